import { monthName } from './say-date.ts';

/** 1 to 12 for "March", "mar" or "Mar."; null when it is not the start of one month's name (at least 3 letters). */
export function monthNumber(text: string): number | null {
  const typed = text.toLowerCase().replace(/\.$/, '');
  if (typed.length < 3) return null;
  for (let month = 1; month <= 12; month += 1) {
    if (monthName(month).toLowerCase().startsWith(typed)) return month;
  }
  return null;
}
