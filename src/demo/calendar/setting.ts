import type { Instant, PlainDate, When } from '../types/time.ts';
import type { Day } from './day.ts';
import { addYears, plainDate, weekday } from './day.ts';
import { dayAndMinute, instantAt, minuteOf } from './england-time.ts';
import { officeDayOnOrBefore, schoolDayOnOrBefore } from './school-days.ts';

export type OpenDay = 'any' | 'school' | 'office' | 'saturday';

/** The days of a story, told backwards from now. */
export class Setting {
  readonly today: Day;
  readonly now: Instant;

  /** @throws RangeError when `now` is not an instant with an offset. */
  constructor(now: Instant) {
    const { day, minute } = dayAndMinute(now);
    this.today = day;
    this.now = instantAt(day, minute);
  }

  day(ago: number, open: OpenDay = 'any'): Day {
    const day = this.today - ago;
    if (open === 'school') return schoolDayOnOrBefore(day);
    if (open === 'office') return officeDayOnOrBefore(day);
    return open === 'saturday' ? day - ((weekday(day) + 1) % 7) : day;
  }

  /** How many days ago the last such day was, counting back from some days ago. */
  ago(ago: number, open: OpenDay): number {
    return this.today - this.day(ago, open);
  }

  /** How many days ago the `count`th school day before today was: a story of school is told in these. */
  schoolDaysAgo(count: number): number {
    let day = this.today;
    for (let left = count; left > 0; left--) day = schoolDayOnOrBefore(day - 1);
    return this.today - day;
  }

  /** A plain date some days ago, or ahead for a negative number. */
  date(ago: number, open: OpenDay = 'any'): PlainDate {
    return plainDate(this.day(ago, open));
  }

  /** An instant, never later than now. */
  instant(ago: number, time: string, open: OpenDay = 'any'): Instant {
    return this.notLater(this.day(ago, open), minuteOf(time));
  }

  /** An instant, or now where that has not come yet. */
  notLater(day: Day, minute: number): Instant {
    const instant = instantAt(day, minute);
    return Date.parse(instant) > Date.parse(this.now) ? this.now : instant;
  }

  /** A day and minute, moved on by some minutes, never later than now. */
  after(instant: Instant, minutes: number): Instant {
    const { day, minute } = dayAndMinute(instant);
    return this.notLater(day, minute + minutes);
  }

  minutesAgo(minutes: number): Instant {
    const { day, minute } = dayAndMinute(new Date(Date.parse(this.now) - minutes * 60_000).toISOString());
    return instantAt(day, minute);
  }

  exactly(ago: number, time: string, open: OpenDay = 'any'): When {
    return { precision: 'exact', at: this.instant(ago, time, open) };
  }

  between(ago: number, from: string, until: string, open: OpenDay = 'any'): When {
    return { precision: 'range', from: this.instant(ago, from, open), until: this.instant(ago, until, open) };
  }

  onDay(ago: number, open: OpenDay = 'any'): When {
    return { precision: 'day', on: this.date(ago, open) };
  }

  /** The birthday of somebody who is so many years and months old today. */
  bornAged(years: number, months: number): PlainDate {
    const birthdayYear = addYears(this.today, -years);
    return plainDate(birthdayYear - Math.round(months * 30.4) - 3);
  }
}
