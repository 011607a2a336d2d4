import { expect, test } from 'vitest';
import { termsOf } from '../terms/load-terms.ts';
import { flagsFor, readFlag } from './flag-form.ts';

const terms = termsOf(
  ['missing_often', 'contextual_harm_here', 'staff_safety'].map((code) => ({
    vocabulary: 'flag',
    code,
    label: code,
    about: null,
    offered: true,
  })),
);
const now = new Date('2026-03-02T10:00:00Z');
const parts = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const read = (review: string, expires: string) =>
  readFlag(
    { kind: 'missing_often', source: 'Police', ...parts('review', review), ...parts('expires', expires) },
    'person',
    terms,
    now,
  ).problems;

test('a flag is looked at within 90 days and ends within a year', () => {
  expect(read('2026-05-31', '2027-03-02')).toEqual({});
  expect(read('2026-06-01', '2027-03-02')).toHaveProperty('review');
  expect(read('2026-05-31', '2027-03-03')).toHaveProperty('expires');
});

test('it does not end before it is looked at, nor in the past', () => {
  expect(read('2026-05-01', '2026-04-30')).toEqual({
    expires: 'The end date must be the same as or after the review date',
  });
  expect(read('2026-03-02', '2026-04-30')).toEqual({ review: 'The review date must be in the future' });
});

test('what is missing is said beside each box', () => {
  expect(Object.keys(readFlag({}, 'person', terms, now).problems)).toEqual(['kind', 'source', 'review', 'expires']);
});

test('a place is offered what fits a place, and a person what fits a person', () => {
  expect(flagsFor('location', terms).map(({ code }) => code)).toEqual(['contextual_harm_here', 'staff_safety']);
  expect(flagsFor('person', terms).map(({ code }) => code)).toEqual(['missing_often', 'staff_safety']);
});
