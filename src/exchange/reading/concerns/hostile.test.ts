import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConcerns } from '../concerns-csv.ts';
import { fileText, least, now, read } from '../testing/concern-files.ts';
import { fileOf, gather, refusal } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';
import { concernColumns } from './columns.ts';

describe('a file that is not of concerns', () => {
  it('is refused with the names of the columns', async () => {
    const text = await fileText([{ ...least, 'subject 1 kind': 'child' }]);
    expect(await refusal(readConcerns(fileOf(text.replace('reference', 'ref')), now))).toBe(
      'Line 1: The columns are not those of a file of concerns (missing: ‘reference’; not expected: ‘ref’).',
    );
    expect(await refusal(readConcerns(fileOf(`${text.split('\r\n')[0]},subject 13 kind\r\n`), now))).toContain(
      'not expected: ‘subject 13 kind’',
    );
  });
});

describe('fuzz', () => {
  it('any cells and any bytes are refused or read', async () => {
    const columns = [...concernColumns.required, ...(concernColumns.optional ?? [])];
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ...Object.values(least),
        '2026-10-25 01:30',
        'not known',
        '0',
        '-1',
        '\u0000',
        '9999-12-31',
        '0000-00-00',
        '99/99/9999',
      ),
      fc.string({ unit: 'binary' }),
    );
    const cells = fc.dictionary(fc.constantFrom(...columns), cell).map((some) => ({ ...least, ...some }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.uint8Array({ maxLength: 4 }),
        async (rows, at, bytes) => {
          const text = Buffer.from(await fileText(rows));
          for (const content of [
            text,
            Buffer.concat([text.subarray(0, at % text.length), bytes, text.subarray(at % text.length)]),
          ]) {
            const outcome = await gather(readConcerns(fileOf(content), now)).catch((error: Error) => error);
            if (outcome instanceof Error) expect(outcome.name).toBe('FileRefused');
            else if (content === text) expect(outcome.all.length).toBe(rows.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const hostile = sharedData('hostile');

describe.skipIf(!hostile.here)('naughty strings', () => {
  it('come in unchanged in every field of words', async () => {
    const strings: string[] = JSON.parse(hostile.text('blns.json'));
    const plain = strings.filter((text) => text.trim() !== '');
    const words = [
      'what was said',
      'subject 1 name',
      'reporter agency',
      'reporter name',
      'where',
      'online',
      'subject 1 what was said of them',
    ] as const;
    for (const column of words) {
      const short = plain.filter((text) => text.length <= 300);
      const { rows, rejects } = await read(...short.map((text, at) => ({ reference: `R${at}`, [column]: text })));
      expect(rejects).toEqual([]);
      const found = rows.map(({ value }) => {
        const [subject] = value.subjects;
        const told = {
          'reporter agency': value.reporter.agency,
          'reporter name': value.reporter.name,
          where: value.where.said,
          online: value.contexts.online,
        };
        if (column === 'what was said') return value.said;
        if (column === 'subject 1 name') return subject?.named;
        if (column === 'subject 1 what was said of them') return subject?.said;
        return told[column].known === 'known' ? told[column].text : null;
      });
      expect(found).toEqual(short);
    }
    expect(plain.length).toBeGreaterThan(500);
  });
});
