import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMoment } from './arbitraries.ts';
import { instantFromText } from './instant-text.ts';
import { timeOfDay } from './time-of-day.ts';
import { englandCalendar } from './working-calendar.ts';
import {
  addWorkingDaysToMoment,
  addWorkingMs,
  isWorkingMoment,
  nextWorkingMoment,
  workingMsBetween,
} from './working-moment.ts';

const england = englandCalendar();
const shortFridays = englandCalendar({
  hours: { opens: timeOfDay('08:30'), closes: timeOfDay('17:00') },
  hoursOn: { 5: { opens: timeOfDay('08:30'), closes: timeOfDay('16:30') } },
});
const at = instantFromText;
const HOUR = 3_600_000;

describe('a working moment', () => {
  it.each([
    ['2026-11-20T09:00:00Z', true],
    ['2026-11-20T08:59:00Z', false],
    ['2026-11-20T16:59:59Z', true],
    ['2026-11-20T17:00:00Z', false],
    ['2026-11-21T12:00:00Z', false],
    ['2026-12-25T12:00:00Z', false],
    ['2026-07-15T08:30:00Z', true],
  ])('%s: %s', (text, open) => {
    expect(isWorkingMoment(at(text), england)).toBe(open);
  });

  it.each([
    ['in office hours, itself', '2026-11-20T15:40:00Z', '2026-11-20T15:40:00Z'],
    ['before opening, that morning', '2026-11-20T02:00:00Z', '2026-11-20T09:00:00Z'],
    ['at closing on Friday, Monday morning', '2026-11-20T17:00:00Z', '2026-11-23T09:00:00Z'],
    ['over the change to summer time', '2026-03-28T12:00:00Z', '2026-03-30T09:00:00+01:00'],
    ['over the change to winter time', '2026-10-24T12:00:00+01:00', '2026-10-26T09:00:00Z'],
    ['on Christmas Eve evening', '2026-12-24T18:00:00Z', '2026-12-29T09:00:00Z'],
  ])('next: %s', (_, from, to) => {
    expect(nextWorkingMoment(at(from), england)).toEqual(at(to));
  });
});

describe('one working day from a moment', () => {
  it.each([
    ['3:40pm Friday to 3:40pm Monday', '2026-11-20T15:40:00Z', '2026-11-23T15:40:00Z'],
    ['2am Saturday to 9am Tuesday', '2026-11-21T02:00:00Z', '2026-11-24T09:00:00Z'],
    ['the same time on the wall when the clocks go forward', '2026-03-27T15:40:00Z', '2026-03-30T15:40:00+01:00'],
    ['the same time on the wall when the clocks go back', '2026-10-23T15:40:00+01:00', '2026-10-26T15:40:00Z'],
    ['over Easter', '2026-04-02T11:00:00+01:00', '2026-04-07T11:00:00+01:00'],
  ])('%s', (_, from, to) => {
    expect(addWorkingDaysToMoment(at(from), 1, england)).toEqual(at(to));
  });

  it('ends when a shorter day closes', () => {
    expect(addWorkingDaysToMoment(at('2026-11-19T16:45:00Z'), 1, shortFridays)).toEqual(at('2026-11-20T16:30:00Z'));
  });

  it('does not run backwards', () => {
    expect(() => addWorkingDaysToMoment(at('2026-11-19T16:45:00Z'), -1, england)).toThrow('A clock runs forwards');
  });

  it('keeps order and never ends out of hours', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat(60 * 24 * 10), fc.integer({ min: 0, max: 30 }), (moment, minutes, days) => {
        const later = new Date(moment.getTime() + minutes * 60_000);
        for (const calendar of [england, shortFridays]) {
          const due = addWorkingDaysToMoment(moment, days, calendar);
          expect(addWorkingDaysToMoment(later, days, calendar) >= due).toBe(true);
          expect(isWorkingMoment(new Date(due.getTime() - 1), calendar) || isWorkingMoment(due, calendar)).toBe(true);
        }
      }),
    );
  });
});

describe('office time', () => {
  it('is counted only while the office is open', () => {
    expect(workingMsBetween(at('2026-11-20T16:00:00Z'), at('2026-11-23T10:00:00Z'), england)).toBe(2 * HOUR);
    expect(workingMsBetween(at('2026-11-21T16:00:00Z'), at('2026-11-22T10:00:00Z'), england)).toBe(0);
    expect(workingMsBetween(at('2026-11-23T10:00:00Z'), at('2026-11-20T16:00:00Z'), england)).toBe(0);
  });

  it('carries over to the next time the office opens', () => {
    expect(addWorkingMs(at('2026-11-20T16:00:00Z'), 2 * HOUR, england)).toEqual(at('2026-11-23T10:00:00Z'));
    expect(addWorkingMs(at('2026-11-20T16:00:00Z'), HOUR, england)).toEqual(at('2026-11-20T17:00:00Z'));
  });

  it('counts back what was added', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat(60 * 24 * 5), (moment, minutes) => {
        const ms = minutes * 60_000;
        expect(workingMsBetween(moment, addWorkingMs(moment, ms, shortFridays), shortFridays)).toBe(ms);
      }),
    );
  });
});
