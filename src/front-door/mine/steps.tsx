import { DateTimeText } from '../../kernel/ui/index.ts';
import type { FeedbackStep, MyConcern } from './my-concerns.ts';

/** The steps of the ladder as the referrer reads them (I27). */
export const stepWords: Record<FeedbackStep, string> = {
  received: 'Received',
  read: 'A person has read it',
  acted_or_advised: 'We have acted or given advice',
  told: 'A message for you',
};

/** What has happened so far: the referrer's own page shows it, and the preview of a message shows the same. */
export const Steps = ({ steps }: { steps: MyConcern['steps'] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {steps.map((step) => (
      <li>
        {stepWords[step.step]}, <DateTimeText value={step.at} />
        {step.told && <p class="govuk-body kith-their-words">{step.told}</p>}
      </li>
    ))}
  </ul>
);
