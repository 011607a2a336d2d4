import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../kernel/csv/arbitraries.ts';
import { csvFile, guarded } from '../../../kernel/csv/index.ts';
import { reject } from '../row.ts';
import { fileOf, gather, listOf } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';
import { readCsv } from './read-csv.ts';
import { csvRecords } from './records.ts';
import { rejectsCsv } from './rejects-csv.ts';

const cells = fc.array(cell, { minLength: 1, maxLength: 4 });
const file = async (rows: string[][]) => (await listOf(csvFile(['a', 'b', 'c', 'd'], rows))).join('');

describe('CSV written by Kith', () => {
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
