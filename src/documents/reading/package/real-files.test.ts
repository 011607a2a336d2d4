import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it, test, vi } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { PaperRefused } from '../paper-refused.ts';
import { readPaper } from '../read-paper.ts';
import { cellsOf, codesOf, tablesOf } from '../testing/papers.ts';
import { zipOf } from '../testing/zip.ts';

/** Some of these read megabytes, and share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

/** Files that LibreOffice saved, then damaged or made to do harm. */
const saved = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const plan = saved('getting-home-plan.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';

/** The file with some of its parts changed or added. */
function changed(bytes: Buffer, parts: Readonly<Record<string, (xml: string) => string>>): Buffer {
  const own = unzipSync(bytes);
  const made = Object.entries(parts).map(([name, change]) => [
    name,
    strToU8(change(strFromU8(own[name] ?? strToU8('')))),
  ]);
  return zipOf({ ...own, ...Object.fromEntries(made) });
}

/** Its words, or the sentence it was refused with; any other error is one. */
const wordsOrRefusal = async (bytes: Buffer, name = 'plan.xlsx'): Promise<string[] | string> => {
  try {
    return wordsOf(await readPaper(bytes, name));
  } catch (error) {
    if (error instanceof PaperRefused) return error.message;
    throw error;
  }
};

describe('a damaged file', () => {
  it('is refused wherever it is cut off', async () => {
    for (let length = 4; length < plan.length; length += 89)
      expect(await wordsOrRefusal(plan.subarray(0, length)), `cut at ${length}`).toMatch(/\.$/);
  });

  it('is refused, or reads as it was, whichever byte of it is another', async () => {
    const words = wordsOf(await readPaper(plan, 'plan.xlsx'));
    let refused = 0;
    for (let at = 0; at < plan.length; at += 53) {
      const bytes = Buffer.from(plan);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const read = await wordsOrRefusal(bytes);
      if (typeof read === 'string') refused += 1;
      else expect(read, `byte ${at}`).toEqual(words);
    }
    expect(refused).toBeGreaterThan(50);
  });

  it('is refused where its list names a part otherwise than the part is named: no comment goes missing', async () => {
    const bytes = Buffer.from(plan);
    const at = bytes.lastIndexOf('xl/comments1.xml');
    bytes.write('y', at);
    expect(await wordsOrRefusal(bytes)).toContain('The file is damaged');
  });
});

describe('another kind of file under the name of a workbook', () => {
  test.each([
    ['one-row.ods', 'This is an OpenDocument file, which Kith does not read.'],
    ['one-row.xls', 'This is an old Word or Excel file (.doc or .xls), which Kith does not read.'],
    ['one-row.pdf', 'This is a PDF, which Kith does not read.'],
    ['no-rows.xlsx', 'The file has no words in it.'],
  ])('%s', async (name, sentence) => expect(await wordsOrRefusal(saved(name))).toContain(sentence));

  it('a workbook under the name of something else is read', async () => {
    expect(await wordsOrRefusal(plan, 'plan.pdf')).toEqual(wordsOf(await readPaper(plan, 'plan.xlsx')));
  });
});

describe('a workbook made to do harm', () => {
  test.each([
    ['a macro', { 'xl/vbaProject.bin': () => 'x' }, 'The file has macros in it'],
    [
      'a type that has macros',
      {
        '[Content_Types].xml': (xml: string) =>
          xml.replace(/vnd[^"]*sheet\.main\+xml/, 'vnd.ms-excel.sheet.macroEnabled.main+xml'),
      },
      'The file has macros in it',
    ],
    [
      'an entity that lies outside',
      {
        'xl/sharedStrings.xml': (xml: string) =>
          xml.replace('<sst', '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]><sst'),
      },
      'DOCTYPE',
    ],
    [
      'a sheet of forty million spaces',
      { [SHEET]: () => ' '.repeat(4e7) },
      'The file unpacks to far more than a paper holds',
    ],
    [
      'a sheet that is not there',
      { 'xl/_rels/workbook.xml.rels': (xml: string) => xml.replace('sheet1.xml', 'sheet9.xml') },
      'is missing',
    ],
  ] as const)('%s is refused', async (_, parts, sentence) => {
    expect(await wordsOrRefusal(changed(plan, parts))).toContain(sentence);
  });

  it('reads as it was saved where formulas call, fetch, link and work out', async () => {
    const paper = await readPaper(saved('formulas.xlsx'), 'formulas.xlsx');
    expect(tablesOf(paper).map(cellsOf)).toEqual([
      [
        ['Action', 'Lead'],
        ['#N/A', 'Harbour team'],
        ['Mend the rail', '2'],
        ['Sweep', "=cmd|' /C calc'!A0"],
      ],
    ]);
    expect(codesOf(paper)).toEqual(['workbook-outside', 'formula', 'error-value']);
  });

  it('works nothing out: one and one are seven if the file says so', async () => {
    const bytes = changed(saved('formulas.xlsx'), {
      [SHEET]: (xml) => xml.replace('<v>2</v></c></row><row r="4"', '<v>7</v></c></row><row r="4"'),
    });
    expect(await wordsOrRefusal(bytes)).toContain('7');
  });
});

describe('300,000 rows that are painted and empty', () => {
  const empty = (row: (number: number) => string): Buffer => {
    const rows = Array.from({ length: 300_000 }, (_, nth) => row(nth + 100)).join('');
    return changed(plan, { [SHEET]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) });
  };

  it('are passed over', async () => {
    const started = performance.now();
    const bytes = empty(
      (number) => `<row r="${number}" s="1"><c r="A${number}" s="1"/><c r="B${number}" s="1"/></row>`,
    );
    expect(await wordsOrRefusal(bytes)).toEqual(wordsOf(await readPaper(plan, 'plan.xlsx')));
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it('or refused with what to do, where they are more than 30 MB of them', async () => {
    const cells = (number: number): string =>
      ['A', 'B', 'C'].map((column) => `<c r="${column}${number}" s="1" customFormat="true"/>`).join('');
    expect(await wordsOrRefusal(empty((number) => `<row r="${number}">${cells(number)}</row>`))).toContain(
      'delete the empty rows below its tables',
    );
  });
});
