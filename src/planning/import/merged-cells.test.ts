import { expect, test } from 'vitest';
import type { Table } from '../../documents/index.ts';
import { lostWords } from './lost-words.ts';
import { readAsPlan } from './read-as-plan.ts';
import { paperOf, tableOf } from './testing/papers.ts';

/** A table whose cells that say "^" are merged with the one above them. */
function mergedDown(rows: readonly string[][]): Table {
  const table = tableOf(rows);
  const beginsAt = (at: number, column: number): number => (rows[at]?.[column] === '^' ? beginsAt(at - 1, column) : at);
  return {
    ...table,
    rows: table.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        cell.text === '^' ? { text: '', items: [], mergedFrom: { row: beginsAt(at, column), column } } : cell,
      ),
    })),
  };
}

const read = (...rows: string[][]) => {
  const paper = paperOf('Quay plan', mergedDown([['Theme', 'Action', 'Lead', 'Partners', 'By when'], ...rows]));
  const { proposal } = readAsPlan(paper);
  expect(lostWords(paper, proposal)).toEqual([]);
  return proposal.actions.map(({ wording, leads, supporters, due }) => [
    wording,
    leads.map(({ said }) => said).join(),
    supporters.map(({ said }) => said).join(),
    due?.by,
  ]);
};

test('who leads, who supports and when, in one cell over several rows, is said of each action', () => {
  const actions = read(
    ['Parks', 'Light the steps', 'Harbour team', 'Police', '31 May 2027'],
    ['^', 'Mend the rail', '^', '^', '^'],
    ['^', 'Sweep the quay', 'Robin Alder', '^', '30 June 2027'],
    ['Schools', 'Ask the children', '^', '', '^'],
    ['^', 'Paint the posts', '', 'Youth team', ''],
  );
  expect(actions).toEqual([
    ['Light the steps', 'Harbour team', 'Police', '2027-05-31'],
    ['Mend the rail', 'Harbour team', 'Police', '2027-05-31'],
    ['Sweep the quay', 'Robin Alder', 'Police', '2027-06-30'],
    ['Ask the children', 'Robin Alder', '', '2027-06-30'],
    ['Paint the posts', '', 'Youth team', undefined],
  ]);
});

test('a row that goes on with the action above says its lead once, and a heading merged down is no lead', () => {
  expect(
    read(
      ['Parks', 'Light the steps', 'Harbour team', '', '31 May 2027'],
      ['^', 'and the stairs', '^', 'Police', '^'],
      ['^', '^', '^', 'Schools', '^'],
    ),
  ).toEqual([['Light the steps and the stairs', 'Harbour team', 'Police,Schools', '2027-05-31']]);
  const under = mergedDown([
    ['Action', 'Lead', 'By when'],
    ['Light the steps', '^', '31 May 2027'],
  ]);
  expect(readAsPlan(paperOf('Quay plan', under)).proposal.actions[0]?.leads).toEqual([]);
});
