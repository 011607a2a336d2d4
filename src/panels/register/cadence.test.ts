import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import type { Every } from '../tables.ts';
import { nextDates } from './cadence.ts';

const next = (every: Every, last: string, many = 3, from = last) =>
  nextDates({ every, last: civilDate(last), from: civilDate(from), many });

test('weeks keep their weekday', () => {
  expect(next('week', '2026-03-05')).toEqual(['2026-03-12', '2026-03-19', '2026-03-26']);
  expect(next('fortnight', '2026-03-05')).toEqual(['2026-03-19', '2026-04-02', '2026-04-16']);
  expect(next('six_weeks', '2026-03-05', 1)).toEqual(['2026-04-16']);
});

test('months keep the weekday and its place: the second Thursday', () => {
  expect(next('month', '2026-03-12')).toEqual(['2026-04-09', '2026-05-14', '2026-06-11']);
  expect(next('quarter', '2026-03-12', 2)).toEqual(['2026-06-11', '2026-09-10']);
});

test('a fifth Friday that a month lacks is its last', () => {
  expect(next('month', '2026-01-30', 2)).toEqual(['2026-02-27', '2026-03-27']);
});

test('one on a bank holiday moves to the next working day, and those after keep their day', () => {
  // Good Friday is 3 April 2026 and Easter Monday the 6th.
  expect(next('week', '2026-03-27', 2)).toEqual(['2026-04-07', '2026-04-10']);
  expect(next('week', '2026-03-30', 2)).toEqual(['2026-04-07', '2026-04-13']);
});

test('every day is every working day', () => {
  expect(next('day', '2026-03-05')).toEqual(['2026-03-06', '2026-03-09', '2026-03-10']);
});

test('what has gone by is left out, whatever came last', () => {
  expect(next('month', '2025-03-13', 1, '2026-03-02')).toEqual(['2026-03-12']);
});

test('when it is needed has no dates, and beyond the calendar there are none', () => {
  expect(next('as_needed', '2026-03-05')).toEqual([]);
  expect(next('quarter', '2032-11-11', 3)).toEqual([]);
});
