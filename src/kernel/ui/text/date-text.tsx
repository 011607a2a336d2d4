import { dateTimeWords, dateWords, machineDate, timeWords, type When } from './date-words.ts';

/** A day: "21 November 2026". */
export function DateText({ value }: { value: When }) {
  return <time datetime={machineDate(value)}>{dateWords(value)}</time>;
}

/** A moment on a London clock: "21 November 2026 at 4:30pm". */
export function DateTimeText({ value }: { value: Date | string }) {
  return <time datetime={machineDate(value)}>{dateTimeWords(value)}</time>;
}

/** The time of a moment on a London clock: "4:30pm". For when the day has been said already. */
export function TimeText({ value }: { value: Date | string }) {
  return <time datetime={machineDate(value)}>{timeWords(value)}</time>;
}
