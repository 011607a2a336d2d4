import { describe, expect, test } from 'vitest';
import type { Block, Row, Table } from '../../documents/index.ts';
import { lostWords } from './lost-words.ts';
import { readAsPlan } from './read-as-plan.ts';
import { paperOf, tableOf } from './testing/papers.ts';

/** What people do in spreadsheets that they make by hand. */

const HEAD = ['Theme', 'Ref', 'Action', 'Lead', 'By when', 'RAG', 'Notes'];
const plan = (...rows: string[][]): Table => tableOf([HEAD, ...rows]);
const STEPS = ['Safe steps', '1.1', 'Light the steps', 'Harbour team', 'May 2026', 'Green', ''];
const RAIL = ['', '1.2', 'Mend the rail', 'Harbour team', 'May 2026', 'R', ''];

/** The rows that say one thing alone, merged across. */
const merged = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(
    (row, at): Row =>
      row.cells.slice(1).some(({ text }) => text !== '')
        ? row
        : {
            ...row,
            cells: row.cells.map((cell, column) =>
              column === 0 ? cell : { ...cell, mergedFrom: { row: at, column: 0 } },
            ),
          },
  ),
});

describe('colours', () => {
  const claims = (...blocks: Parameters<typeof paperOf>) =>
    readAsPlan(paperOf(...blocks)).proposal.actions.map(({ status }) => status?.claim);
  test('mean what the paper’s own legend says they mean', () => {
    const legend = tableOf([
      ['Green', 'Complete'],
      ['Red', 'Not started'],
    ]);
    expect(claims('Quay plan', plan(STEPS, RAIL), legend)).toEqual(['done', 'not_started']);
  });
  test('and without one what most boards mean by them', () =>
    expect(claims('Quay plan', plan(STEPS, RAIL))).toEqual(['on_track', 'at_risk']));
});

describe('columns', () => {
  test('codes of something else stand under their heading, apart from the numbers of the actions', () => {
    const table = tableOf([
      ['Ref', 'Action', 'Lead', 'Cost code'],
      ['1', 'Light the steps', 'Harbour team', 'QQ-101'],
    ]);
    const [action] = readAsPlan(paperOf('Quay plan', table)).proposal.actions;
    expect([action?.number, action?.notes]).toEqual(['1', [{ heading: 'Cost code', text: 'QQ-101' }]]);
  });

  test('what is said of the paper above the headings heads no column, and a BRAG is a status', () => {
    const table = tableOf([
      ['Last updated: October 2026', '', 'Owner: Harbour team'],
      ['Action', 'Lead', 'BRAG'],
      ['Light the steps', 'Harbour team', 'B'],
    ]);
    const paper = paperOf('Quay plan', table);
    const { columns, actions } = readAsPlan(paper).proposal;
    expect(columns.map(({ heading, holds }) => [heading, holds])).toEqual([
      ['Action', 'action'],
      ['Lead', 'leads'],
      ['BRAG', 'status'],
    ]);
    expect(actions[0]?.status?.claim).toBe('done');
    expect(lostWords(paper, readAsPlan(paper).proposal)).toEqual([]);
  });

  test('the finish is when it is due, and the start is kept; a start alone is all there is', () => {
    const due = (...heads: string[]) => {
      const table = tableOf([
        ['Action', 'Lead', ...heads],
        ['Light the steps', 'Harbour team', '1 May 2026', '31 July 2026'].slice(0, heads.length + 2),
      ]);
      const [action] = readAsPlan(paperOf('Quay plan', table)).proposal.actions;
      return [action?.due?.by, action?.notes.map(({ heading }) => heading)];
    };
    expect(due('Start date', 'Finish')).toEqual(['2026-07-31', ['Start date']]);
    expect(due('Start date')).toEqual(['2026-05-01', []]);
  });
});

describe('themes in rows of their own', () => {
  const rows = (...themes: string[]) =>
    tableOf([
      ['Action', 'Lead', 'By when'],
      ...themes.flatMap((theme) => [[theme], ['Light the steps', 'Harbour team', 'May 2026']]),
    ]);
  const parts = (table: Table) =>
    readAsPlan(paperOf('Quay plan', table)).proposal.parts.map(({ number, wording }) => [number, wording]);

  test('have the number that names them, and keep every word', () => {
    const paper = paperOf('Quay plan', rows('Theme 1: Safe steps', 'Kind boats'));
    const { proposal } = readAsPlan(paper);
    expect(proposal.parts.map(({ number, wording }) => [number, wording])).toEqual([
      ['1', 'Safe steps'],
      [null, 'Kind boats'],
    ]);
    expect(lostWords(paper, proposal)).toEqual([]);
  });
  test('with a number alone are themes where they are merged across, else actions', () => {
    expect(parts(merged(rows('1. Safe steps')))).toEqual([['1', 'Safe steps']]);
    expect(parts(rows('1. Safe steps'))).toEqual([]);
  });
});

describe('a theme right above its table', () => {
  const table = tableOf([
    ['Action', 'Lead'],
    ['Light the steps', 'Harbour team'],
  ]);
  const paragraph = (mark: string | null, text: string): Block => ({
    kind: 'paragraph',
    part: 'body',
    at: 'line',
    mark,
    text,
  });
  const parts = (...blocks: Block[]) => {
    const paper = { ...paperOf('Quay plan'), blocks: [...paperOf('Quay plan').blocks, ...blocks] };
    return readAsPlan(paper).proposal.parts.map(({ number, wording }) => [number, wording]);
  };
  test.each([
    ['with its number before it', paragraph('2.', 'Kind boats'), ['2', 'Kind boats']],
    ['with its number in its words', paragraph(null, '2. Kind boats'), ['2', 'Kind boats']],
    ['without a number', paragraph(null, 'Kind boats'), [null, 'Kind boats']],
  ])('%s', (_, above, theme) => expect(parts(above, table)).toEqual([theme]));
  test('is not the last line of a numbered list', () =>
    expect(parts(paragraph('1.', 'Safe steps'), paragraph('2.', 'Kind boats'), table)).toEqual([]));
});

describe('notes below the rows', () => {
  const read = (...rows: string[][]) => readAsPlan(paperOf('Quay plan', plan(STEPS, RAIL, ...rows))).proposal;
  test.each(['* If the wall is dry', 'Note: the wall is wet', 'These actions are paid for by the harbour itself.'])(
    '%s is no theme',
    (note) => {
      const { parts, prose } = read([note]);
      expect([parts.map(({ wording }) => wording), prose]).toEqual([['Safe steps'], [{ at: 'after', text: note }]]);
    },
  );
  test('a theme that is short, or has actions below it, is one', () => {
    const below = ['', '2.1', 'Ask the crews', 'Harbour team', 'May 2026', '', ''];
    expect(read(['Kind boats']).parts).toHaveLength(2);
    expect(read(['* Kind boats'], below).parts).toHaveLength(2);
  });
  test.each([
    ['*', '* if dry'],
    ['1.', 'if dry'],
  ])('of a mark alone before the words of a cell, %s, only the sign of a note is kept', (mark, kept) => {
    const table = plan([...STEPS.slice(0, 6), 'if dry']);
    const noted: Table = {
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.text === 'if dry' ? { ...cell, items: [{ mark, text: 'if dry' }] } : cell,
        ),
      })),
    };
    const [action] = readAsPlan(paperOf('Quay plan', noted)).proposal.actions;
    expect(action?.notes).toEqual([{ heading: 'Notes', text: kept }]);
  });
});

describe('around the tables', () => {
  const HEADS = ['Objective', 'Action', 'Lead'];
  test('a numbered list before them is no list of priorities where those stand over their tables', () => {
    const paper = paperOf(
      'Quay business plan',
      '1. with young people',
      'Priority 1: Safer steps',
      tableOf([
        HEADS,
        ['1.1 Steps are lit', 'Light the steps', 'Harbour'],
        ['1.2 Steps are dry', 'Sweep them', 'Harbour'],
      ]),
    );
    const { parts } = readAsPlan(paper).proposal;
    expect(parts.map(({ kind, wording }) => [kind, wording])).toEqual([
      ['priority', 'Safer steps'],
      ['objective', 'Steps are lit'],
      ['objective', 'Steps are dry'],
    ]);
  });

  test('a numbered list before them gives way to the numbered line right above the objectives’ table', () => {
    const table = (number: string) => tableOf([HEADS, [`${number}.1 Steps are lit`, 'Light the steps', 'Harbour']]);
    const paper = paperOf(
      'Quay business plan',
      '1. with young people',
      '2. with families',
      '1. Safer steps',
      table('1'),
      '2. Kinder boats',
      table('2'),
    );
    const { parts, prose } = readAsPlan(paper).proposal;
    expect(parts.filter(({ kind }) => kind === 'priority').map(({ wording }) => wording)).toEqual([
      'Safer steps',
      'Kinder boats',
    ]);
    expect(prose.map(({ text }) => text)).toEqual(['1. with young people', '2. with families']);
  });

  test('Kith’s own word for what waits for approval is no word of a legend', () => {
    const legend = tableOf([
      ['Done, waiting for approval', 'There is evidence'],
      ['Finished', 'Somebody approved it'],
      ['At risk', 'It may be late'],
    ]);
    const lines = ['Done, waiting for approval: there is evidence', 'Finished: approved', 'At risk: it may be late'];
    for (const blocks of [[legend], lines]) {
      const paper = paperOf('Quay plan', ...blocks, plan(STEPS));
      const { proposal } = readAsPlan(paper);
      expect(proposal.legend).toEqual({ complete: 'Finished', at_risk: 'At risk' });
      expect(lostWords(paper, proposal)).toEqual([]);
    }
  });

  test('the foot of a page that counts pages is no line of the plan; another is', () => {
    const feet = ['Quay partnership, page 3', 'Paid for by the harbour'].map(
      (text) => ({ kind: 'paragraph', part: 'page footer', at: 'page footer', mark: null, text }) as const,
    );
    const paper = paperOf('Quay plan', plan(STEPS));
    const whole = { ...paper, blocks: [...paper.blocks, ...feet] };
    const { proposal } = readAsPlan(whole);
    expect(proposal.prose).toEqual([{ at: 'after', text: 'Paid for by the harbour' }]);
    expect(lostWords(whole, proposal)).toEqual([]);
  });
});
