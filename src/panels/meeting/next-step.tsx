import type { FormSeal } from '../../kernel/http/context.ts';
import { Button, Form } from '../../kernel/ui/index.ts';
import { stepWords } from '../words.ts';
import type { MeetingShown } from './load-meeting.ts';
import { type MeetingFacts, nextState, stepAfter } from './next-state.ts';

/** The one thing that takes a meeting on, or what has to be done before it can be. For whoever runs it. */
export function NextStep({ meeting, facts, seal }: { meeting: MeetingShown; facts: MeetingFacts; seal: FormSeal }) {
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
      <Button>{words.button}</Button>
    </Form>
  );
}
