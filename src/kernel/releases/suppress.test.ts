import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counts, LEAST_SHOWN, suppress } from './suppress.ts';

const counts: fc.Arbitrary<Counts> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc
      .array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 })), {
          minLength: columns,
          maxLength: columns,
        }),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((cells) => ({
        rows: cells.map((_, i) => `r${i}`),
        columns: Array.from({ length: columns }, (_, i) => `c${i}`),
        cells,
      })),
  );

test('I13: no figure below 5 is shown, and every figure shown is the one counted', () => {
  fc.assert(
    fc.property(counts, (given) => {
      for (const [r, row] of suppress(given).cells.entries()) {
        for (const [c, shown] of row.entries()) {
          const counted = given.cells[r]?.[c] ?? 0;
          expect(shown === null || (shown === counted && counted >= LEAST_SHOWN)).toBe(true);
        }
      }
    }),
  );
});

test('I13: no withheld figure stands alone in its row or column, so none can be taken from a total', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { cells, columns } = suppress(given);
      const lines = [...cells, ...columns.map((_, c) => cells.map((row) => row[c] ?? null))];
      for (const line of lines) {
        const withheld = line.filter((shown) => shown === null).length;
        expect(line.length > 1 && withheld === 1).toBe(false);
      }
    }),
  );
});

test('totals are rounded to 5', () => {
  expect(suppress({ rows: ['a'], columns: ['x', 'y'], cells: [[3, 9]] })).toEqual({
    rows: ['a'],
    columns: ['x', 'y'],
    cells: [[null, null]],
    rowTotals: [10],
    columnTotals: [5, 10],
  });
});
