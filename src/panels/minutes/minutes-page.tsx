import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { DateText, InsetText } from '../../kernel/ui/index.ts';
import { AboutItem } from '../agenda/agenda-list.tsx';
import type { ItemShown } from '../agenda/load-items.ts';
import type { AttendingShown } from '../attendance/load-attending.ts';
import { AgreedActions, DecisionCard } from '../decisions/decision-list.tsx';
import type { AgreedAction, DecisionShown } from '../decisions/load-decisions.ts';
import { Lines } from '../forms/lines.tsx';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { meetingPage } from '../meeting/meeting-frame.tsx';
import type { MeetingFacts } from '../meeting/next-state.ts';
import { NextStep } from '../meeting/next-step.tsx';
import type { StandingLine } from '../notes/standing-lines.ts';
import type { AttendanceState } from '../tables.ts';
import { itemStateWords, partWords } from '../words.ts';

export interface MinutesShown {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  attending: readonly AttendingShown[];
  interests: readonly { itemId: string; name: string; interest: string; whatWasDone: string | null }[];
  lines: readonly StandingLine[];
  decisions: readonly DecisionShown[];
  actions: readonly AgreedAction[];
  facts: MeetingFacts;
  seal: FormSeal;
}

const Notes = ({ lines }: { lines: readonly StandingLine[] }) => (
  <>
    {lines.map(({ text }) => (
      <p class="govuk-body">
        <Lines text={text} />
      </p>
    ))}
  </>
);

const People = ({
  attending,
  states,
  heading,
}: {
  attending: readonly AttendingShown[];
  states: readonly AttendanceState[];
  heading: string;
}) => {
  const some = attending.filter(({ state }) => states.includes(state));
  return (
    some.length > 0 && (
      <p class="govuk-body">
        <strong>{heading}: </strong>
        {some
          .map((one) => `${one.name} (${one.standsFor ? `for ${one.standsFor}` : partWords[one.part].toLowerCase()})`)
          .join('; ')}
        .
      </p>
    )
  );
};

const Standing = ({ meeting }: { meeting: MeetingShown }) =>
  meeting.approvedAt ? (
    <p class="govuk-body">
      Approved by {meeting.approvedBy ?? 'somebody who has left'} on <DateText value={meeting.approvedAt} />.
    </p>
  ) : (
    <InsetText>
      Not approved yet.
      {meeting.minutesDueBy && (
        <>
          {' '}
          Due by <DateText value={meeting.minutesDueBy} />.
        </>
      )}
    </InsetText>
  );

/** The minutes as they were recorded: who was there, and item by item what was said, decided and agreed. */
export function minutesPage(shown: MinutesShown): PageParts {
  const { meeting, items, attending } = shown;
  const recording = ['in_session', 'decisions_recorded', 'minutes_draft'].includes(meeting.state) && meeting.runs;
  const own = `/meetings/${meeting.id}`;
  const of = <T extends { itemId: string | null }>(rows: readonly T[], id: string | null): T[] =>
    rows.filter(({ itemId }) => itemId === id);
  return meetingPage(
    meeting,
    'minutes',
    'Minutes',
    <>
      <h2 class="govuk-heading-m">Minutes</h2>
      <Standing meeting={meeting} />
      <div class="kith-no-print">
        {meeting.state !== 'in_session' && <NextStep meeting={meeting} facts={shown.facts} seal={shown.seal} />}
      </div>
      <People attending={attending} states={['present', 'left']} heading="There" />
      <People attending={attending} states={['apologies']} heading="Apologies" />
      <People attending={attending} states={['expected', 'absent']} heading="Not there" />
      <Notes lines={of(shown.lines, null)} />
      {items
        .filter(({ number }) => number !== null)
        .map((item) => (
          <section aria-labelledby={`item-${item.id}`}>
            <h3 class="govuk-heading-s" id={`item-${item.id}`}>
              {item.number}. {item.title} <AboutItem item={item} />
              {item.state === 'put_off' && ` (${itemStateWords.put_off.says.toLowerCase()})`}
            </h3>
            {of(shown.interests, item.id).map((declared) => (
              <p class="govuk-body">
                {declared.name} declared an interest: {declared.interest}
                {declared.whatWasDone && ` What was done: ${declared.whatWasDone}`}
              </p>
            ))}
            <Notes lines={of(shown.lines, item.id)} />
            {of(shown.decisions, item.id).map((decision) => (
              <DecisionCard
                decision={decision}
                dissentHref={recording ? `${own}/decisions/${decision.id}/dissent` : undefined}
              />
            ))}
            <AgreedActions actions={of(shown.actions, item.id)} />
            {recording && meeting.state !== 'in_session' && (
              <p class="govuk-body kith-no-print">
                <a class="govuk-link" href={`${own}/items/${item.id}/decision`}>
                  Record a decision
                </a>{' '}
                <a class="govuk-link" href={`${own}/items/${item.id}/action`}>
                  Add an action
                </a>
              </p>
            )}
          </section>
        ))}
      <p class="govuk-body-s">Showing what you can see.</p>
    </>,
  );
}
