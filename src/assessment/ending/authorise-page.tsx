import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoiceField, Form, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { Standing, sittingFrame } from '../answering/sitting-frame.tsx';
import { DecisionShown } from './decision-shown.tsx';
import { WhatItComesTo } from './what-it-comes-to.tsx';

/** The second person: what was decided and what it was decided on, then authorise or send back. */
export function authorisePage({
  whole,
  whyNot,
  seal,
  raw,
  errors,
}: { whole: WholeSitting; whyNot: string | null } & Filled): PageParts {
  const { sitting } = whole;
  return sittingFrame(sitting, {
    heading: 'Authorise or send back',
    errors,
    body: (
      <>
        <Standing sitting={sitting} />
        <h2 class="govuk-heading-m">What {sitting.submittedByName ?? 'its author'} decided</h2>
        <DecisionShown sitting={sitting} />
        <WhatItComesTo whole={whole} unfolded ways={false} />
        {whyNot !== null ? (
          <InsetText>{whyNot}</InsetText>
        ) : (
          <Form action={`/assessments/${sitting.id}/authorise`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <input type="hidden" name="submitted" value={sitting.submittedAt?.toISOString() ?? ''} />
            <ChoiceField
              name="answer"
              label="What do you decide?"
              size="m"
              errors={errors}
              value={typed(raw, 'answer')}
              items={[
                { value: 'authorise', text: 'Authorise it' },
                { value: 'send_back', text: 'Send it back to be worked on' },
              ]}
            />
            <LongTextField name="why" label="Why?" rows={4} errors={errors} value={typed(raw, 'why')} />
            <Button>Record</Button>
          </Form>
        )}
      </>
    ),
  });
}
