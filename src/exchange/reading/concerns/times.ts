import { type EventTime, earliest, startOfLondonDay } from '../../../kernel/clock/index.ts';
import type { CellReader } from './cell-reader.ts';
import { eventTimeIn } from './event-time-cells.ts';
import { whenIn } from './moment-cell.ts';

const CLOCKS_CHANGED =
  'The clocks changed in that hour. A time that came twice is taken as the first; one that never came, as an hour later.';

/** When the concern was reported. A day without a time is its first moment, so that no clock starts later than it should. */
export function reportedAt(reader: CellReader, now: Date): Date {
  const when = whenIn(reader.cell('reported at'));
  if (when === null || when.kind === 'month') {
    const blank = reader.cell('reported at').trim() === '';
    reader.problem('reported at', blank ? 'blank' : 'not-a-time', 'Write a day and time like 2026-03-04 16:30.');
    return now;
  }
  const at = when.kind === 'day' ? startOfLondonDay(when.date) : when.at;
  if (at > now) reader.problem('reported at', 'in-the-future', 'This is in the future.');
  if (when.kind === 'day')
    reader.warning('reported at', 'no-time', 'There is no time, so the start of the day is used.');
  else if (when.clocksChanged) reader.warning('reported at', 'clocks-changed', CLOCKS_CHANGED);
  return at;
}

/** When it happened, as exactly as the cells say. */
export function happened(reader: CellReader, now: Date): EventTime {
  const read = eventTimeIn(reader.cell('happened from'), reader.cell('happened to'));
  if (!read.ok) {
    reader.problem(`happened ${read.cell}`, read.code, read.reason);
    return { kind: 'not_known' };
  }
  const first = earliest(read.when);
  if (first !== null && first > now) reader.problem('happened from', 'in-the-future', 'This is in the future.');
  if (read.clocksChanged) reader.warning('happened from', 'clocks-changed', CLOCKS_CHANGED);
  return read.when;
}
