import { expect, test } from 'vitest';
import { nextRound } from './next-report.ts';

test('the month it is due and the period it covers move on together, and stay two things', () => {
  expect(
    nextRound({ every: 'year', dueMonth: '2026-06-01', coversFrom: '2025-04-01', coversUntil: '2026-03-31' }),
  ).toEqual({
    dueMonth: '2027-06-01',
    coversFrom: '2026-04-01',
    coversUntil: '2027-03-31',
  });
});

test('a quarter to the end of a month goes to the end of its month', () => {
  expect(
    nextRound({ every: 'quarter', dueMonth: '2026-01-01', coversFrom: '2025-10-01', coversUntil: '2025-11-30' }),
  ).toEqual({
    dueMonth: '2026-04-01',
    coversFrom: '2026-01-01',
    coversUntil: '2026-02-28',
  });
});

test('a period to the end of February goes to the end of May', () => {
  expect(
    nextRound({ every: 'quarter', dueMonth: '2026-04-01', coversFrom: '2025-12-01', coversUntil: '2026-02-28' }),
  ).toMatchObject({ coversFrom: '2026-03-01', coversUntil: '2026-05-31' });
});

test('without a period none is made up; what comes once does not come again', () => {
  expect(nextRound({ every: 'half_year', dueMonth: '2026-01-01', coversFrom: null, coversUntil: null })).toEqual({
    dueMonth: '2026-07-01',
    coversFrom: null,
    coversUntil: null,
  });
  expect(nextRound({ every: 'once', dueMonth: '2026-01-01', coversFrom: null, coversUntil: null })).toBeNull();
});
