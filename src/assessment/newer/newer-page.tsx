import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { sittingFrame } from '../answering/sitting-frame.tsx';
import type { Differences } from '../comparing/differences.ts';
import { DifferencesShown } from '../comparing/differences-shown.tsx';

export interface NewerShown {
  whole: WholeSitting;
  newer: { id: string; number: number; whatChanged: string | null; differences: Differences };
}

/** A sitting stays with the version that asks it, until a person who has seen what differs moves it. */
export function newerPage({ whole: { sitting }, newer, seal, raw, errors }: NewerShown & Filled): PageParts {
  return sittingFrame(sitting, {
    heading: `Version ${newer.number} differs from version ${sitting.version}`,
    errors,
    body: (
      <>
        {newer.whatChanged && (
          <InsetText>
            <strong>What changed: </strong>
            <span class="kith-account">{newer.whatChanged}</span>
          </InsetText>
        )}
        <h2 class="govuk-heading-m">What is different</h2>
        <DifferencesShown found={newer.differences} />
        <p class="govuk-body">
          If you move it, every answer stays and says with which words it was asked. If you leave it, nothing changes.
          You can also{' '}
          <a
            class="govuk-link"
            href={sitting.subject ? `/assessments/new?subject=${sitting.subject.id}` : '/assessments/new'}
          >
            begin anew
          </a>
          : that one is asked with the newer version.
        </p>
        <Form action={`/assessments/${sitting.id}/newer`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <input type="hidden" name="version" value={newer.id} />
          <LongTextField name="why" label="Why do you move it?" rows={2} errors={errors} value={typed(raw, 'why')} />
          <Button>Move it to version {String(newer.number)}</Button>
        </Form>
      </>
    ),
  });
}
