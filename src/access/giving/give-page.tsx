import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type FieldErrors, Form } from '../../kernel/ui/index.ts';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import type { Party } from './find-parties.ts';
import { PartyChoice, PartySearch } from './party-search.tsx';
import { SightFields, text } from './sight-fields.tsx';

export interface GiveShown {
  thing: KnownThing;
  asked: string;
  parties: readonly Party[];
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
}

/** Give access to one record: search for whom, then how much, until when and why. */
export function givePage(shown: GiveShown): PageParts {
  const { thing, raw, errors } = shown;
  const action = `/access/${thing.id}/give`;
  return {
    title: `Give access: ${thing.name}`,
    errors,
    breadcrumbs: [
      { text: thing.name, href: hrefOf(thing) },
      { text: 'Who can see this', href: `/access/${thing.id}/who` },
      { text: 'Give access' },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Give access</h1>
        <PartySearch action={action} asked={shown.asked} label="Name of the person, team or agency" />
        {shown.parties.length > 0 ? (
          <Form action={action} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
            <input type="hidden" name="q" value={shown.asked} />
            <PartyChoice name="party" label="Who?" parties={shown.parties} value={text(raw, 'party')} errors={errors} />
            <SightFields raw={raw} errors={errors} levels={[1, 2, 3, 4]} mayGiveNames={thing.identity} />
            <Button>Give access</Button>
          </Form>
        ) : (
          shown.asked !== '' && (
            <p class="govuk-body">
              Nobody of that name, apart from you and the teams you are in. Try part of the name, or ask an
              administrator to add them.
            </p>
          )
        )}
      </>
    ),
  };
}
