import { expect, test } from 'vitest';
import { readInterview } from './interview-form.ts';

const now = new Date('2026-03-10T10:00:00Z');
const returned = new Date('2026-03-08T20:00:00Z');
const done = {
  'done-day': '9',
  'done-month': '3',
  'done-year': '2026',
  'done-time': '3pm',
  by: 'A charity’s worker',
  independent: 'yes',
};
const read = (raw: Record<string, string>, known: Date | null = returned) => readInterview(raw, known, now);

test('offered, accepted and done, by someone independent', () => {
  const { interview, problems } = read({ offered: 'yes', accepted: 'yes', ...done });
  expect(problems).toEqual({});
  expect(interview).toMatchObject({
    doneAt: new Date('2026-03-09T15:00:00Z'),
    by: 'A charity’s worker',
    independent: true,
  });
});

test('"not asked" is not "no", and nothing is made up', () => {
  expect(read({ offered: 'not_asked' }).interview).toMatchObject({
    offered: 'not_asked',
    accepted: 'not_asked',
    doneAt: null,
    independent: null,
  });
});

test.each([
  [{}, ['offered']],
  [{ offered: 'no', accepted: 'yes' }, ['accepted']],
  [{ offered: 'yes', accepted: 'no' }, ['declinedWhy']],
  [{ offered: 'yes', accepted: 'yes', ...done, by: '', independent: '' }, ['by', 'independent']],
  [{ offered: 'yes', accepted: 'yes', ...done, 'done-day': '8', 'done-time': '7pm' }, ['done']],
])('%o is asked about', (raw, boxes) => {
  expect(Object.keys(read(raw as Record<string, string>).problems)).toEqual(boxes);
});

test('no interview without a return', () => {
  expect(read({ offered: 'yes' }, null).problems).toHaveProperty('returned');
});
