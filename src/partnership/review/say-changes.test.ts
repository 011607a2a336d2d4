import { expect, test } from 'vitest';
import type { Change } from './change-of-cell.ts';
import type { ComparedCell } from './compare-reviews.ts';
import { sayChanges } from './say-changes.ts';

const cells = (change: Change, count: number, differs = change !== 'same' && change !== 'not_rated'): ComparedCell[] =>
  Array.from({ length: count }, (_, nth) => ({
    item: `${change}${nth}`,
    name: '',
    before: null,
    now: null,
    change,
    statements: { added: [], changed: [], dropped: [] },
    differs,
  }));

test.each([
  [
    [...cells('better', 3), ...cells('worse', 1), ...cells('first', 2), ...cells('gone', 1), ...cells('same', 5)],
    '3 cells moved to a better rating, 1 moved to a worse rating, 2 are newly rated and 1 is no longer rated. 5 cells are unchanged.',
  ],
  [
    [...cells('only_now', 1), ...cells('only_then', 2), ...cells('other', 1)],
    '1 cell has another rating that is neither better nor worse, 1 is asked only now and 2 were asked only then.',
  ],
  [
    [...cells('worse', 1), ...cells('same', 2, true), ...cells('not_rated', 1)],
    '1 cell moved to a worse rating. 2 cells say something else without another rating. 1 cell is unchanged.',
  ],
  [cells('same', 1, true), 'No rating moved. 1 cell says something else without another rating.'],
  [[...cells('same', 4), ...cells('not_rated', 2)], 'No cell differs.'],
])('%#', (all, said) => expect(sayChanges(all)).toBe(said));

test('every cell is counted once', () => {
  const all = (
    ['better', 'worse', 'other', 'first', 'gone', 'only_now', 'only_then', 'same', 'not_rated'] as const
  ).flatMap((change, nth) => cells(change, nth + 1));
  const counted = [...sayChanges(all).matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  expect(counted).toBe(all.length);
});
