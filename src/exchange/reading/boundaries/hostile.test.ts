import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../boundaries.ts';
import { collection, feature, read, refused, ward } from '../testing/geojson.ts';
import { fileOf, gather, inPieces, refusal } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';

describe('a file that is refused', () => {
  it.each([
    ['{}', 'The file is JSON, but not a GeoJSON FeatureCollection.'],
    [JSON.stringify(feature(ward)), 'The file is JSON, but not a GeoJSON FeatureCollection.'],
    ['{"type":"FeatureCollection"}', 'The file is JSON, but not a GeoJSON FeatureCollection.'],
    ['{"type":"FeatureCollection","features":{}}', 'The file is JSON, but not a GeoJSON FeatureCollection.'],
    [collection(), 'There are no features in the file.'],
    ['', 'The file is empty.'],
    ['hello', 'This is plain text, not a GeoJSON file.'],
    ['<?xml?>', 'This is an XML file, not a GeoJSON file.'],
    ['{"a":1,\n"b"', 'Line 2: the file ends in the middle of its JSON.'],
    ['{"a":1,\n"b":"x', 'Line 2: the file ends in the middle of its JSON.'],
    ['{"a":1,\n"b":[1,{"c":2]', 'Line 2: the file ends in the middle of its JSON.'],
    ['{"a":1}\n{"b":2}', 'Line 2: there is something after the end of the JSON.'],
    ['{"a" 1}', 'Line 1: the JSON is not well-formed.'],
    ['{a:1}', 'Line 1: the JSON is not well-formed.'],
    ['{"a":1,\n"a":1}', 'Line 2: "a" is there twice.'],
    ['{"a":1,\n"\\u0061":1}', 'Line 2: "a" is there twice.'],
    [`{"a":${'['.repeat(100_000)}`, 'Line 1: the JSON is nested more than 64 deep.'],
  ])('%#', async (text, sentence) => {
    expect(await refused(text)).toBe(sentence);
  });

  it('is one over 200 MB, or with one feature over 32 MB', async () => {
    const start = '{"type":"FeatureCollection","features":[';
    let given = 0;
    async function* file() {
      yield Buffer.from(start);
      for (;;) {
        given += 1024 * 1024;
        yield Buffer.alloc(1024 * 1024, ' ');
      }
    }
    expect(await refusal(readBoundaries(file()))).toBe(
      'The file is larger than 200 MB. Use a generalised version of the boundaries.',
    );
    expect(given).toBeLessThan(202 * 1024 * 1024);
    expect(await refused(`${start}\n${JSON.stringify('x'.repeat(33 * 1024 * 1024))}]}`)).toBe(
      'Line 2: one part of the file is longer than 32 MB.',
    );
  });
});

describe('fuzz', () => {
  it('any bytes, any JSON and a spoilt file are refused or read', async () => {
    const good = Buffer.from(collection(feature(ward), feature({ ...ward, WD13CD: 'E05000002' })));
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc.json().map((text) => Buffer.from(text)),
      fc.tuple(fc.jsonValue(), fc.jsonValue(), fc.jsonValue()).map(([properties, geometry, crs]) =>
        Buffer.from(
          JSON.stringify({
            type: 'FeatureCollection',
            crs,
            features: [feature(properties, geometry), feature(ward, { type: 'Polygon', coordinates: [geometry] })],
          }),
        ),
      ),
      fc
        .tuple(fc.nat(good.length), fc.nat(10), fc.uint8Array({ maxLength: 6 }))
        .map(([from, cut, array]) => Buffer.concat([good.subarray(0, from), array, good.subarray(from + cut)])),
      fc
        .tuple(fc.nat(good.length), fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 0e-'), maxLength: 4 }))
        .map(([from, text]) => Buffer.concat([good.subarray(0, from), Buffer.from(text), good.subarray(from)])),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (content) => {
        const outcome = await gather(readBoundaries(fileOf(content))).catch((error: Error) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe('FileRefused');
        else expect(outcome.all.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('what is read is what JSON.parse would have read, in pieces of any size', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'));
    const other = fc.jsonValue();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, other), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 60 }),
        async (areas, space, size) => {
          const features = areas.map(([called, extra], index) => ({
            ...feature({ other: extra, WD13CD: `E0500000${index}`, WD13NM: called }),
            extra,
          }));
          const text = JSON.stringify(
            { other: areas.map(([, extra]) => extra), type: 'FeatureCollection', features },
            null,
            space,
          );
          const { rows, rejects } = await gather(readBoundaries(inPieces(text, size)));
          expect(rejects).toEqual([]);
          expect(rows.map(({ value }) => value.name)).toEqual(areas.map(([called]) => called));
          if (space > 0)
            expect(rows.map(({ line }) => text.split('\n')[line - 1]?.trim())).toEqual(areas.map(() => '{'));
        },
      ),
    );
  });
});

const hostile = sharedData('hostile');

describe.skipIf(!hostile.here)('naughty strings', () => {
  it('come in unchanged as names', async () => {
    const strings: string[] = JSON.parse(hostile.text('blns.json'));
    const names = strings.filter((text) => text.trim() !== '' && text.length <= 200);
    expect(names.length).toBeGreaterThan(490);
    const { rows } = await read(
      collection(...names.map((name, index) => feature({ WD13CD: `E${index}`, WD13NM: name }))),
    );
    expect(rows.map(({ value }) => value.name)).toEqual(names);
  });
});
