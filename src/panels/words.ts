import type { Tone } from '../kernel/ui/index.ts';
import type { Step } from './meeting/next-state.ts';
import type { AttendanceState, AttendingPart, Band, DecisionOutcome, ItemState, MeetingState } from './tables.ts';

/** Where a meeting stands, in a word and a shape. */
export const stateWords: Record<MeetingState, { says: string; tone: Tone }> = {
  scheduled: { says: 'Arranged', tone: 'quiet' },
  agenda_open: { says: 'Agenda open', tone: 'active' },
  agenda_locked: { says: 'Agenda locked', tone: 'active' },
  packs_issued: { says: 'Packs issued', tone: 'active' },
  in_session: { says: 'Meeting now', tone: 'soon' },
  decisions_recorded: { says: 'Minutes to write', tone: 'soon' },
  minutes_draft: { says: 'Minutes to approve', tone: 'soon' },
  minutes_approved: { says: 'Minutes approved', tone: 'done' },
  closed: { says: 'Closed', tone: 'done' },
  cancelled: { says: 'Cancelled', tone: 'quiet' },
};

export const stepWords: Record<Step, { button: string; hint: string }> = {
  open_agenda: { button: 'Open the agenda', hint: 'It gathers what is due, as far as you may see.' },
  lock_agenda: { button: 'Lock the agenda', hint: 'What is asked for afterwards is late, and says why.' },
  issue_packs: { button: 'Issue the packs', hint: 'Each person reads their own, in Kith. No file is sent.' },
  begin: { button: 'Begin the meeting', hint: 'Mark who is present first.' },
  end: { button: 'End the meeting', hint: 'Every item has been discussed or put off.' },
  draft_minutes: { button: 'Put the minutes forward', hint: 'For somebody else to approve.' },
  approve_minutes: { button: 'Approve these minutes', hint: 'Nothing is added to them after that.' },
  close: { button: 'Close the meeting', hint: 'Its minutes and decisions stay.' },
};

export const partWords: Record<AttendingPart, string> = {
  chair: 'Chair',
  co_chair: 'Co-chair',
  member: 'Member',
  deputy: 'Deputy',
  note_taker: 'Note-taker',
  coordinator: 'Coordinator',
  guest: 'Guest',
};

export const attendanceWords: Record<AttendanceState, { says: string; tone: Tone }> = {
  expected: { says: 'Expected', tone: 'quiet' },
  present: { says: 'Present', tone: 'done' },
  left: { says: 'Has left', tone: 'quiet' },
  apologies: { says: 'Apologies', tone: 'soon' },
  absent: { says: 'Absent', tone: 'urgent' },
};

/** The bands of an agenda, in the order they are talked about. */
export const bandWords: Record<Band, string> = {
  opening: 'To begin',
  due: 'Due now',
  requested: 'Asked for',
  standing: 'Standing items',
  late: 'Late items',
};

export const itemStateWords: Record<ItemState, { says: string; tone: Tone }> = {
  requested: { says: 'To accept', tone: 'soon' },
  accepted: { says: 'On the agenda', tone: 'active' },
  discussed: { says: 'Discussed', tone: 'done' },
  put_off: { says: 'Put off', tone: 'quiet' },
  withdrawn: { says: 'Taken out', tone: 'quiet' },
};

export const outcomeWords: Record<DecisionOutcome, string> = {
  continue: 'Continue',
  step_up: 'Step up',
  step_down: 'Step down',
  close: 'Close',
  refer_on: 'Refer on',
};
