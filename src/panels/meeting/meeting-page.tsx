import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, type FieldErrors, Form, InsetText, KeyValues } from '../../kernel/ui/index.ts';
import type { AgendaShown } from '../agenda/agenda-list.tsx';
import { AgendaList } from '../agenda/agenda-list.tsx';
import { takesItems } from '../agenda/is-late.ts';
import { waitingToAccept } from '../agenda/moves.ts';
import { PeopleList } from '../attendance/people-list.tsx';
import { isInChair } from '../attendance/quorum.ts';
import { onceFor } from '../forms/once-for.ts';
import type { PackIssued } from '../pack/whether-open.ts';
import { dayToCome } from './before-its-day.ts';
import { DiscussedForm } from './discussed-form.tsx';
import type { MeetingShown } from './load-meeting.ts';
import { meetingPage } from './meeting-frame.tsx';
import { whyNotCancel } from './next-state.ts';
import { NextStep } from './next-step.tsx';
import { factsOf, type StepShown } from './take-step.ts';

export type WholeMeeting = StepShown &
  Pick<AgendaShown, 'interests'> & {
    /** The packs that were issued, by account; none for whoever does not run the meeting. */
    packs: ReadonlyMap<string, PackIssued>;
    actorId: string;
    now: Date;
    /** Ids of the items about which a decision stands; none before it began or for whoever does not run it. */
    decided: ReadonlySet<string>;
    /** Items ticked in a form that comes back. */
    ticked?: readonly string[];
    errors?: FieldErrors;
    seal: FormSeal;
  };

const BringAgain = ({ meeting, seal }: { meeting: MeetingShown; seal: FormSeal }) => (
  <Form action={`/meetings/${meeting.id}/bring`} csrfToken={seal.csrf} idempotencyKey={onceFor(seal, meeting.id)}>
    <button type="submit" class="kith-link-button govuk-body">
      Look again for what is due
    </button>
  </Form>
);

const AcceptAll = ({ meeting, many, seal }: { meeting: MeetingShown; many: number; seal: FormSeal }) => (
  <Form action={`/meetings/${meeting.id}/accept`} csrfToken={seal.csrf} idempotencyKey={onceFor(seal, meeting.body.id)}>
    <Button classes="govuk-button--secondary">
      {many === 1 ? 'Accept the item that waits' : `Accept all ${many} that wait`}
    </Button>
  </Form>
);

/** A meeting before and between: its agenda with why each item is there, who is coming, and the next step. */
export function wholeMeetingPage(shown: WholeMeeting): PageParts {
  const { meeting, items, attending, actorId, seal } = shown;
  const own = `/meetings/${meeting.id}`;
  const waiting = waitingToAccept(items, meeting).length;
  const parts = meetingPage(
    meeting,
    'meeting',
    'Meeting',
    <>
      {meeting.cancelledWhy && <InsetText>Cancelled: {meeting.cancelledWhy}</InsetText>}
      <NextStep
        meeting={meeting}
        facts={factsOf(shown)}
        seal={seal}
        early={dayToCome(meeting.startsAt, shown.now)}
        errors={shown.errors}
      />
      <h2 class="govuk-heading-m">Agenda</h2>
      {takesItems(meeting.state) && meeting.locksAt && (
        <p class="govuk-body">
          Items asked for from <DateText value={meeting.locksAt} /> are late.
        </p>
      )}
      {items.length === 0 && <p class="govuk-body">Nothing yet. It gathers what is due when it is opened.</p>}
      <DiscussedForm
        meeting={meeting}
        items={items}
        decided={shown.decided}
        ticked={shown.ticked ?? []}
        errors={shown.errors}
        seal={seal}
      />
      {waiting > 0 && <AcceptAll meeting={meeting} many={waiting} seal={seal} />}
      <AgendaList
        meeting={meeting}
        items={items}
        interests={shown.interests}
        actorId={actorId}
        chairs={isInChair(attending, actorId)}
        seal={seal}
      />
      {items.length > 0 && <p class="govuk-body-s">Showing what you can see.</p>}
      {takesItems(meeting.state) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}/items/new`}>
            Ask for an item
          </a>
        </p>
      )}
      {meeting.state === 'agenda_open' && <BringAgain meeting={meeting} seal={seal} />}
      <h2 class="govuk-heading-m" id="people">
        Who is coming
      </h2>
      <PeopleList meeting={meeting} attending={attending} packs={shown.packs} actorId={actorId} seal={seal} />
      <h2 class="govuk-heading-m">About this meeting</h2>
      <KeyValues
        items={[
          {
            key: 'Of',
            value: (
              <a class="govuk-link" href={`/bodies/${meeting.body.id}`}>
                {meeting.body.name}
              </a>
            ),
          },
          meeting.body.workplan && {
            key: 'Its workplan',
            value: (
              <a class="govuk-link" href={`/plans/${meeting.body.workplanId}`}>
                {meeting.body.workplan}
              </a>
            ),
          },
          meeting.minutesDueBy && { key: 'Minutes due by', value: <DateText value={meeting.minutesDueBy} /> },
          meeting.packsExpireAt && { key: 'Packs are read until', value: <DateText value={meeting.packsExpireAt} /> },
        ]}
      />
      {meeting.runs && whyNotCancel(meeting.state, 'asked') === null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}/cancel`}>
            Cancel this meeting
          </a>
        </p>
      )}
    </>,
  );
  return { ...parts, errors: shown.errors };
}
