import type { AttendanceState, MeetingState } from '../tables.ts';

const OVER: readonly MeetingState[] = ['minutes_approved', 'closed', 'cancelled'];
const HELD: readonly MeetingState[] = ['packs_issued', 'in_session', 'decisions_recorded', 'minutes_draft'];

/**
 * What somebody's attendance may be marked as now. Whoever runs the meeting marks everyone; a person sends their own apologies, and
 * takes them back, until it begins. Nobody marks themselves gone: it would widen what the shared screen shows.
 */
export function marksFor(asked: {
  meeting: MeetingState;
  now: AttendanceState;
  runs: boolean;
  self: boolean;
}): AttendanceState[] {
  if (OVER.includes(asked.meeting)) return [];
  const held = HELD.includes(asked.meeting);
  if (!asked.runs) {
    const before =
      asked.self &&
      asked.meeting !== 'in_session' &&
      asked.meeting !== 'decisions_recorded' &&
      asked.meeting !== 'minutes_draft';
    if (!before) return [];
    return asked.now === 'expected' ? ['apologies'] : asked.now === 'apologies' ? ['expected'] : [];
  }
  const all: AttendanceState[] = held ? ['present', 'left', 'apologies', 'absent'] : ['apologies', 'expected'];
  return all.filter((mark) => mark !== asked.now && (mark !== 'left' || asked.now === 'present'));
}

/** Those who may all be marked present at once: of whom nothing was said yet, by whoever runs the meeting, once it is held. */
export function stillExpected<One extends { state: AttendanceState }>(
  attending: readonly One[],
  { state, runs }: { state: MeetingState; runs: boolean },
): One[] {
  if (!runs) return [];
  return attending.filter(
    (one) =>
      one.state === 'expected' && marksFor({ meeting: state, now: one.state, runs, self: false }).includes('present'),
  );
}
