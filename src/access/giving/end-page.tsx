import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type FieldErrors, Form, LongTextField } from '../../kernel/ui/index.ts';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import { text } from './sight-fields.tsx';

/** Asks why before something ends: one person's access, a place in a network, keeping someone out. */
export function endPage(shown: {
  thing: KnownThing;
  action: string;
  heading: string;
  says: string;
  button: string;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
}): PageParts {
  const { thing } = shown;
  return {
    title: `${shown.heading}: ${thing.name}`,
    errors: shown.errors,
    breadcrumbs: [
      { text: thing.name, href: hrefOf(thing) },
      { text: 'Who can see this', href: `/access/${thing.id}/who` },
      { text: shown.button },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">{shown.heading}</h1>
        <p class="govuk-body">{shown.says}</p>
        <Form action={shown.action} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
          <LongTextField
            name="reason"
            label="Why?"
            rows={3}
            maxlength={1000}
            errors={shown.errors}
            value={text(shown.raw, 'reason')}
          />
          <div class="govuk-button-group">
            <Button>{shown.button}</Button>
            <a class="govuk-link" href={`/access/${thing.id}/who`}>
              Go back
            </a>
          </div>
        </Form>
      </>
    ),
  };
}
