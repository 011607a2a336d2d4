import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { draftCrumbs } from './draft-page.tsx';
import type { DraftShown } from './show-draft.ts';

/** The whole definition as text: for scales, suggestions and judgements, and for one from another partnership. */
export function filePage(shown: DraftShown & Filled): PageParts {
  const { instrument, definition, seal, errors } = shown;
  return {
    title: `From a file: ${instrument.name}`,
    breadcrumbs: draftCrumbs(shown),
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">The whole definition, as text</h1>
        <p class="govuk-body">
          Change it here, or paste one that was kept as a file. It is checked before it takes the place of the draft,
          and what is wrong is said with where it is.
        </p>
        <Form action={`/instruments/${instrument.id}/draft-file`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <input type="hidden" name="mark" value={shown.mark} />
          <LongTextField
            name="definition"
            label="Definition"
            rows={24}
            errors={errors}
            value={shown.sent ? typed(shown.raw, 'definition') : JSON.stringify(definition, null, 2)}
          />
          <Button>Check it and put it in place of the draft</Button>
        </Form>
      </>
    ),
  };
}
