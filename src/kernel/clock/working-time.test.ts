import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate } from './arbitraries.ts';
import { addDays, civilDate, weekdayOf } from './civil-date.ts';
import { calendarCovers, englandCalendar, OutsideCalendar, workingCalendar } from './working-calendar.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-time.ts';

const england = englandCalendar();
const days = fc.integer({ min: -250, max: 250 });

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23', 'Friday to Monday'],
    ['2026-11-21', 1, '2026-11-23', 'Saturday to Monday'],
    ['2026-11-22', 1, '2026-11-23', 'Sunday to Monday'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter'],
    ['2026-12-24', 1, '2026-12-29', 'over Christmas with a substitute day'],
    ['2026-12-23', 5, '2027-01-04', 'over Christmas and New Year'],
    ['2026-11-23', -1, '2026-11-20', 'back from Monday to Friday'],
    ['2026-11-21', 0, '2026-11-21', 'none at all'],
    ['2026-09-01', 45, '2026-11-03', 'an assessment'],
    ['2026-03-23', 15, '2026-04-15', 'a conference, with Easter in the way'],
  ])('%s and %i: %s (%s)', (from, count, to) => {
    expect(addWorkingDays(civilDate(from), count, england)).toBe(to);
  });

  it('count back what was added', () => {
    fc.assert(
      fc.property(anyDate, days, (date, count) => {
        expect(workingDaysBetween(date, addWorkingDays(date, count, england), england)).toBe(count);
      }),
    );
  });

  it('never land on a weekend or a bank holiday', () => {
    fc.assert(
      fc.property(anyDate, days, (date, count) => {
        fc.pre(count !== 0);
        const landed = addWorkingDays(date, count, england);
        expect(isWorkingDay(landed, england)).toBe(true);
        expect([0, 6]).not.toContain(weekdayOf(landed));
      }),
    );
  });

  it('keep their order: a later start or a longer wait never ends sooner', () => {
    fc.assert(
      fc.property(anyDate, days, fc.nat(30), fc.nat(30), (date, count, later, longer) => {
        const end = addWorkingDays(date, count, england);
        fc.pre(count !== 0 && Math.sign(count) === Math.sign(count + longer));
        expect(addWorkingDays(addDays(date, later), count, england) >= end).toBe(true);
        expect(addWorkingDays(date, count + longer, england) >= end).toBe(true);
      }),
    );
  });

  it('find the working day on or around a date', () => {
    expect(workingDayOnOrAfter(civilDate('2026-12-25'), england)).toBe('2026-12-29');
    expect(workingDayOnOrBefore(civilDate('2026-12-28'), england)).toBe('2026-12-24');
    expect(workingDayOnOrAfter(civilDate('2026-12-24'), england)).toBe('2026-12-24');
    expect(workingDayOnOrBefore(civilDate('2026-12-24'), england)).toBe('2026-12-24');
  });

  it('leave out a partnership’s own closures', () => {
    const local = englandCalendar({ closures: [{ date: civilDate('2026-12-29'), name: 'Office closed' }] });
    expect(addWorkingDays(civilDate('2026-12-24'), 1, local)).toBe('2026-12-30');
  });

  it('are refused when not whole, and beyond the bank holidays that are known', () => {
    const date = civilDate('2032-12-31');
    expect(() => addWorkingDays(date, 0.5, england)).toThrow('Working days are whole days, so 0.5 cannot be added.');
    expect(() => addWorkingDays(date, 1, england)).toThrow(OutsideCalendar);
    expect(() => addWorkingDays(date, 1, england)).toThrow(
      'The calendar of bank holidays runs from 1 January 2015 to 31 December 2032. Working days cannot be counted on 1 January 2033.',
    );
    expect(() => isWorkingDay(civilDate('2014-12-31'), england)).toThrow(OutsideCalendar);
    expect(calendarCovers(england, date)).toBe(true);
    expect(calendarCovers(england, addDays(date, 1))).toBe(false);
  });
});

describe('a working calendar', () => {
  const known = { closures: [], knownFrom: civilDate('2026-01-01'), knownTo: civilDate('2026-12-31') };
  const backwards = { opens: { hour: 17, minute: 0 }, closes: { hour: 9, minute: 0 } };

  it('refuses an office that closes before it opens, on any day', () => {
    expect(() => workingCalendar({ ...known, hours: backwards })).toThrow('The office must close after it opens.');
    expect(() => workingCalendar({ ...known, hoursOn: { 5: backwards } })).toThrow(
      'The office must close after it opens.',
    );
  });

  it('refuses to end before it begins', () => {
    expect(() => workingCalendar({ ...known, knownTo: civilDate('2025-12-31') })).toThrow(
      'A calendar must not end before it begins.',
    );
  });
});
