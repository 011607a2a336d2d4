import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { growth } from '../limits.ts';
import { remarks } from '../remarks.ts';
import { blocksOfGrid } from './blocks-of-grid.ts';
import type { Grid, Merge } from './grid.ts';

const place = fc.nat({ max: 6 });
const merge: fc.Arbitrary<Merge> = fc.tuple(place, place, place, place).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

/** A sheet of up to seven rows and columns, each filled cell with a word of its own, so that none can stand for another. */
const sheet: fc.Arbitrary<Grid> = fc
  .tuple(fc.uniqueArray(fc.nat({ max: 48 }), { maxLength: 30 }), fc.array(merge, { maxLength: 5 }))
  .map(([filled, merges]) => ({
    name: 'A',
    merges,
    at: (row) => `row ${row}`,
    rows: [0, 1, 2, 3, 4, 5, 6].flatMap((number) => {
      const own = filled.filter((at) => Math.floor(at / 7) === number).sort((a, b) => a - b);
      const cells = own.map((at) => [at % 7, { items: [{ text: `w${at}`, mark: null }] }] as const);
      return cells.length === 0 ? [] : [{ number, hidden: false, cells: new Map(cells) }];
    }),
  }));

const wordsIn = ({ rows }: Grid): string[] =>
  rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ items }) => items.map(({ text }) => text)));

describe('a sheet of any form', () => {
  it('loses no word and says none twice', () => {
    fc.assert(
      fc.property(sheet, (grid) => {
        const words = wordsOf({ blocks: blocksOfGrid(grid, growth(), remarks()) });
        expect(words.toSorted()).toEqual(wordsIn(grid).toSorted());
        if (grid.merges.length === 0) expect(words).toEqual(wordsIn(grid));
      }),
      { numRuns: 2000 },
    );
  });

  it('has as many cells in each row as the table has columns, and covered cells that are empty and know a cell that is not covered', () => {
    fc.assert(
      fc.property(sheet, (grid) => {
        for (const block of blocksOfGrid(grid, growth(), remarks())) {
          if (block.kind !== 'table') continue;
          for (const cell of block.rows.flatMap(({ cells }) => cells)) {
            if (cell.mergedFrom === null) continue;
            expect(cell.text).toBe('');
            expect(block.rows[cell.mergedFrom.row]?.cells[cell.mergedFrom.column]?.mergedFrom).toBeNull();
          }
          expect(new Set(block.rows.map(({ cells }) => cells.length))).toEqual(new Set([block.columns]));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused past a million cells before any is made', () => {
    const far = new Map([[255, { items: [{ text: 'far', mark: null }] }]]);
    const rows = Array.from({ length: 4000 }, (_, number) => ({ number, hidden: false, cells: far }));
    const grid: Grid = { name: 'A', merges: [], rows, at: (row) => `row ${row}` };
    expect(() => blocksOfGrid(grid, growth(), remarks())).toThrow('more than 1,000,000 cells');
  });
});
