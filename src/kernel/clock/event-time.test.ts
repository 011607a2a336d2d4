import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate, anyMoment } from './arbitraries.ts';
import { addDays, civilDate, partsOf } from './civil-date.ts';
import { compareEventTimes, couldBeWithin, happenedBefore } from './event-order.ts';
import { type EventTime, earliest, latest, sayWhen, windowOf } from './event-time.ts';
import { columnsOfEventTime, eventTimeFromColumns } from './event-time-columns.ts';
import { instantFromText as at } from './instant-text.ts';

const exact = (text: string): EventTime => ({ kind: 'exact', at: at(text) });
const day = (text: string): EventTime => ({ kind: 'day', date: civilDate(text) });
const march: EventTime = { kind: 'month', year: 2026, month: 3 };
const notKnown: EventTime = { kind: 'not_known' };
const notAsked: EventTime = { kind: 'not_asked' };
const evening: EventTime = { kind: 'between', from: at('2026-03-03T16:00:00Z'), to: at('2026-03-03T18:30:00Z') };
const days: EventTime = { kind: 'days', from: civilDate('2026-03-03'), to: civilDate('2026-03-05') };

const anyEventTime: fc.Arbitrary<EventTime> = fc.oneof(
  anyMoment.map((moment): EventTime => ({ kind: 'exact', at: moment })),
  fc.tuple(anyMoment, fc.nat(10_000)).map(([from, minutes]): EventTime => {
    return { kind: 'between', from, to: new Date(from.getTime() + minutes * 60_000) };
  }),
  anyDate.map((date): EventTime => ({ kind: 'day', date })),
  fc.tuple(anyDate, fc.nat(60)).map(([from, more]): EventTime => ({ kind: 'days', from, to: addDays(from, more) })),
  anyDate.map((date): EventTime => ({ kind: 'month', year: partsOf(date).year, month: partsOf(date).month })),
  fc.constantFrom(notKnown, notAsked),
);

describe('when something happened', () => {
  it.each<[EventTime, string]>([
    [exact('2026-03-03T16:30:00Z'), '3 March 2026 at 4:30pm'],
    [evening, 'between 4pm and 6:30pm on 3 March 2026'],
    [day('2026-03-03'), '3 March 2026'],
    [days, '3 to 5 March 2026'],
    [march, 'March 2026'],
    [notKnown, 'not known'],
    [notAsked, 'not asked'],
  ])('is said no more exactly than it is known: %#', (when, said) => {
    expect(sayWhen(when)).toBe(said);
  });

  it.each<[EventTime, string | null, string | null]>([
    [exact('2026-03-03T16:30:00Z'), '2026-03-03T16:30:00.000Z', '2026-03-03T16:30:00.000Z'],
    [evening, '2026-03-03T16:00:00.000Z', '2026-03-03T18:30:00.000Z'],
    [day('2026-07-03'), '2026-07-02T23:00:00.000Z', '2026-07-03T22:59:59.999Z'],
    [days, '2026-03-03T00:00:00.000Z', '2026-03-05T23:59:59.999Z'],
    [march, '2026-03-01T00:00:00.000Z', '2026-03-31T22:59:59.999Z'],
    [{ kind: 'month', year: 2026, month: 12 }, '2026-12-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    [notKnown, null, null],
    [notAsked, null, null],
  ])('has a first and a last moment: %#', (when, first, last) => {
    expect(earliest(when)?.toISOString() ?? null).toBe(first);
    expect(latest(when)?.toISOString() ?? null).toBe(last);
  });

  it('takes a range given backwards', () => {
    expect(
      windowOf({
        kind: 'between',
        from: evening.kind === 'between' ? evening.to : at(''),
        to: at('2026-03-03T16:00:00Z'),
      }),
    ).toEqual(windowOf(evening));
    expect(windowOf({ kind: 'days', from: civilDate('2026-03-05'), to: civilDate('2026-03-03') })).toEqual(
      windowOf(days),
    );
  });

  it('is stored and read back as it was', () => {
    fc.assert(
      fc.property(anyEventTime, (when) => {
        expect(eventTimeFromColumns(columnsOfEventTime(when))).toEqual(when);
      }),
    );
  });

  it('refuses stored rows that contradict themselves', () => {
    const now = at('2026-03-03T16:30:00Z');
    expect(() => eventTimeFromColumns({ when_kind: 'day', when_earliest: now, when_latest: null })).toThrow(
      'A time stored as "day" must hold its first and last moment.',
    );
    expect(() => eventTimeFromColumns({ when_kind: 'not_asked', when_earliest: now, when_latest: null })).toThrow(
      'A time stored as "not_asked" must not also hold a date.',
    );
  });
});

describe('the order of events', () => {
  it('sorts by the first moment, then the more exact, then not known, then not asked', () => {
    const inOrder = [
      march,
      exact('2026-03-03T00:00:00Z'),
      day('2026-03-03'),
      days,
      evening,
      day('2026-03-04'),
      notKnown,
      notAsked,
    ];
    expect([...inOrder].reverse().sort(compareEventTimes)).toEqual(inOrder);
  });

  it('is a proper order: the same both ways round, and it does not go in circles', () => {
    fc.assert(
      fc.property(anyEventTime, anyEventTime, anyEventTime, (a, b, c) => {
        expect(Math.sign(compareEventTimes(a, b))).toBe(0 - Math.sign(compareEventTimes(b, a)));
        if (compareEventTimes(a, b) <= 0 && compareEventTimes(b, c) <= 0) {
          expect(compareEventTimes(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('says which came first only when it can be told', () => {
    expect(happenedBefore(day('2026-03-03'), day('2026-03-04'))).toBe('yes');
    expect(happenedBefore(day('2026-03-04'), day('2026-03-03'))).toBe('no');
    expect(happenedBefore(day('2026-03-03'), exact('2026-03-03T16:30:00Z'))).toBe('cannot tell');
    expect(happenedBefore(march, days)).toBe('cannot tell');
    expect(happenedBefore(notKnown, march)).toBe('cannot tell');
    expect(happenedBefore(exact('2026-03-03T16:30:00Z'), exact('2026-03-03T16:30:00Z'))).toBe('no');
  });

  it('finds what could have happened within a search', () => {
    const [from, to] = [at('2026-03-03T00:00:00Z'), at('2026-03-03T23:59:59Z')];
    const found = [march, days, evening, day('2026-03-02'), day('2026-03-04'), notKnown, notAsked].map((when) =>
      couldBeWithin(when, from, to),
    );
    expect(found).toEqual([true, true, true, false, false, false, false]);
  });
});
