import { londonDate, londonTime } from '../../kernel/clock/index.ts';

/** A moment as a cell: `2026-03-04 16:30`, London time, as a file of concerns takes it back. Blank for none. */
export function londonText(at: Date | null): string {
  if (at === null) return '';
  const { hour, minute } = londonTime(at);
  return `${londonDate(at)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
