import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/clock/index.ts';
import type { ReportEvery } from '../../tables.ts';
import { endOfForwardPlan, roundsOf } from './rounds.ts';

const today = civilDate('2026-03-31');
const report = (every: ReportEvery, dueMonth: string) => ({
  every,
  dueMonth,
  coversFrom: '2025-01-01',
  coversUntil: '2025-03-31',
  coversSaid: 'Quarter four',
  receivedAt: null,
});
const months = (every: ReportEvery, due: string) =>
  roundsOf(report(every, due), today).map(({ dueMonth, state }) => `${dueMonth.slice(0, 7)} ${state}`);

test('a forward plan holds this month and eleven more', () => {
  expect(endOfForwardPlan(today)).toBe('2027-03-01');
  expect(months('once', '2027-02-01')).toEqual(['2027-02 due']);
  expect(months('once', '2027-03-01')).toEqual([]);
});

test('a report that comes round stands in each of its months', () => {
  expect(months('quarter', '2026-04-01')).toEqual(['2026-04 due', '2026-07 again', '2026-10 again', '2027-01 again']);
  expect(months('half_year', '2026-03-01')).toEqual(['2026-03 due', '2026-09 again']);
  expect(months('year', '2026-03-01')).toEqual(['2026-03 due']);
});

test('one that is overdue stands as such, and what follows from it only from this month on', () => {
  expect(months('quarter', '2025-03-01')).toEqual([
    '2025-03 overdue',
    '2026-03 again',
    '2026-06 again',
    '2026-09 again',
    '2026-12 again',
  ]);
  expect(months('once', '2019-01-01')).toEqual(['2019-01 overdue']);
});

test('each round covers its own period, and the document’s words are of the first alone', () => {
  const [first, next] = roundsOf(report('quarter', '2026-04-01'), today);
  expect(first).toMatchObject({ coversFrom: '2025-01-01', coversSaid: 'Quarter four' });
  expect(next).toMatchObject({ coversFrom: '2025-04-01', coversUntil: '2025-06-30', coversSaid: null });
});
