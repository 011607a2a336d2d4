import type { PageParts } from '../../kernel/http/reply.ts';
import { type Content, DateTimeText, InsetText, StatusTag, SubNavigation } from '../../kernel/ui/index.ts';
import { stateWords } from '../words.ts';
import type { MeetingShown } from './load-meeting.ts';

export type MeetingTab = 'meeting' | 'pack' | 'room' | 'notes' | 'minutes';

const begun = (meeting: MeetingShown): boolean =>
  ['in_session', 'decisions_recorded', 'minutes_draft', 'minutes_approved', 'closed'].includes(meeting.state);
/** While notes are taken; once the minutes are approved nothing is added to them. */
const takesNotes = (meeting: MeetingShown): boolean =>
  ['in_session', 'decisions_recorded', 'minutes_draft'].includes(meeting.state);
const issued = (meeting: MeetingShown): boolean => meeting.state === 'packs_issued' || begun(meeting);

/** What is said above everything of a meeting that speaks of nobody by name. */
export const NoNamesBand = () => (
  <InsetText>
    <strong>This meeting speaks of nobody by name.</strong> Talk about the place, the times and what would change them.
    If a child needs action now,{' '}
    <a class="govuk-link" href="/concerns/new">
      raise a concern outside this meeting
    </a>
    ; nothing of it goes into the minutes.
  </InsetText>
);

/** The frame of every page of one meeting: which it is, when, how far it has come, and its pages as links. */
export function meetingPage(meeting: MeetingShown, tab: MeetingTab, title: string, body: Content): PageParts {
  const own = `/meetings/${meeting.id}`;
  const item = (key: MeetingTab, text: string, path: string) => ({ text, href: own + path, active: key === tab });
  return {
    title: `${title}: ${meeting.body.name}`,
    width: 'wide',
    breadcrumbs: [{ text: 'Meetings', href: '/meetings' }, { text: meeting.body.name }],
    body: (
      <>
        <span class="govuk-caption-l">
          <DateTimeText value={meeting.startsAt} />
          {meeting.heldAt && `, ${meeting.heldAt}`}
        </span>
        <h1 class="govuk-heading-l">{meeting.body.name}</h1>
        <p class="govuk-body">
          <StatusTag tone={stateWords[meeting.state].tone}>{stateWords[meeting.state].says}</StatusTag>
        </p>
        {meeting.withoutNames && <NoNamesBand />}
        <SubNavigation
          label="Pages of this meeting"
          items={[
            item('meeting', 'Agenda and people', ''),
            ...(issued(meeting) ? [item('pack', 'Your pack', '/pack')] : []),
            ...(meeting.runs && meeting.state === 'in_session' ? [item('room', 'Shared screen', '/room')] : []),
            ...(meeting.runs && takesNotes(meeting) ? [item('notes', 'Notes', '/notes')] : []),
            ...(begun(meeting) ? [item('minutes', 'Minutes', '/minutes')] : []),
          ]}
        />
        {body}
      </>
    ),
  };
}
