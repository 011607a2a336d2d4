import { describe, expect, test } from 'vitest';
import { address, without } from './address.ts';
import { pageLinks } from './page-links.ts';
import { showingWords } from './paging.tsx';

describe('the address of a view', () => {
  const query = { stage: ['new', 'closed'], q: 'steps & lamps', page: 3, sort: undefined, empty: '' };

  test('has every choice, encoded, and nothing empty', () => {
    expect(address('/list', query)).toBe('/list?stage=new&stage=closed&q=steps+%26+lamps&page=3');
    expect(address('/list')).toBe('/list');
  });

  test('keeps what is not changed', () => {
    expect(address('/list', query, { page: undefined, sort: 'due' })).toBe(
      '/list?stage=new&stage=closed&q=steps+%26+lamps&sort=due',
    );
  });

  test('without one choice goes back to the first page and keeps the others', () => {
    expect(address('/list', without(query, 'stage', 'new'))).toBe('/list?stage=closed&q=steps+%26+lamps');
    expect(address('/list', without({ stage: ['new'] }, 'stage', 'new'))).toBe('/list');
    expect(address('/list', without(query, 'q'))).toBe('/list?stage=new&stage=closed');
  });
});

describe('which pages are named', () => {
  const named = (current: number, last: number) =>
    pageLinks(current, last, (page) => `?page=${page}`)
      .map(({ number, ellipsis, current: here }) => (ellipsis ? '…' : here ? `[${number}]` : `${number}`))
      .join(' ');

  test.each([
    [1, 1, '[1]'],
    [1, 21, '[1] 2 … 21'],
    [3, 21, '1 2 [3] 4 … 21'],
    [4, 21, '1 2 3 [4] 5 … 21'],
    [11, 21, '1 … 10 [11] 12 … 21'],
    [21, 21, '1 … 20 [21]'],
    [2, 4, '1 [2] 3 4'],
  ])('on page %i of %i: %s', (current, last, words) => {
    expect(named(current, last)).toBe(words);
  });
});

test.each([
  [{ page: 1, size: 20, total: 312 }, 'Showing 1 to 20 of 312'],
  [{ page: 16, size: 20, total: 312 }, 'Showing 301 to 312 of 312'],
  [{ page: 2, size: 20, total: 12_345 }, 'Showing 21 to 40 of 12,345'],
  [{ page: 1, size: 20, total: 20 }, 'Showing all 20'],
  [{ page: 1, size: 20, total: 1 }, 'Showing 1'],
])('%o is said as %s', (paged, words) => {
  expect(showingWords(paged)).toBe(words);
});
