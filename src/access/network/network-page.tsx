import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, type FieldErrors, Form, ListTable, TextField } from '../../kernel/ui/index.ts';
import type { Party } from '../giving/find-parties.ts';
import { PartyChoice, PartySearch } from '../giving/party-search.tsx';
import { SightFields, text } from '../giving/sight-fields.tsx';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import type { NetworkMember } from './network.ts';

export interface NetworkShown {
  thing: KnownThing;
  members: readonly NetworkMember[];
  asked: string;
  parties: readonly Party[];
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
}

/** The people around a child or a place, each with the part they play; whoever manages the record adds and ends. */
export function networkPage(shown: NetworkShown): PageParts {
  const { thing, raw, errors } = shown;
  const action = `/access/${thing.id}/network`;
  const manages = thing.level === 4;
  return {
    title: `Network: ${thing.name}`,
    errors,
    breadcrumbs: [{ text: thing.name, href: hrefOf(thing) }, { text: 'Network' }],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Network</h1>
        <p class="govuk-body">
          The professionals around {thing.name}. Being recorded here is what lets them see the record; when their part
          ends, so does that.
        </p>
        {shown.members.length === 0 ? (
          <p class="govuk-body">Nobody is recorded in this network yet.</p>
        ) : (
          <ListTable
            caption="People in this network"
            columns={[
              { text: 'Who' },
              { text: 'Part' },
              { text: 'Since' },
              { text: 'Until' },
              ...(manages ? [{ text: 'End', hidden: true }] : []),
            ]}
            rows={shown.members.map((member) => [
              `${member.name}, ${member.jobTitle}, ${member.agency}`,
              member.part,
              <DateText value={member.from} />,
              member.until ? <DateText value={member.until} /> : 'No end date',
              ...(manages
                ? [
                    <a class="govuk-link" href={`${action}/${member.id}/end`}>
                      End<span class="govuk-visually-hidden"> the part of {member.name}</span>
                    </a>,
                  ]
                : []),
            ])}
          />
        )}
        {manages && (
          <>
            <h2 class="govuk-heading-m">Add someone</h2>
            <PartySearch action={action} asked={shown.asked} label="Their name" />
            {shown.parties.length > 0 ? (
              <Form action={action} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
                <input type="hidden" name="q" value={shown.asked} />
                <PartyChoice
                  name="party"
                  label="Who?"
                  parties={shown.parties}
                  value={text(raw, 'party')}
                  errors={errors}
                />
                <TextField
                  name="part"
                  label="What part do they play?"
                  hint="For example, school nurse, mentor, youth worker."
                  width={20}
                  errors={errors}
                  value={text(raw, 'part')}
                />
                <SightFields raw={raw} errors={errors} levels={[2, 3]} mayGiveNames={thing.identity} />
                <Button>Add to the network</Button>
              </Form>
            ) : (
              shown.asked !== '' && (
                <p class="govuk-body">
                  Nobody of that name. Try part of the name, or ask an administrator to add them.
                </p>
              )
            )}
          </>
        )}
      </>
    ),
  };
}
