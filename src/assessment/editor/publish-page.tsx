import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { differences } from '../comparing/differences.ts';
import { DifferencesShown } from '../comparing/differences-shown.tsx';
import type { Fault } from '../definition/faults.ts';
import { draftCrumbs, Faults } from './draft-page.tsx';
import type { DraftShown } from './show-draft.ts';

/** What a draft changes, then publishing it. Sittings that are open stay with the version that asks them. */
export function publishPage(shown: DraftShown & { faults: readonly Fault[] } & Filled): PageParts {
  const { instrument, version, definition, published, seal, raw, errors } = shown;
  return {
    title: `Publish version ${version.number}: ${instrument.name}`,
    breadcrumbs: draftCrumbs(shown),
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">Publish version {version.number}</h1>
        <Faults faults={shown.faults} />
        <h2 class="govuk-heading-m">What is different</h2>
        {published ? (
          <DifferencesShown found={differences(published, definition)} />
        ) : (
          <p class="govuk-body">This is the first version.</p>
        )}
        <p class="govuk-body">
          Assessments begun from now on are asked with it. Those that are open keep their version until somebody moves
          them.
        </p>
        {shown.faults.length === 0 && (
          <Form action={`/instruments/${instrument.id}/publish`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <input type="hidden" name="mark" value={shown.mark} />
            <LongTextField
              name="changed"
              label="What changed, and why"
              hint="Everybody who uses it reads this."
              rows={3}
              errors={errors}
              value={typed(raw, 'changed')}
            />
            <Button>Publish</Button>
          </Form>
        )}
      </>
    ),
  };
}
