import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvRow } from '../../../kernel/csv/index.ts';
import { PaperRefused } from '../paper-refused.ts';
import { cellsOf, codesOf, linesOf, tablesOf } from '../testing/papers.ts';
import { delimiterOf } from './delimiter.ts';
import { readCsv } from './read-csv.ts';

describe('CSV', () => {
  it('has its title and what stands below it told from the table, and each row its line', () => {
    const paper = readCsv(
      'Our plan,,\nAgreed in May,,\n,,\nAction,Lead,When\n"Light\nthe path",Highways,May\nTrain,Buses,June\n',
    );
    expect(linesOf(paper)).toEqual(['heading 1 | line 1 |  | Our plan', 'paragraph | line 2 |  | Agreed in May']);
    const [table] = tablesOf(paper);
    expect(table).toMatchObject({ columns: 3, name: null, headerRows: 0, continues: false });
    expect(table?.rows.map(({ at }) => at)).toEqual(['line 4', 'line 5', 'line 7']);
    expect(table && cellsOf(table)[1]).toEqual(['Light\nthe path', 'Highways', 'May']);
    expect(paper).toMatchObject({ format: 'csv', title: 'Our plan', remarks: [] });
  });

  it('fills up short rows', () => {
    const [table] = tablesOf(readCsv('a,b,c\nd\ne,f'));
    expect(table && cellsOf(table)).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
      ['e', 'f', ''],
    ]);
  });

  it('keeps a formula as text, and says so', () => {
    const paper = readCsv('Action,Lead\n"=HYPERLINK(""http://example.org"")",Highways\n=1+1,x\n');
    expect(tablesOf(paper).flatMap(cellsOf)[1]?.[0]).toBe('=HYPERLINK("http://example.org")');
    expect(paper.remarks).toEqual([
      {
        code: 'formula-as-text',
        at: 'line 2',
        reason: '2 cells begin with “=”, as a formula does. It is kept as text; nothing was run.',
      },
    ]);
  });

  it('takes off the apostrophe with which Kith guards a cell', () => {
    const paper = readCsv(`${csvRow(['Action', 'Lead'])}${csvRow(['- police\n- health', '@us'])}`);
    expect(tablesOf(paper)[0]?.rows[1]?.cells.map(({ items }) => items)).toEqual([
      [
        { mark: '-', text: 'police' },
        { mark: '-', text: 'health' },
      ],
      [{ mark: null, text: '@us' }],
    ]);
    expect(codesOf(paper)).toEqual([]);
  });

  it('refuses a quotation mark that is never closed, with its line', () => {
    expect(() => readCsv('a,b\n"c,d\n')).toThrow(PaperRefused);
    expect(() => readCsv('a,b\n"c,d\n')).toThrow('Line 2: a quotation mark opens a cell');
  });

  it('a cell of several lines leaves no gap below its row, so its table goes on', () => {
    const paper = readCsv(
      'Stage,Statement,Notes\nReferral,Nobody asks,"One\n\nTwo"\nPlanning\nResponse\nAssessment,None,\n',
    );
    expect(tablesOf(paper).map(({ rows }) => rows.length)).toEqual([5]);
    const gap = readCsv(
      'Stage,Statement,Notes\nReferral,Nobody asks,One\n\n\nPlanning\nStage,Statement,Notes\nResponse,None,Two\n',
    );
    expect(tablesOf(gap)).toHaveLength(2);
  });

  test.each([
    [',', 'Action,Lead;s\n1,2'],
    [';', '\nAction;Lead;When\nLight, and more; Highways;'],
    ['\t', '"Action, or, not"\tLead\n1\t2'],
    [',', 'one column only'],
  ])('its cells are parted by %j', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('gives back every cell that Kith writes, as it was but for spaces and line ends', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1=+@-•"\',;\t\n é') });
    const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const written = [['Number', 'Heading'], ...rows.map((cells) => ['7', 'row', ...cells])];
        const read = tablesOf(readCsv(written.map(csvRow).join('')))[0];
        const expected = written.map((cells) => cells.map(tidy)).filter((cells) => cells.some(Boolean));
        expect(read && cellsOf(read).map((cells) => cells.map(tidy).join('|').replace(/\|*$/, ''))).toEqual(
          expected.map((cells) => cells.join('|').replace(/\|*$/, '')),
        );
      }),
      { numRuns: 500 },
    );
  });
});
