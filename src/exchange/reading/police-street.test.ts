import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../kernel/csv/index.ts';
import { rejectsCsv } from './csv/rejects-csv.ts';
import { type StreetCells, streetColumns } from './police/street-columns.ts';
import { readPoliceStreet } from './police-street.ts';
import { fileOf, gather, listOf, refusal } from './testing/reads.ts';
import { sharedData } from './testing/shared-data.ts';

const ID = 'c8ecef89a00f78d5a9311620da1aee6e724fd3b22d9883c9e4c39ee2fa1502ae';
const good: StreetCells = {
  'Crime ID': ID,
  Month: '2018-10',
  'Reported by': 'Anyshire Police',
  'Falls within': 'Anyshire Police',
  Longitude: '-1.909747',
  Latitude: '52.491822',
  Location: 'On or near Some Street',
  'LSOA code': 'E01099999',
  'LSOA name': 'Anytown 001A',
  'Crime type': 'Robbery',
  'Last outcome category': 'Status update unavailable',
  Context: '',
};
const asb: StreetCells = {
  ...good,
  'Crime ID': '',
  'Crime type': 'Anti-social behaviour',
  'Last outcome category': '',
};

const fileText = async (rows: readonly StreetCells[]) => {
  const { required } = streetColumns;
  return (
    await listOf(
      csvFile(
        required,
        rows.map((cells) => required.map((column) => cells[column])),
      ),
    )
  ).join('');
};
const read = async (...rows: Partial<StreetCells>[]) =>
  gather(readPoliceStreet(fileOf(await fileText(rows.map((cells) => ({ ...good, ...cells }))))));
const identities = async (...rows: StreetCells[]) => (await read(...rows)).rows.map(({ value }) => value.identity);

describe('a street crime', () => {
  it('is read with its types', async () => {
    expect((await read({})).rows).toEqual([
      {
        kind: 'row',
        line: 2,
        warnings: [],
        value: {
          identity: expect.stringMatching(/^[0-9a-f]{32}$/),
          crimeId: ID,
          month: '2018-10',
          reportedBy: 'Anyshire Police',
          fallsWithin: 'Anyshire Police',
          point: { longitude: -1.909747, latitude: 52.491822 },
          location: 'On or near Some Street',
          lsoaCode: 'E01099999',
          lsoaName: 'Anytown 001A',
          crimeType: 'Robbery',
          lastOutcome: 'Status update unavailable',
          context: null,
        },
      },
    ]);
  });

  it('may have no coordinates: its place is not known', async () => {
    const { rows } = await read({
      Longitude: '',
      Latitude: '',
      Location: 'No Location',
      'LSOA code': '',
      'LSOA name': '',
    });
    expect(rows[0]?.value).toMatchObject({ point: null, location: 'No Location', lsoaCode: null });
  });

  it.each<[Partial<StreetCells>, string, string]>([
    [{ Month: '' }, 'Month', 'blank'],
    [{ Month: '2018-13' }, 'Month', 'not-a-month'],
    [{ Month: 'Oct-18' }, 'Month', 'not-a-month'],
    [{ 'Reported by': '' }, 'Reported by', 'blank'],
    [{ 'Crime type': '' }, 'Crime type', 'blank'],
    [{ 'Crime ID': '123' }, 'Crime ID', 'not-a-crime-id'],
    [{ Longitude: '' }, 'Longitude', 'half-a-place'],
    [{ Latitude: '' }, 'Latitude', 'half-a-place'],
    [{ Longitude: 'west' }, 'Longitude', 'not-a-number'],
    [{ Latitude: '1e1' }, 'Latitude', 'not-a-number'],
    [{ Latitude: 'NaN' }, 'Latitude', 'not-a-number'],
    [{ Longitude: '0', Latitude: '0' }, 'Longitude', 'outside-uk'],
    [{ Longitude: '52.491822', Latitude: '-1.909747' }, 'Longitude', 'outside-uk'],
    [{ 'LSOA code': 'Warwick' }, 'LSOA code', 'not-an-lsoa'],
    [{ Location: 'x'.repeat(501) }, 'Location', 'too-long'],
    [{ Context: 'a\u0000b' }, 'Context', 'nul-character'],
  ])('%j is rejected', async (wrong, column, code) => {
    const { all } = await read({}, wrong, { 'Crime ID': '' });
    expect(all).toMatchObject([
      { kind: 'row' },
      { kind: 'reject', line: 3, column, code, others: [], raw: { ...good, ...wrong } },
      { kind: 'row' },
    ]);
  });

  it('is rejected with everything that is wrong at once', async () => {
    const { rejects } = await read({ Month: 'May', Latitude: 'north', 'Crime type': '' });
    expect(rejects[0]).toMatchObject({ code: 'blank', others: [{ code: 'not-a-month' }, { code: 'not-a-number' }] });
  });

  it('can be put right in the file of rejects and brought in again', async () => {
    const { rejects } = await read({ Month: '2018-1O' });
    const text = (await listOf(rejectsCsv(streetColumns.required, rejects))).join('');
    const mended = await gather(readPoliceStreet(fileOf(text.replace('2018-1O', '2018-10'))));
    expect(mended.rows.map(({ value }) => value)).toEqual((await read({})).rows.map(({ value }) => value));
  });

  it('is refused with the names of the columns where the file is another', async () => {
    expect(await refusal(readPoliceStreet(fileOf('Crime ID,Month\n1,2\n')))).toMatch(
      /a data.police.uk street file \(missing: ‘Reported by’/,
    );
  });
});

describe('what a row is known by', () => {
  it('with a Crime ID: the month, the force and the ID, so a corrected row is the same row', async () => {
    const [first] = await identities(good);
    expect(await identities({ ...good, 'Last outcome category': 'Local resolution', Location: 'Elsewhere' })).toEqual([
      first,
    ]);
    for (const other of [
      { Month: '2018-11' },
      { 'Reported by': 'Othershire Police' },
      { 'Crime ID': ID.replace('c', 'd') },
    ]) {
      expect(await identities({ ...good, ...other })).not.toEqual([first]);
    }
  });

  it('without one: every column, so another value is another row', async () => {
    const [first] = await identities(asb);
    for (const other of [
      { Month: '2018-11' },
      { 'Reported by': 'Othershire Police' },
      { Location: 'Elsewhere' },
      { Context: 'x' },
      { Latitude: '52.491823' },
    ]) {
      expect(await identities({ ...asb, ...other })).not.toEqual([first]);
    }
    expect(await identities({ ...asb, 'Last outcome category': 'a', Context: 'bc' })).not.toEqual(
      await identities({ ...asb, 'Last outcome category': 'ab', Context: 'c' }),
    );
  });

  it('keeps identical rows apart, the same ones in any order of the file', async () => {
    const elsewhere = { ...asb, Location: 'Elsewhere' };
    const once = await identities(asb, asb, elsewhere, asb);
    expect(new Set(once).size).toBe(4);
    expect(new Set(await identities(elsewhere, asb, asb, asb))).toEqual(new Set(once));
    expect(await identities(asb, asb)).toEqual(once.slice(0, 2));
  });

  it('keeps a second row with the same Crime ID, and says so', async () => {
    const { rows } = await read({}, { Location: 'Elsewhere' });
    expect(new Set(rows.map(({ value }) => value.identity)).size).toBe(2);
    expect(rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], ['repeated-crime-id']]);
  });

  it('does not count a rejected row among equals', async () => {
    const wrong = { ...asb, Month: '' };
    expect(await identities(asb, wrong, asb)).toEqual(await identities(asb, asb));
  });
});

describe('fuzz', () => {
  const header = `${streetColumns.required.join(',')}\n`;
  it('any bytes are refused or read, and every row is counted', async () => {
    const cell = fc.oneof(
      fc.constantFrom(...Object.values(good), '', '"', '\n', '\u0000', '\r'),
      fc.string({ unit: 'binary' }),
    );
    const line = fc.array(cell, { minLength: 10, maxLength: 13 }).map((cells) => `${cells.join(',')}\n`);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.concat([Buffer.from(header), array])),
      fc.array(line, { maxLength: 5 }).map((lines) => Buffer.from(header + lines.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome = await gather(readPoliceStreet(fileOf(content))).catch((error: Error) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe('FileRefused');
        else expect(outcome.all.every(({ line }) => line > 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const police = sharedData('police');

describe.skipIf(!police.here)('Warwickshire, October to December 2018', () => {
  const files = ['2018-10', '2018-11', '2018-12'].map((month) => join(police.path, `${month}-warwickshire-street.csv`));

  it('holds 14,131 rows, all good: 2,980 without an ID, 484 groups of them identical, 75 without a place', async () => {
    const months = await Promise.all(files.map((file) => gather(readPoliceStreet(file))));
    const crimes = months.flatMap(({ rows }) => rows.map(({ value }) => value));
    expect(months.map(({ rows, rejects }) => [rows.length, rejects.length])).toEqual([
      [4903, 0],
      [4742, 0],
      [4486, 0],
    ]);
    expect(months.flatMap(({ rows }) => rows.flatMap(({ warnings }) => warnings))).toEqual([]);
    expect(crimes.length).toBe(14_131);
    expect(crimes.filter(({ point }) => point === null).length).toBe(75);

    const withoutId = crimes.filter(({ crimeId }) => crimeId === null);
    expect(withoutId.length).toBe(2980);
    expect(new Set(withoutId.map(({ crimeType }) => crimeType))).toEqual(new Set(['Anti-social behaviour']));
    const alike = Map.groupBy(withoutId, ({ identity: _, ...rest }) => JSON.stringify(rest));
    const groups = [...alike.values()].filter(({ length }) => length > 1);
    expect(groups.length).toBe(484);
    expect(groups.reduce((rows, { length }) => rows + length, 0)).toBe(1321);
    expect(Math.max(...groups.map(({ length }) => length))).toBe(14);

    expect(new Set(crimes.map(({ crimeId }) => crimeId)).size).toBe(14_131 - 2980 + 1);
    expect(new Set(crimes.map(({ identity }) => identity)).size).toBe(14_131);
  });

  it('has the same rows when one file is read again, sorted another way', async () => {
    const [file] = files;
    const [header, ...lines] = police
      .text(file?.split('/').at(-1) ?? '')
      .trimEnd()
      .split('\n');
    const again = await gather(readPoliceStreet(fileOf([header, ...lines.reverse()].join('\n'))));
    const before = await gather(readPoliceStreet(file ?? ''));
    expect(new Set(again.rows.map(({ value }) => value.identity))).toEqual(
      new Set(before.rows.map(({ value }) => value.identity)),
    );
  });
});
