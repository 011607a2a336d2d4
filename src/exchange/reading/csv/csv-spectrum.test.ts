import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, listOf } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';
import { csvRecords } from './records.ts';

const spectrum = sharedData('hostile/csv-spectrum');

/** Rows as objects, the way the expected JSON has them. */
async function objects(source: Parameters<typeof csvRecords>[0]) {
  const [header, ...rows] = (await listOf(csvRecords(source))).map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header?.[at] ?? '', cell])));
}

const expected = (name: string): unknown => JSON.parse(spectrum.text(`json/${name}.json`));

describe.skipIf(!spectrum.here)('csv-spectrum', () => {
  const agreeing = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ];

  it.each(agreeing)('%s.csv reads as its JSON', async (name) => {
    expect(await objects(join(spectrum.path, `csvs/${name}.csv`))).toEqual(expected(name));
  });

  it('newlines_crlf.csv reads as its JSON once it has the line endings of its name, which this copy lost', async () => {
    const text = spectrum.text('csvs/newlines_crlf.csv');
    expect(text).not.toContain('\r');
    expect(await objects(fileOf(text.replaceAll('\n', '\r\n')))).toEqual(expected('newlines_crlf'));
  });

  it('location_coordinates.csv reads as its JSON but for the telephone number, in which the two differ', async () => {
    const [row] = await objects(join(spectrum.path, 'csvs/location_coordinates.csv'));
    expect({ ...row, 'Contact Phone Number': '1234567890' }).toEqual(expected('location_coordinates'));
    expect(row?.['Contact Phone Number']).toBe('2095257564');
  });

  it('has no other case', () => {
    const names = [...agreeing, 'newlines_crlf', 'location_coordinates'].map((name) => `csvs/${name}.csv`);
    expect(
      sharedData('hostile/csv-spectrum/csvs')
        .names()
        .map((name) => `csvs/${name}`),
    ).toEqual(names.sort());
  });
});
