import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { anAction } from '../testing/an-action.ts';
import { timelineOf } from './timeline.ts';

const due = (from: string, by: string) => ({ from, by, precision: 'range' as const, said: null });
const today = civilDate('2026-02-15');

test('actions lie along whole months, the soonest due first, and today is marked', () => {
  const {
    lines,
    marks,
    today: now,
  } = timelineOf(
    [
      anAction({ id: 'b', due: due('2026-03-01', '2026-03-31') }),
      anAction({ id: 'a', due: due('2026-02-10', '2026-02-10') }),
    ],
    today,
  );
  expect(lines.map(({ action }) => action.id)).toEqual(['a', 'b']);
  expect(marks.map(({ words }) => words)).toEqual(['February 2026', 'March 2026']);
  expect(lines[1]).toMatchObject({ from: 28 / 59, to: 1 });
  expect(now).toBeCloseTo(14 / 59);
});

test('what begins first but is due last comes last', () => {
  const { lines } = timelineOf(
    [
      anAction({ id: 'long', due: due('2026-01-01', '2026-06-30') }),
      anAction({ id: 'soon', due: due('2026-02-10', '2026-02-10') }),
    ],
    today,
  );
  expect(lines.map(({ action }) => action.id)).toEqual(['soon', 'long']);
});

test('years of months are named sparsely', () => {
  const { marks } = timelineOf([anAction({ due: due('2024-01-01', '2026-12-31') })], today);
  expect(marks.map(({ words }) => words).slice(0, 3)).toEqual(['January 2024', 'July 2024', 'January 2025']);
});

test('what has no date is named beside, and a plan without dates has no picture', () => {
  const found = timelineOf([anAction({ id: 'x' })], today);
  expect(found.lines).toEqual([]);
  expect(found.undated.map(({ id }) => id)).toEqual(['x']);
});
