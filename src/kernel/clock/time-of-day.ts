/** A time on a clock face: hour 0 to 23, minute 0 to 59. Which day, and which zone, is said elsewhere. */
export type TimeOfDay = { readonly hour: number; readonly minute: number };

/** Read a time written "09:00" or "17:30" in settings and stored rows. @throws RangeError for anything else. */
export function timeOfDay(text: string): TimeOfDay {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a time. Write it with four figures, like 09:00 or 17:30.`);
  return { hour: Number(match[1]), minute: Number(match[2]) };
}

/** Minutes after midnight, for comparing. */
export function minutesOf(time: TimeOfDay): number {
  return time.hour * 60 + time.minute;
}
