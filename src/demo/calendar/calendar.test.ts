import { describe, expect, it } from 'vitest';
import { addYears, ageOn, dayOf, plainDate, weekday } from './day.ts';
import { dayAndMinute, instantAt, minuteOf } from './england-time.ts';
import { isOfficeDay, isSchoolDay, officeDayOnOrAfter, schoolDayOnOrBefore } from './school-days.ts';

describe('days', () => {
  it('knows weekdays and ages', () => {
    expect(weekday(dayOf('2026-11-21'))).toBe(6);
    expect(ageOn(dayOf('2010-05-02'), dayOf('2026-05-01'))).toBe(15);
    expect(ageOn(dayOf('2010-05-02'), dayOf('2026-05-02'))).toBe(16);
    expect(ageOn(dayOf('2008-02-29'), dayOf('2026-02-28'))).toBe(17);
    expect(ageOn(dayOf('2008-02-29'), dayOf('2026-03-01'))).toBe(18);
    expect(plainDate(addYears(dayOf('2024-02-29'), 1))).toBe('2025-03-01');
    expect(() => dayOf('soon')).toThrow(/not a date/);
  });
});

describe('England’s clocks', () => {
  it.each([
    ['2026-01-15', '09:05', '2026-01-15T09:05:00+00:00'],
    ['2026-07-15', '23:59', '2026-07-15T23:59:00+01:00'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00+00:00'],
    ['2026-03-29', '02:00', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25', '01:59', '2026-10-25T01:59:00+01:00'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00+00:00'],
  ])('writes %s at %s as %s', (date, time, instant) => {
    expect(instantAt(dayOf(date), minuteOf(time))).toBe(instant);
    expect(dayAndMinute(instant)).toEqual({ day: dayOf(date), minute: minuteOf(time) });
  });

  it('agrees with the runtime’s own clock for London, every six hours for four years', () => {
    const london = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    for (let hour = 0; hour < 4 * 366 * 24; hour += 6) {
      const instant = new Date(Date.UTC(2024, 0, 1, hour)).toISOString();
      const { day, minute } = dayAndMinute(instant);
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(london.format(new Date(instant))).toBe(`${plainDate(day)}, ${time}`);
      expect(Date.parse(instantAt(day, minute))).toBe(Date.parse(instant));
    }
  });

  it('writes the hour left out in March as an hour on, so that order is kept', () => {
    expect(instantAt(dayOf('2027-03-28'), minuteOf('01:45'))).toBe('2027-03-28T02:45:00+01:00');
  });

  it('carries minutes past midnight into the next day', () => {
    expect(instantAt(dayOf('2026-01-15'), 1500)).toBe('2026-01-16T01:00:00+00:00');
  });

  it('refuses what is not a time in plain words', () => {
    expect(() => minuteOf('25:00')).toThrow(/not a time/);
    expect(() => dayAndMinute('2026-01-15')).toThrow(/offset/);
    expect(() => dayAndMinute('2026-01-15T09:00:00')).toThrow(/offset/);
  });
});

describe('school and office days', () => {
  it('finds the nearest open day', () => {
    expect(plainDate(schoolDayOnOrBefore(dayOf('2026-08-12')))).toBe('2026-07-21');
    expect(plainDate(schoolDayOnOrBefore(dayOf('2026-11-22')))).toBe('2026-11-20');
    expect(plainDate(officeDayOnOrAfter(dayOf('2026-12-25')))).toBe('2027-01-04');
    expect(isOfficeDay(dayOf('2026-08-12'))).toBe(true);
    expect(isSchoolDay(dayOf('2026-08-12'))).toBe(false);
  });
});
