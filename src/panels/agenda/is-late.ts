import type { MeetingState } from '../tables.ts';

/**
 * Whether an item asked for now is late: the agenda has been locked, or the day it locks has come although nobody pressed
 * the button. A late item needs a reason that the chair accepts (domain §3.6).
 */
export const isLate = (meeting: { state: MeetingState; agenda_locks_at: Date | null }, now: Date): boolean =>
  !['scheduled', 'agenda_open'].includes(meeting.state) ||
  (meeting.agenda_locks_at !== null && now >= meeting.agenda_locks_at);

/** Whether items may be asked for at all: until the meeting has ended. */
export const takesItems = (state: MeetingState): boolean =>
  ['scheduled', 'agenda_open', 'agenda_locked', 'packs_issued', 'in_session'].includes(state);
