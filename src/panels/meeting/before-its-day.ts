import { type CivilDate, londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { Step } from './next-state.ts';

/** The London day a meeting is arranged for, where that day has not come yet; null on its day and after it. */
export function dayToCome(startsAt: Date, now: Date): CivilDate | null {
  const on = londonDate(startsAt);
  return londonDate(now) < on ? on : null;
}

/** What somebody says who begins a meeting before its day. */
export const todayAfterAll = (on: CivilDate): string =>
  `The meeting is today, though it was arranged for ${sayDate(on)}`;

/**
 * What is asked before a step is taken, or null where nothing is. A meeting may be brought forward, so one that is begun before its day
 * is no mistake by itself; but whoever does it says that it is today, since a click on the wrong meeting begins another.
 */
export function asksFirst(
  step: Step,
  { startsAt, now, saidToday }: { startsAt: Date; now: Date; saidToday: boolean },
): string | null {
  const on = dayToCome(startsAt, now);
  return step !== 'begin' || on === null || saidToday
    ? null
    : `It is arranged for ${sayDate(on)}. Say that the meeting is today, or begin it on its day`;
}

/** When a meeting that is brought forward is: it begins now, to the minute, and takes as long as it was to. */
export function broughtForward(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date | null },
  now: Date,
): { startsAt: Date; endsAt: Date | null } {
  const begins = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const lasts = endsAt === null ? null : endsAt.getTime() - startsAt.getTime();
  return { startsAt: begins, endsAt: lasts === null ? null : new Date(begins.getTime() + lasts) };
}
