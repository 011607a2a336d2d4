import type { CivilDate } from '../../kernel/clock/index.ts';
import type { FormSeal } from '../../kernel/http/context.ts';
import { Button, ChoicesField, type FieldErrors, Form } from '../../kernel/ui/index.ts';
import { stepWords } from '../words.ts';
import { todayAfterAll } from './before-its-day.ts';
import type { MeetingShown } from './load-meeting.ts';
import { type MeetingFacts, nextState, stepAfter } from './next-state.ts';

/** The one thing that takes a meeting on, or what has to be done before it can be. For whoever runs it. */
export function NextStep({
  meeting,
  facts,
  seal,
  early = null,
  errors,
}: {
  meeting: MeetingShown;
  facts: MeetingFacts;
  seal: FormSeal;
  /** The day it is arranged for, where that has not come yet. */
  early?: CivilDate | null;
  errors?: FieldErrors;
}) {
  const step = stepAfter(meeting.state);
  if (!meeting.runs || step === null) return null;
  const next = nextState(step, facts);
  const words = stepWords[step];
  return 'refused' in next ? (
    <p class="govuk-body">
      <strong>Next: {words.button.toLowerCase()}.</strong> {next.refused}
    </p>
  ) : (
    <Form action={`/meetings/${meeting.id}/step`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
      <input type="hidden" name="step" value={step} />
      <p class="govuk-hint govuk-!-margin-bottom-2">{words.hint}</p>
      {step === 'begin' && early && (
        <ChoicesField
          name="today"
          label="It is not its day yet"
          errors={errors}
          small
          items={[
            { value: 'yes', text: todayAfterAll(early) },
            {
              name: 'move',
              value: 'yes',
              text: 'Change its date to today as well',
              hint: { text: 'Its minutes are then due from today. When it was arranged for is kept in its history.' },
            },
          ]}
        />
      )}
      <Button>{words.button}</Button>
    </Form>
  );
}
