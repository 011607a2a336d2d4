import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMoment, pausesNear } from './arbitraries.ts';
import type { ClockRule } from './clock-rules.ts';
import { dueAt, endsAtATime } from './due-at.ts';
import { instantFromText } from './instant-text.ts';
import { londonDate, londonTime } from './london.ts';
import { shippedClockRules } from './shipped-clocks.ts';
import { minutesOf } from './time-of-day.ts';
import { englandCalendar } from './working-calendar.ts';
import { isWorkingDay, workingDaysBetween } from './working-time.ts';

const england = englandCalendar();
const anyRule: fc.Arbitrary<ClockRule> = fc.constantFrom(...shippedClockRules);
const officeRule = fc.constantFrom(...shippedClockRules.filter(({ unit }) => unit !== 'hour'));
const wholeDayRule = fc.constantFrom(
  ...shippedClockRules.filter((rule) => rule.unit === 'working_day' && rule.counted === 'whole_days'),
);
const startWithPauses = anyMoment.chain((start) => fc.tuple(fc.constant(start), pausesNear(start)));

describe('every shipped clock', () => {
  it('is never due on a weekend, a bank holiday or out of hours, unless it is counted in hours', () => {
    fc.assert(
      fc.property(officeRule, startWithPauses, (rule, [start, pauses]) => {
        const due = dueAt(rule, start, pauses, england);
        expect(isWorkingDay(londonDate(due), england)).toBe(true);
        const minutes = minutesOf(londonTime(due));
        expect(endsAtATime(rule) ? minutes >= 540 && minutes <= 1020 : minutes === 1439).toBe(true);
      }),
    );
  });

  it('is due later when it starts later', () => {
    fc.assert(
      fc.property(anyRule, anyMoment, fc.nat(60 * 24 * 14), (rule, start, minutes) => {
        const later = new Date(start.getTime() + minutes * 60_000);
        expect(dueAt(rule, later, [], england) >= dueAt(rule, start, [], england)).toBe(true);
      }),
    );
  });

  it('is never due before it starts, and later when it is given longer', () => {
    fc.assert(
      fc.property(anyRule, anyMoment, fc.integer({ min: 1, max: 12 }), (rule, start, more) => {
        const due = dueAt(rule, start, [], england);
        expect(due > start).toBe(true);
        expect(dueAt({ ...rule, max: rule.max + more }, start, [], england) >= due).toBe(true);
      }),
    );
  });

  it('is only ever made later by another pause, and by a longer one', () => {
    fc.assert(
      fc.property(anyRule, startWithPauses, fc.nat(10_000), (rule, [start, pauses], longer) => {
        const due = dueAt(rule, start, pauses, england);
        expect(dueAt(rule, start, pauses.slice(1), england) <= due).toBe(true);
        const stretched = pauses.map((one) => ({ ...one, to: new Date(one.to.getTime() + longer * 60_000) }));
        expect(dueAt(rule, start, stretched, england) >= due).toBe(true);
      }),
    );
  });

  it('does not depend on the order pauses were written in, nor on one being cut in two', () => {
    fc.assert(
      fc.property(anyRule, startWithPauses, (rule, [start, pauses]) => {
        const due = dueAt(rule, start, pauses, england);
        expect(dueAt(rule, start, [...pauses].reverse(), england)).toEqual(due);
        const halves = pauses.flatMap((one) => {
          const middle = new Date(Math.floor((one.from.getTime() + one.to.getTime()) / 2));
          return [
            { ...one, to: middle },
            { ...one, from: middle },
          ];
        });
        expect(dueAt(rule, start, halves, england)).toEqual(due);
      }),
    );
  });

  it('does not depend on how the moment it started is written', () => {
    fc.assert(
      fc.property(anyRule, anyMoment, fc.integer({ min: -11, max: 13 }), (rule, start, offset) => {
        const sign = offset < 0 ? '-' : '+';
        const local = new Date(start.getTime() + offset * 3_600_000).toISOString().slice(0, -1);
        const written = `${local}${sign}${String(Math.abs(offset)).padStart(2, '0')}:00`;
        const due = dueAt(rule, start, [], england);
        expect(dueAt(rule, instantFromText(written), [], england)).toEqual(due);
        expect(dueAt(rule, instantFromText(start.toISOString()), [], england)).toEqual(due);
      }),
    );
  });

  it('in whole working days, counts back to exactly its length', () => {
    fc.assert(
      fc.property(wholeDayRule, anyMoment, (rule, start) => {
        const due = londonDate(dueAt(rule, start, [], england));
        expect(workingDaysBetween(londonDate(start), due, england)).toBe(rule.max);
      }),
    );
  });
});
