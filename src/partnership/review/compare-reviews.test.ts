import { expect, test } from 'vitest';
import type { Statement } from '../../assessment/index.ts';
import type { ReviewCell, ReviewRow } from './cells.ts';
import { compareReviews } from './compare-reviews.ts';
import { aCell } from './testing/a-cell.ts';

const row = (code: string, ...cells: ReviewCell[]): ReviewRow => ({ code, title: `Row ${code}`, cells });
const cell = (item: string, more: Partial<ReviewCell> = {}) => aCell({ item, name: item, ...more });
const red: Statement = { band: 'red', text: 'Nobody asks where it happened', action: 'Ask for it on the form' };

test('every cell of both reviews is there once, in the order of the one under Now, with the way it went', () => {
  const found = compareReviews(
    [
      row('one', cell('a', { typed: ['red'] }), cell('old'), cell('b', { typed: ['green'] })),
      row('gone', cell('c', { typed: ['amber'] })),
    ],
    [row('one', cell('b', { typed: ['amber'] }), cell('a', { typed: ['amber'] })), row('new', cell('d'))],
  );
  expect(found.map(({ code, cells }) => [code, cells.map(({ item, change }) => `${item} ${change}`)])).toEqual([
    ['one', ['b worse', 'a better', 'old only_then']],
    ['new', ['d only_now']],
    ['gone', ['c only_then']],
  ]);
});

test('a cell differs by its rating, by its statements, or because one review alone asks it', () => {
  const [found] = compareReviews(
    [
      row(
        'r',
        cell('same', { typed: ['red'] }),
        cell('blank'),
        cell('said', { typed: ['red'] }),
        cell('moved', { typed: ['red'] }),
      ),
    ],
    [
      row(
        'r',
        cell('same', { typed: ['red'], statements: [] }),
        cell('blank'),
        cell('said', { typed: ['red'], statements: [red] }),
        cell('moved', { typed: ['amber'] }),
        cell('new'),
      ),
    ],
  );
  expect(found?.cells.map(({ item, differs }) => [item, differs])).toEqual([
    ['same', false],
    ['blank', false],
    ['said', true],
    ['moved', true],
    ['new', true],
  ]);
  expect(found?.cells[2]?.statements.added).toEqual([red]);
});

test('a cell that moved to another row is one cell, where it is asked now', () => {
  const found = compareReviews(
    [row('one', cell('a', { typed: ['red'] }))],
    [row('two', cell('a', { typed: ['green'] }))],
  );
  expect(found.map(({ code, cells }) => [code, cells.map(({ change }) => change)])).toEqual([['two', ['better']]]);
});
