import type { PlainDate } from '../types/time.ts';

/** Days since 1 January 1970. */
export type Day = number;

const written = new Map<Day, PlainDate>();

/** `YYYY-MM-DD`. Each day is written once and remembered: a borough has only a few tens of thousands of them. */
export function plainDate(day: Day): PlainDate {
  let text = written.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    written.set(day, text);
  }
  return text;
}

/** @throws RangeError when the text is not a date. */
export function dayOf(date: PlainDate): Day {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${date}" is not a date such as 2026-11-21.`);
  return milliseconds / 86_400_000;
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** The same date some years on or back; 29 February becomes 1 March in a year without one. */
export function addYears(day: Day, years: number): Day {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / 86_400_000;
}

/** Whole years of age on a day. Someone born on 29 February comes of age on 1 March. */
export function ageOn(born: Day, day: Day): number {
  let years = new Date(day * 86_400_000).getUTCFullYear() - new Date(born * 86_400_000).getUTCFullYear();
  if (addYears(born, years) > day) years -= 1;
  return years;
}
