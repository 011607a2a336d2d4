import { describe, expect, it, test } from 'vitest';
import type { Cell, Row, Table } from '../paper.ts';
import { cellOf } from './cells.ts';
import { couldBeHeadings, goesOn } from './headings.ts';
import { itemsOf } from './marks.ts';

const cell = (text: string, value?: Cell['value']): Cell => ({ ...cellOf(itemsOf(text)), value });
const row = (...cells: Cell[]): Row => ({ at: '', hidden: false, cells });

test.each([
  [row(cell('Action'), cell('Lead')), true],
  [row(cell('Action'), cell(''), cell('Lead')), true],
  [row(cell('Action'), cell('')), false],
  [row(cell('1.1 Light'), cell('Highways')), false],
  [row(cell('- police'), cell('Highways')), false],
  [row(cell('2025'), cell('2026')), false],
  [row(cell('Light '.repeat(20)), cell('Highways')), false],
  [row(cell('Light'), cell('May 2026', new Date(0))), false],
])('whether a row could be headings: %#', (given, expected) => {
  expect(couldBeHeadings(given)).toBe(expected);
});

describe('a table goes on with the one before', () => {
  const table = (first: Row, headerRows = 0): Table => {
    const columns = first.cells.length;
    return { kind: 'table', part: 'body', at: '', name: null, columns, rows: [first], headerRows, continues: false };
  };
  const before = table(row(cell('Action'), cell('Lead')));
  const rows = row(cell('1.1 Light'), cell('Highways'));
  it('where it has as many columns and begins without headings', () => {
    expect(goesOn(before, table(rows))).toBe(true);
  });
  it('and not where there is none, it is as the paper says headed, is wider, begins with headings, or is empty', () => {
    expect(goesOn(null, table(rows))).toBe(false);
    expect(goesOn(before, table(rows, 1))).toBe(false);
    expect(goesOn(before, table(row(...rows.cells, cell(''))))).toBe(false);
    expect(goesOn(before, before)).toBe(false);
    expect(goesOn(before, { ...table(rows), rows: [] })).toBe(false);
  });
});
