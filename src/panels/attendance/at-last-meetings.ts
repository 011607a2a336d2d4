import type { AttendanceState } from '../tables.ts';

export interface Mark {
  meetingId: string;
  accountId: string;
  inPlaceOf: string | null;
  state: AttendanceState;
}

/** What the register says of one place at one meeting. */
export type AtMeeting = 'Came' | 'Deputy came' | 'Apologies' | 'Absent' | 'Not expected';

const came = (state: AttendanceState): boolean => state === 'present' || state === 'left';

/**
 * How a member's place was filled at a meeting that was held: by them, by whoever stood in for them, or not. Someone who was
 * expected and never marked was absent.
 */
export function atMeeting(accountId: string, meetingId: string, marks: readonly Mark[]): AtMeeting {
  const there = marks.filter((mark) => mark.meetingId === meetingId);
  const own = there.find((mark) => mark.accountId === accountId && mark.inPlaceOf === null);
  if (own && came(own.state)) return 'Came';
  if (there.some((mark) => mark.inPlaceOf === accountId && came(mark.state))) return 'Deputy came';
  if (!own) return 'Not expected';
  return own.state === 'apologies' ? 'Apologies' : 'Absent';
}

/** "4 of 6": at how many of the meetings at which they were expected their place was filled. */
export function timesFilled(said: readonly AtMeeting[]): string {
  const expected = said.filter((one) => one !== 'Not expected');
  return `${expected.filter((one) => one === 'Came' || one === 'Deputy came').length} of ${expected.length}`;
}
