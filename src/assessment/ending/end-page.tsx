import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, type Raw, typed } from '../../subjects/index.ts';
import { SectionNav } from '../answering/section-nav.tsx';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { Standing, sittingFrame } from '../answering/sitting-frame.tsx';
import { isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { DecisionShown } from './decision-shown.tsx';
import { JudgementFields } from './judgement-fields.tsx';
import { WhatItComesTo } from './what-it-comes-to.tsx';

export interface EndShown {
  whole: WholeSitting;
  /** What fills the decision when it is opened: what was decided before it was sent back, or a suggestion begun from. */
  begunFrom: Raw;
  mayAuthorise: boolean;
}

/** The end of a sitting: what it comes to, then the decision of a person, apart from it. */
export function endPage(shown: EndShown & Filled): PageParts {
  const { whole, seal, errors } = shown;
  const { sitting } = whole;
  const { definition } = sitting;
  const raw = shown.sent ? shown.raw : shown.begunFrom;
  const open = isOpenForAnswers(sitting.state);
  return sittingFrame(sitting, {
    heading: 'What it comes to',
    errors,
    body: (
      <div class="kith-sectioned">
        <div>
          <Standing sitting={sitting} />
          <WhatItComesTo whole={whole} unfolded={false} ways={open} />
          <h2 class="govuk-heading-m">What you decide</h2>
          {!open && <DecisionShown sitting={sitting} />}
          {shown.mayAuthorise && <Button href={`/assessments/${sitting.id}/authorise`}>Read it and decide</Button>}
          {open && (
            <Form
              action={`/assessments/${sitting.id}/end`}
              csrfToken={seal.csrf}
              idempotencyKey={seal.once}
              autosaveKey={`decision-${sitting.id}`}
            >
              {definition.judgements.length > 1 && (
                <InsetText>
                  These are separate judgements, each with its own reasons. They never make one number.
                </InsetText>
              )}
              {definition.judgements.map((judgement) => (
                <JudgementFields judgement={judgement} raw={raw} errors={errors} />
              ))}
              <LongTextField
                name="narrative"
                label={
                  definition.judgements.length > 0
                    ? 'Anything else about the decision'
                    : 'What it comes to, in your words'
                }
                rows={3}
                optional
                errors={errors}
                value={typed(raw, 'narrative')}
              />
              <p class="govuk-body">{afterwards(sitting)}</p>
              <Button>Hand it in</Button>
            </Form>
          )}
        </div>
        <SectionNav id={sitting.id} sections={whole.sections} here="end" />
      </div>
    ),
  });
}

/** What happens once it is handed in. */
function afterwards({ agreedIn, definition }: EndShown['whole']['sitting']): string {
  if (agreedIn) return 'These are your own marks. Nobody sees them until all look at theirs together.';
  return definition.authorise
    ? `${definition.authorise.says} authorises it. Nothing more is answered until then, unless it is sent back.`
    : 'It is finished when you hand it in.';
}
