import { describe, expect, test } from 'vitest';
import { sayWhen } from '../../kernel/clock/index.ts';
import type { Problems } from '../../subjects/index.ts';
import { readWhen } from './read-when.ts';

const now = new Date('2026-03-30T10:00:00Z');
const read = (raw: Record<string, string>) => {
  const problems: Problems = {};
  return { says: sayWhen(readWhen(raw, { name: 'when', what: 'When it happened' }, problems, now)), problems };
};
const day = (name: string, d: string, m: string, y = '2026') => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});

describe('as exactly as it was told, and no more', () => {
  test.each([
    [{ when: 'exact', ...day('when-at', '3', '3'), 'when-at-time': '4.30pm' }, '3 March 2026 at 4:30pm'],
    [
      {
        when: 'between',
        ...day('when-from', '3', '3'),
        'when-from-time': '4pm',
        ...day('when-to', '3', '3'),
        'when-to-time': '18:30',
      },
      'between 4pm and 6:30pm on 3 March 2026',
    ],
    [{ when: 'day', ...day('when-on', '3', '3') }, '3 March 2026'],
    [{ when: 'days', ...day('when-first', '3', '3'), ...day('when-last', '5', '3') }, '3 to 5 March 2026'],
    [{ when: 'month', 'when-in-month': '3', 'when-in-year': '2026' }, 'March 2026'],
    [{ when: 'not_known' }, 'not known'],
  ])('%o is %s', (raw, says) => {
    expect(read(raw as Record<string, string>)).toEqual({ says, problems: {} });
  });
});

describe('what cannot be right is said beside its box', () => {
  test.each([
    [{}, 'when'],
    [{ when: 'exact', ...day('when-at', '3', '3'), 'when-at-time': '4:30' }, 'when-at-time'],
    [{ when: 'exact', ...day('when-at', '30', '3'), 'when-at-time': '11:30pm' }, 'when-at-time'],
    [{ when: 'day', ...day('when-on', '31', '3') }, 'when-on'],
    [{ when: 'day', ...day('when-on', '30', '2') }, 'when-on'],
    [{ when: 'days', ...day('when-first', '5', '3'), ...day('when-last', '3', '3') }, 'when-last'],
    [{ when: 'month', 'when-in-month': '4', 'when-in-year': '2026' }, 'when-in-month'],
    [{ when: 'month', 'when-in-month': '13', 'when-in-year': '2025' }, 'when-in-month'],
  ])('%o', (raw, box) => {
    expect(Object.keys(read(raw as Record<string, string>).problems)).toEqual([box]);
  });
});
