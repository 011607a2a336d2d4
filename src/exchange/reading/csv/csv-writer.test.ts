import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reject } from '../row.ts';
import { fileOf, gather, listOf } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';
import { csvFile, csvRow } from './csv-writer.ts';
import { guarded, unguarded } from './formula-guard.ts';
import { readCsv } from './read-csv.ts';
import { csvRecords } from './records.ts';
import { rejectsCsv } from './rejects-csv.ts';

/** Text of any kind, with the characters that matter here far more often than chance would bring them. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@|%\'"\t\r\n, \u200b\ufeff\u00ad\u2066\u00a0＝０1a') }),
);
const cells = fc.array(cell, { minLength: 1, maxLength: 4 });
const file = async (rows: string[][]) => (await listOf(csvFile(['a', 'b', 'c', 'd'], rows))).join('');

/** What a spreadsheet is known to run, written apart from the rule that guards against it. */
const RUN_BY_A_SPREADSHEET = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(1)',
  '|x',
  '%x',
  '=cmd|"/C calc"!A0',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\ufeff=1',
  '\u200b\u200e=1',
  '\u00a0+1',
  '\u3164=1',
  '\u115f\u2800=1',
  '＝1+1',
  '－1',
  '\t',
  '+447700900123',
];

describe('writing CSV', () => {
  it.each(RUN_BY_A_SPREADSHEET)('puts an apostrophe before %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(csvRow([text]).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['', 'a', "O'Neil", '-1.909747', '-4', 'a=b', '1+1', 'x\t=1', '£5', 'é', 'ada@example.org'])(
    'leaves %j alone',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  it('quotes by RFC 4180 and ends rows with CRLF', () => {
    expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', ' h', ''])).toBe('a,"b,c","d""e","f\ng"," h",\r\n');
    expect(csvRow([''])).toBe('""\r\n');
  });

  it('reads back as the same text save for the apostrophe', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 5 }), async (rows) => {
        const [, ...read] = await listOf(csvRecords(fileOf(await file(rows))));
        expect(read.map((record) => record.cells)).toEqual(
          rows.map((row) => row.map((text) => guarded(text.toWellFormed()))),
        );
      }),
    );
  });

  it('never leaves a cell that begins a formula, and the apostrophe always comes off again', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const shown = guarded(text).replace(/[\p{C}\p{Z}\s\u00ad]/gu, '');
        expect(shown.startsWith('-') ? /^-\d+(\.\d+)?$/.test(guarded(text)) : true).toBe(true);
        expect(/^[=+@|%＝＋＠｜％]/.test(shown)).toBe(false);
        expect(unguarded(guarded(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is undone by the reader, cell by cell', async () => {
    const columns = { format: 'a test file', required: ['a', 'b'] } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const storable = rows.map((row) => row.map((text) => text.toWellFormed().replaceAll('\0', '')));
        const written = (await listOf(csvFile(columns.required, storable))).join('');
        const { rows: read, rejects } = await gather(readCsv(fileOf(written), columns));
        expect(rejects).toEqual([]);
        expect(read.map(({ value }) => [value.a, value.b])).toEqual(storable);
      }),
    );
  });

  it('writes rejects in the columns of the source', async () => {
    const problem = { line: 2, column: null, code: 'x', reason: 'x' };
    const rejects = [
      reject({ a: '1', b: '=2' }, [problem]),
      reject(['only one'], [problem]),
      reject('text', [problem]),
    ];
    expect((await listOf(rejectsCsv(['b', 'a'], rejects))).join('')).toBe("\uFEFFb,a\r\n'=2,1\r\nonly one\r\ntext\r\n");
  });
});

const hostile = sharedData('hostile');

describe.skipIf(!hostile.here)('naughty strings', () => {
  it('go out and come in unchanged', async () => {
    const strings: string[] = JSON.parse(hostile.text('blns.json'));
    const columns = { format: 'a test file', required: ['a', 'b'] } as const;
    const written = (
      await listOf(
        csvFile(
          ['a', 'b'],
          strings.map((text, at) => [String(at), text]),
        ),
      )
    ).join('');
    const { rows, rejects } = await gather(readCsv(fileOf(written), columns));
    expect(rejects).toEqual([]);
    expect(rows.map(({ value }) => value.b)).toEqual(strings);
  });
});
