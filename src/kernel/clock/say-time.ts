import { londonDate, londonTime } from './london.ts';
import { sayDate, sayDateClose, sayOnDate } from './say-date.ts';
import type { TimeOfDay } from './time-of-day.ts';

/** "4:30pm", "4pm", "midday", "midnight" (GOV.UK style: no ":00", no space before am or pm). */
export function sayTimeOfDay({ hour, minute }: TimeOfDay): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** The time in London at a moment: "4:30pm". Seconds are dropped. */
export function sayTime(moment: Date): string {
  return sayTimeOfDay(londonTime(moment));
}

/** "21 November 2026 at 4:30pm", London time. */
export function sayMoment(moment: Date): string {
  return `${sayDate(londonDate(moment))} at ${sayTime(moment)}`;
}

/** "today at 4:30pm", "tomorrow at midday", "yesterday at 9am", otherwise "21 November 2026 at 4:30pm". */
export function sayMomentClose(moment: Date, now: Date): string {
  return `${sayDateClose(londonDate(moment), londonDate(now))} at ${sayTime(moment)}`;
}

/** "4:30pm today", "midday tomorrow", "9am on 21 November 2026": fits after "by". */
export function sayDeadline(moment: Date, now: Date): string {
  return `${sayTime(moment)} ${sayOnDate(londonDate(moment), londonDate(now))}`;
}

/**
 * "between 4pm and 6:30pm on 3 March 2026", or over midnight "between 10pm on 3 March 2026 and 2am on 4 March 2026".
 * The moments may be given in either order; two moments in the same minute are said as one.
 */
export function sayBetween(from: Date, to: Date): string {
  const [first, last] = to < from ? [to, from] : [from, to];
  const [firstDate, lastDate] = [sayDate(londonDate(first)), sayDate(londonDate(last))];
  if (firstDate !== lastDate) {
    return `between ${sayTime(first)} on ${firstDate} and ${sayTime(last)} on ${lastDate}`;
  }
  if (sayTime(first) === sayTime(last) && last.getTime() - first.getTime() < 60_000) return sayMoment(first);
  return `between ${sayTime(first)} and ${sayTime(last)} on ${lastDate}`;
}
