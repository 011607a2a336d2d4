import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../paper.ts';
import { wordsOf } from '../../words-of.ts';
import { readPaper } from '../read-paper.ts';
import { type ExcelParts, excelFile, number, row, type SheetParts, text } from '../testing/excel-file.ts';
import { cellsOf, codesOf, linesOf, tablesOf } from '../testing/papers.ts';

/** Some of these read megabytes, and share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

const read = (parts: ExcelParts): Promise<Paper> => readPaper(excelFile(parts), 'plan.xlsx');
const sheet = (rows: string, after = '', more: Partial<SheetParts> = {}): ExcelParts => ({
  sheets: [{ name: 'Plan', rows, after, ...more }],
});
const merged = (...places: readonly string[]): string =>
  `<mergeCells>${places.map((place) => `<mergeCell ref="${place}"/>`).join('')}</mergeCells>`;
const HEADINGS = row(1, text('A1', 'Action') + text('B1', 'Lead'));

describe('cells', () => {
  it('hold shared text, text of their own, numbers, dates, yes and no, and errors', async () => {
    const rows = row(
      2,
      `<c r="A2" t="s"><v>0</v></c>${text('B2', 'Own')}${number('C2', 12.5)}${number('D2', 44651, 1)}<c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="d"><v>2022-03-31</v></c><c r="H2" t="str"><v>Worked</v></c>`,
    );
    const paper = await read({
      ...sheet(HEADINGS + rows),
      strings: ['<r><t>Sha</t></r><r><t>red</t></r><rPh><t>x</t></rPh>'],
      formats: ['dd/mm/yyyy'],
    });
    const cells = tablesOf(paper)[0]?.rows[1]?.cells;
    expect(cells?.map((cell) => cell.text)).toEqual([
      'Shared',
      'Own',
      '12.5',
      '31 March 2022',
      'TRUE',
      '#REF!',
      '31 March 2022',
      'Worked',
    ]);
    expect(cells?.map((cell) => cell.value)).toEqual([
      undefined,
      undefined,
      12.5,
      new Date('2022-03-31T00:00:00Z'),
      true,
      undefined,
      new Date('2022-03-31T00:00:00Z'),
      undefined,
    ]);
    expect(codesOf(paper)).toEqual(['error-value']);
  });

  it('count days from 1904 where the workbook does', async () => {
    const paper = await read({
      ...sheet(HEADINGS + row(2, text('A2', 'a') + number('B2', 43189, 1))),
      formats: [14],
      mac: true,
    });
    expect(tablesOf(paper).flatMap(cellsOf)[1]).toEqual(['a', '31 March 2022']);
  });

  it('have lines and bullets in them, and characters that XML cannot hold', async () => {
    const rows = row(2, text('A2', '• police&#10;• health_x000D_&#10;2.1 youth _x2713_') + text('B2', 'x'));
    const cell = tablesOf(await read(sheet(HEADINGS + rows)))[0]?.rows[1]?.cells[0];
    expect(cell?.items).toEqual([
      { mark: '•', text: 'police' },
      { mark: '•', text: 'health' },
      { mark: '2.1', text: 'youth ✓' },
    ]);
    expect(cell?.text).toBe('• police\n• health\n2.1 youth ✓');
  });

  it('may have their line ends written as Excel writes what XML cannot hold', async () => {
    const [table] = tablesOf(
      await read(sheet(HEADINGS + row(2, text('A2', 'a_x000D_b_x000A_c_x0001_d') + text('B2', 'x')))),
    );
    expect(table?.rows[1]?.cells[0]?.text).toBe('a\nb\nc d');
  });

  it('need not say their places', async () => {
    const rows = '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>'.repeat(2);
    expect(tablesOf(await read(sheet(rows)))[0]?.rows.map(({ at }) => at)).toEqual([
      'sheet Plan, row 1',
      'sheet Plan, row 2',
    ]);
  });

  it('with a formula give the value that was saved, and nothing is worked out', async () => {
    const rows =
      row(2, '<c r="A2"><f>1+1</f><v>3</v></c><c r="B2" t="str"><f>cmd|"/c calc"!A0</f><v></v></c>') +
      row(3, text('A3', '=1+1') + text('B3', 'x'));
    const paper = await read(sheet(HEADINGS + rows));
    expect(tablesOf(paper).flatMap(cellsOf)).toEqual([
      ['Action', 'Lead'],
      ['3', ''],
      ['=1+1', 'x'],
    ]);
    expect(paper.remarks.map(({ code, at }) => [code, at])).toEqual([
      ['formula', 'sheet Plan, A2'],
      ['formula-without-value', 'sheet Plan, B2'],
    ]);
  });

  it('that point at text which is not there are remarked upon', async () => {
    const paper = await read(sheet(HEADINGS + row(2, `<c r="A2" t="s"><v>9</v></c>${text('B2', 'x')}`)));
    expect(codesOf(paper)).toEqual(['text-missing']);
  });
});

describe('merged cells', () => {
  const rows =
    row(1, text('A1', 'Our plan')) +
    row(3, text('A3', 'Theme') + text('B3', 'Action') + text('C3', 'Lead')) +
    row(4, text('A4', 'Streets') + text('B4', '1.1') + text('C4', 'Highways')) +
    row(5, text('B5', '1.2') + text('C5', 'Buses')) +
    row(6, text('A6', 'Going across the table'));

  it('know the cell that covers them, whatever rows stand above the table', async () => {
    const paper = await read(sheet(rows, merged('A1:C1', 'A4:A5', 'A6:XFD6')));
    expect(linesOf(paper)).toEqual(['heading 1 | sheet Plan, row 1 |  | Our plan']);
    expect(paper.title).toBe('Our plan');
    expect(tablesOf(paper).flatMap(cellsOf)).toEqual([
      ['Theme', 'Action', 'Lead'],
      ['Streets', '1.1', 'Highways'],
      ['<1,0>', '1.2', 'Buses'],
      ['Going across the table', '<3,0>', '<3,0>'],
    ]);
    expect(paper.remarks).toEqual([]);
  });

  it('give text that lay hidden under them to the cell that covers it', async () => {
    const paper = await read(sheet(rows, merged('B4:C5')));
    expect(tablesOf(paper).flatMap(cellsOf).slice(1)).toEqual([
      ['Streets', '1.1\nHighways\n1.2\nBuses', '<1,1>'],
      ['', '<1,1>', '<1,1>'],
      ['Going across the table', '', ''],
    ]);
    expect(codesOf(paper)).toEqual(['text-under-merge']);
  });

  it('above the table, with text hidden under them, are its title still', async () => {
    const title =
      row(1, text('A1', 'Our')) + row(2, text('A2', 'plan')) + row(3, text('A3', 'Action') + text('B3', 'Lead'));
    const paper = await read(sheet(title, merged('A1:B2')));
    expect(linesOf(paper)).toEqual(['heading 1 | sheet Plan, row 1 |  | Our\nplan']);
    expect(tablesOf(paper).flatMap(cellsOf)).toEqual([['Action', 'Lead']]);
  });

  it('begin in the next row that has something, where the first has nothing', async () => {
    const paper = await read(
      sheet(row(2, text('A2', 'a') + text('B2', 'b')) + row(3, text('B3', 'd')), merged('A1:A3')),
    );
    expect(tablesOf(paper).flatMap(cellsOf)).toEqual([
      ['a', 'b'],
      ['<0,0>', 'd'],
    ]);
  });

  it('that overlap lose no word', async () => {
    const paper = await read(sheet(rows, merged('A4:B5', 'B5:C6', 'A4:C6', 'B3:B6')));
    const all = [
      'Our',
      'plan',
      'Theme',
      'Action',
      'Lead',
      'Streets',
      '1.1',
      'Highways',
      '1.2',
      'Buses',
      'Going',
      'across',
      'the',
      'table',
    ];
    expect(wordsOf(paper).sort()).toEqual(all.sort());
  });
});

describe('a sheet', () => {
  it('may hold several tables, each with what stands above it, and notes at its end', async () => {
    const rows =
      row(1, text('A1', 'Panel of May')) +
      row(2, text('A2', 'Who came') + text('B2', 'Agency')) +
      row(3, text('A3', 'One') + text('B3', 'Police')) +
      row(6, text('A6', 'What we said we would do')) +
      row(7, text('A7', 'Action') + text('B7', 'Lead')) +
      row(8, text('A8', 'Light') + text('B8', 'Highways')) +
      row(10, text('A10', 'Next panel in June'));
    const paper = await read(sheet(rows));
    expect(paper.blocks.map(({ kind, at }) => `${kind} at ${at}`)).toEqual([
      'heading at sheet Plan, row 1',
      'table at sheet Plan, row 2',
      'paragraph at sheet Plan, row 6',
      'table at sheet Plan, row 7',
      'paragraph at sheet Plan, row 10',
    ]);
  });

  it('keeps a theme between empty rows in its table, where no headings follow', async () => {
    const rows =
      HEADINGS +
      row(2, text('A2', '1. Light') + text('B2', 'Highways')) +
      row(4, text('A4', 'A theme')) +
      row(5, text('A5', '2. Train') + text('B5', 'Buses'));
    expect(tablesOf(await read(sheet(rows))).map((table) => table.rows.length)).toEqual([4]);
  });

  it('of single cells is lines', async () => {
    const paper = await read(sheet(row(1, text('A1', 'Notes')) + row(2, text('A2', 'Words'))));
    expect(linesOf(paper)).toEqual([
      'paragraph | sheet Plan, row 1 |  | Notes',
      'paragraph | sheet Plan, row 2 |  | Words',
    ]);
  });

  it('that is hidden, and rows that are, are read and remarked upon', async () => {
    const paper = await read({
      sheets: [
        { name: 'Plan', rows: HEADINGS + row(2, text('A2', 'a') + text('B2', 'b'), 'hidden="1"') },
        { name: 'Lists', rows: HEADINGS, state: 'veryHidden' },
        { name: 'Empty', rows: '', state: 'hidden' },
      ],
    });
    expect(tablesOf(paper).map(({ name, rows }) => [name, rows.map(({ hidden }) => hidden)])).toEqual([
      ['Plan', [false, true]],
      ['Lists', [false]],
    ]);
    expect(paper.remarks.map(({ code, at }) => [code, at])).toEqual([
      ['hidden-sheet', 'sheet Lists'],
      ['hidden-row', 'sheet Plan, row 2'],
    ]);
  });

  it('says which of its columns that hold words are hidden', async () => {
    const before =
      '<cols><col min="2" max="2" hidden="true"/><col min="3" max="16384" hidden="1"/><col min="1" max="1" hidden="0"/></cols>';
    const paper = await read({ sheets: [{ name: 'Plan', rows: HEADINGS, before }] });
    expect(paper.remarks.map(({ code, at, reason }) => [code, at, reason])).toEqual([
      ['hidden-column', 'sheet Plan, column B', 'One column is hidden in the workbook, and read too.'],
    ]);
  });

  it('has heads and feet of its pages, without the codes in them', async () => {
    const after =
      '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Larkmoor &amp;&amp; Fenby&amp;R&amp;D</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>';
    const paper = await read(sheet(HEADINGS, after));
    expect(linesOf(paper)).toEqual(['paragraph | page header of sheet Plan |  | Larkmoor & Fenby']);
  });

  it('says its head once, though every sheet has it', async () => {
    const after = '<headerFooter><oddHeader>Our plan</oddHeader></headerFooter>';
    const one = { rows: HEADINGS, after };
    const paper = await read({
      sheets: [
        { name: 'A', ...one },
        { name: 'B', ...one },
      ],
    });
    expect(linesOf(paper)).toEqual(['paragraph | page header of sheet A |  | Our plan']);
  });

  it('gives the workbook its title if it is the first that is seen, or else no other has one', async () => {
    const titled = (name: string, state = 'visible') => ({ name, state, rows: row(1, text('A1', name)) });
    const plain = { name: 'Plan', rows: HEADINGS };
    const title = async (...sheets: SheetParts[]) => (await read({ sheets })).title;
    expect(await title(titled('Lists', 'hidden'), titled('Our plan'), titled('Notes'))).toBe('Our plan');
    expect(await title(plain, titled('Notes'))).toBe('Notes');
    expect(await title(plain)).toBeNull();
  });

  it('that is a chart is remarked upon', async () => {
    const parts = sheet(HEADINGS);
    const chart = { id: 's0', kind: 'chartsheet', target: 'worksheets/sheet0.xml' };
    const list = `<Relationships><Relationship Id="s0" Type="x/chartsheet" Target="${chart.target}"/><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    const paper = await read({
      sheets: [...parts.sheets, { name: 'More', rows: HEADINGS }],
      more: { 'xl/_rels/workbook.xml.rels': list },
    });
    expect(paper.remarks).toMatchObject([{ code: 'sheet-not-read', at: 'sheet Plan' }]);
  });

  it('that is missing refuses the workbook', async () => {
    const more = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    await expect(read({ ...sheet(HEADINGS), more })).rejects.toThrow('sheet Plan is missing');
  });
});
