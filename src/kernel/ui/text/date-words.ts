import { type CivilDate, isCivilDate, partsOf } from '../../clock/civil-date.ts';
import { instantFromText } from '../../clock/instant-text.ts';
import { londonWall } from '../../clock/london.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day, as text "2026-11-21", or a moment, as a `Date` or as text with its offset. */
export type When = CivilDate | Date | string;

const dayWords = (date: CivilDate) => {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1]} ${year}`;
};

/** @throws RangeError when the text is neither a day nor a moment. */
function momentOf(when: Date | string): Date {
  const moment = when instanceof Date ? when : instantFromText(when);
  if (Number.isNaN(moment.getTime())) throw new RangeError(`"${String(when)}" is not a date or a time.`);
  return moment;
}

/** "21 November 2026", GOV.UK style. A moment is told as the day it was in London. */
export function dateWords(when: When): string {
  if (typeof when === 'string' && isCivilDate(when)) return dayWords(when);
  return dayWords(londonWall(momentOf(when)).date);
}

/** "4:30pm", "9am", "midday" or "midnight" on a London clock, GOV.UK style. */
export function timeWords(when: Date | string): string {
  const { hour, minute } = londonWall(momentOf(when)).time;
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "21 November 2026 at 4:30pm", in London. */
export const dateTimeWords = (when: Date | string): string => `${dateWords(when)} at ${timeWords(when)}`;

/** What a machine should read: the day as given, or the moment in UTC. */
export const machineDate = (when: When): string =>
  typeof when === 'string' && isCivilDate(when) ? when : momentOf(when).toISOString();
