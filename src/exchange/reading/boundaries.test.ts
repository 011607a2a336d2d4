import { join } from 'node:path';
import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { Boundary } from './boundaries/boundary.ts';
import { toWgs84 } from './boundaries/coordinate-system.ts';
import { rejectsGeoJson } from './boundaries/rejects-geojson.ts';
import type { Position } from './boundaries/shape.ts';
import { readBoundaries } from './boundaries.ts';
import { contains } from './point-in-polygon.ts';
import { readPoliceStreet } from './police-street.ts';
import { fileOf, gather, inPieces, listOf, refusal } from './testing/reads.ts';
import { sharedData } from './testing/shared-data.ts';

const ring = [
  [0, 52],
  [1, 52],
  [1, 53],
  [0, 53],
  [0, 52],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const ward = { WD13CD: 'E05000001', WD13NM: 'Some Ward' };
const feature = (properties: unknown, geometry: unknown = polygon) => ({ type: 'Feature', properties, geometry });
const collection = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const read = (text: string) => gather(readBoundaries(fileOf(text)));
const refused = (text: string) => refusal(readBoundaries(fileOf(text)));
const codeOf = async (geometry: unknown) => (await read(collection(feature(ward, geometry)))).rejects[0]?.code;

describe('a boundary', () => {
  it('is read with what it is, its name, its year and its rectangle', async () => {
    const lsoa = { lsoa21cd: 'E01000001', lsoa21nm: 'Anytown 001A', lad22cd: 'E09000001', lad22nm: 'Anytown' };
    const { all } = await read(
      `{"type":"FeatureCollection",\n"features":[\n${JSON.stringify(feature(ward))},\n${JSON.stringify(feature(lsoa))}]}`,
    );
    expect(all).toEqual([
      {
        ...{ kind: 'row', line: 3, warnings: [] },
        value: {
          kind: 'ward',
          code: 'E05000001',
          name: 'Some Ward',
          edition: 2013,
          shape: [[ring]],
          bounds: { west: 0, south: 52, east: 1, north: 53 },
        },
      },
      {
        kind: 'row',
        line: 4,
        warnings: [],
        value: expect.objectContaining({ kind: 'lsoa', code: 'E01000001', name: 'Anytown 001A', edition: 2021 }),
      },
    ]);
  });

  it('may have several polygons, holes and heights', async () => {
    const hole = [
      [0.2, 52.2, 5],
      [0.4, 52.2, 5],
      [0.4, 52.4, 5],
      [0.2, 52.2, 5],
    ];
    const { rows } = await read(
      collection(feature(ward, { type: 'MultiPolygon', coordinates: [[ring, hole], [ring]] })),
    );
    expect(rows[0]?.value.shape).toEqual([[ring, hole.map(([x, y]) => [x, y])], [ring]]);
  });

  it('of both kinds is of the smaller', async () => {
    const { rows } = await read(collection(feature({ ...ward, LSOA11CD: 'E01000001', LSOA11NM: 'Anytown 001A' })));
    expect(rows[0]?.value).toMatchObject({ kind: 'lsoa', code: 'E01000001', edition: 2011 });
  });

  it('without a name goes by its code, with a warning', async () => {
    const { rows } = await read(collection(feature({ WD13CD: 'E05000001', WD13NM: null })));
    expect(rows[0]).toMatchObject({ value: { name: 'E05000001' }, warnings: [{ code: 'no-name' }] });
  });

  it('that crosses itself is read with a warning; one that only touches itself without', async () => {
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 52],
          [1, 53],
          [1, 52],
          [0, 53.5],
          [0, 52],
        ],
      ],
    };
    expect((await read(collection(feature(ward, bow)))).rows[0]?.warnings).toMatchObject([
      { column: 'geometry', code: 'crosses-itself' },
    ]);
    const touching = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 52],
          [0.5, 52.5],
          [1, 52],
          [1, 53],
          [0.5, 52.5],
          [0, 53],
          [0, 52],
        ],
      ],
    };
    expect((await read(collection(feature(ward, touching)))).rows[0]?.warnings).toEqual([]);
  });

  it.each<[unknown, string]>([
    [null, 'no-geometry'],
    [{ type: 'Point', coordinates: [0, 52] }, 'not-an-area'],
    [{ type: 'LineString', coordinates: ring }, 'not-an-area'],
    [{ type: 'MultiPolygon', coordinates: [] }, 'no-geometry'],
    [{ type: 'Polygon', coordinates: [] }, 'no-ring'],
    [{ type: 'Polygon' }, 'no-ring'],
    [{ type: 'Polygon', coordinates: [ring.slice(2)] }, 'short-ring'],
    [{ type: 'Polygon', coordinates: ['ring'] }, 'short-ring'],
    [{ type: 'Polygon', coordinates: [ring.slice(0, -1)] }, 'open-ring'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 52],
            [1, 52],
            [0.5, 52],
            [0, 52],
          ],
        ],
      },
      'empty-ring',
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 52],
            [1, '52'],
            [1, 53],
            [0, 52],
          ],
        ],
      },
      'not-a-position',
    ],
    [{ type: 'Polygon', coordinates: [[[0, 52], [1], [1, 53], [0, 52]]] }, 'not-a-position'],
    [{ type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [x, y - 60])] }, 'outside-uk'],
    [{ type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] }, 'outside-uk'],
  ])('with the geometry %j is rejected', async (geometry, code) => {
    expect(await codeOf(geometry)).toBe(code);
  });

  it('with a number too large to be one is rejected', async () => {
    const text = collection(feature(ward)).replace('[1,52]', '[1e400,52]');
    expect((await read(text)).rejects[0]?.code).toBe('not-a-position');
  });

  it.each<[unknown, string]>([
    [null, 'no-code'],
    [{ name: 'x' }, 'no-code'],
    [{ WD13CD: 5 }, 'not-a-code'],
    [{ WD13CD: "'; drop table" }, 'not-a-code'],
    [{ WD13CD: 'E05000001', WD13NM: 'a\u0000b' }, 'nul-character'],
    [{ WD13CD: 'E05000001', WD13NM: '\ud800' }, 'broken-character'],
    [{ WD13CD: 'E05000001', WD13NM: 'x'.repeat(201) }, 'too-long'],
  ])('with the properties %j is rejected', async (properties, code) => {
    expect((await read(collection(feature(properties)))).rejects[0]?.code).toBe(code);
  });

  it('is found quickly among a great many on one line', async () => {
    const { rejects } = await read(
      `{"type":"FeatureCollection","features":[${'{"type":"Nothing"},'.repeat(100_000)}0]}`,
    );
    expect(rejects.length).toBe(100_001);
  });

  it('with a code that came before is rejected, and so is what is not a feature; the rest goes on', async () => {
    const { all } = await read(
      collection(feature(ward), feature(ward), 5, {}, feature({ ...ward, WD13CD: 'E05000002' })),
    );
    expect(all.map((one) => (one.kind === 'row' ? one.value.code : one.code))).toEqual([
      'E05000001',
      'repeated-code',
      'not-a-feature',
      'not-a-feature',
      'E05000002',
    ]);
  });

  it('cannot reach the workings through its property names', async () => {
    const text = `{"type":"FeatureCollection","__proto__":{"features":[]},"features":[{"type":"Feature","__proto__":{"x":1},"properties":{"__proto__":{"WD13CD":"E05000009"},"constructor":1,"WD13CD":"E05000001","WD13NM":"__proto__"},"geometry":${JSON.stringify(polygon)}}]}`;
    const { rows } = await read(text);
    expect(rows.map(({ value }) => [value.code, value.name])).toEqual([['E05000001', '__proto__']]);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(
      (await read(collection({ ...feature(null), properties: JSON.parse('{"__proto__":{"WD13CD":"E05000009"}}') })))
        .rejects[0]?.code,
    ).toBe('no-code');
  });

  it('can be put right in the file of rejects and brought in again', async () => {
    const { rejects } = await read(collection(feature(ward), feature({ WD13CD: '?' }), feature({ WD13CD: '!' })));
    const text = (await listOf(rejectsGeoJson(rejects))).join('');
    expect(
      (await read(text.replace('?', 'E05000002').replace('!', 'E05000003'))).rows.map(({ value }) => value.code),
    ).toEqual(['E05000002', 'E05000003']);
    expect(JSON.parse((await listOf(rejectsGeoJson([]))).join(''))).toEqual({
      type: 'FeatureCollection',
      features: [],
    });
  });
});

describe('coordinates', () => {
  /** Ordnance Survey's test points for OSTN15: latitude, longitude (ETRS89), easting, northing. */
  it.each([
    [50.4388582561, -4.10864563561, 250359.811, 62016.569],
    [50.57563665, -1.2978227724, 449816.371, 75335.861],
    [51.4275474302, -2.54407618349, 362269.991, 169978.69],
    [51.4893656495, -0.1199255718, 530624.974, 178388.464],
    [52.2552938163, -2.15458614387, 389544.19, 261912.153],
    [53.7791102576, -3.04045490691, 331534.564, 431920.794],
    [54.8954234042, -2.93827741149, 339921.145, 556034.761],
  ])('%d, %d is right to 5 metres from the British National Grid', (latitude, longitude, easting, northing) => {
    const [x, y] = toWgs84([easting, northing], 'British National Grid');
    const metres = Math.hypot(
      (x - longitude) * 111_320 * Math.cos((latitude * Math.PI) / 180),
      (y - latitude) * 111_320,
    );
    expect(metres).toBeLessThan(5);
  });

  const grid = {
    type: 'Polygon',
    coordinates: [
      [
        [530624.974, 178388.464],
        [531000, 179000],
        [530700, 179000],
        [530624.974, 178388.464],
      ],
    ],
  };
  const declared = (crs: unknown, geometry: unknown) =>
    JSON.stringify({ type: 'FeatureCollection', features: [feature(ward, geometry)], crs });
  const named = (name: string) => ({ type: 'name', properties: { name } });

  it('are read in the British National Grid whether declared or not', async () => {
    for (const text of [
      collection(feature(ward, grid)),
      declared(named('urn:ogc:def:crs:EPSG::27700'), grid),
      declared(named('EPSG:27700'), grid),
      declared({ type: 'EPSG', properties: { code: 27700 } }, grid),
    ]) {
      const { rows } = await read(text);
      expect(rows[0]?.value.bounds.west).toBeCloseTo(-0.11993, 4);
      expect(rows[0]?.value.bounds.south).toBeCloseTo(51.48937, 4);
    }
  });

  it('are read in WGS84 whether declared or not', async () => {
    for (const crs of [undefined, null, named('urn:ogc:def:crs:OGC:1.3:CRS84'), named('EPSG:4326')]) {
      expect((await read(declared(crs, polygon))).rows[0]?.value.shape).toEqual([[ring]]);
    }
  });

  it('that are not what the file declares are rejected, and the wrong way round says so', async () => {
    expect((await read(declared(named('EPSG:4326'), grid))).rejects[0]?.reason).toBe(
      'The outline is not in the United Kingdom.',
    );
    const swapped = { type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] };
    expect((await read(declared(named('EPSG:4326'), swapped))).rejects[0]?.reason).toBe(
      'Longitude and latitude are the wrong way round.',
    );
  });

  it('in another system refuse the file', async () => {
    expect(await refused(declared(named('EPSG:3857'), polygon))).toBe(
      'Line 1: the coordinates are in ‘EPSG:3857’. Kith reads WGS84 (EPSG:4326) and the British National Grid (EPSG:27700).',
    );
    const mercator = {
      type: 'Polygon',
      coordinates: [
        [
          [-20000, 6700000],
          [-10000, 6700000],
          [-10000, 6710000],
          [-20000, 6700000],
        ],
      ],
    };
    expect(await refused(collection(feature(ward, mercator)))).toBe(
      'Line 1: the coordinates are neither degrees in WGS84 nor metres of the British National Grid.',
    );
  });
});

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
    async function* file(piece: string) {
      yield Buffer.from(start);
      for (;;) yield Buffer.from(piece);
    }
    expect(await refusal(readBoundaries(file(' '.repeat(1024 * 1024))))).toBe(
      'The file is larger than 200 MB. Use a generalised version of the boundaries.',
    );
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

const geography = sharedData('geography');

describe.skipIf(!geography.here)('the real files', () => {
  const areas = async (name: string): Promise<readonly Boundary[]> => {
    const { rows, rejects } = await gather(readBoundaries(join(geography.path, `${name}.geojson`)));
    expect([rejects, rows.flatMap(({ warnings }) => warnings)]).toEqual([[], []]);
    return rows.map(({ value }) => value);
  };
  const sum = (list: readonly Boundary[], of: (one: Boundary) => number) =>
    list.reduce((total, one) => total + of(one), 0);

  it.each([
    ['merton-wards-2013', 'ward', 2013, 20, 660, 20],
    ['merton-lsoa-2011', 'lsoa', 2011, 124, 3984, 125],
    ['merton-lsoa-2021', 'lsoa', 2021, 126, 71_218, 126],
    ['warwick-lsoa-2011', 'lsoa', 2011, 86, 5358, 87],
  ])('%s: every feature is read', async (name, kind, edition, count, positions, polygons) => {
    const list = await areas(name);
    expect(list.length).toBe(count);
    expect(new Set(list.map((one) => `${one.kind} ${one.edition}`))).toEqual(new Set([`${kind} ${edition}`]));
    expect([sum(list, ({ shape }) => shape.flat(2).length), sum(list, ({ shape }) => shape.length)]).toEqual([
      positions,
      polygons,
    ]);
    expect(list.every(({ code, name: called }) => /^E0[15]\d{6}$/.test(code) && called !== code)).toBe(true);
  });

  it.each([
    ['Wimbledon Park station', -0.1992, 51.4343, 'Wimbledon Park'],
    ['Colliers Wood station', -0.1778, 51.418, 'Colliers Wood'],
    ['the windmill on Wimbledon Common', -0.2312, 51.4368, 'Village'],
    ['Trafalgar Square', -0.1281, 51.508, undefined],
  ])('%s is in its ward', async (_, longitude, latitude, name) => {
    const list = await areas('merton-wards-2013');
    expect(list.filter((one) => contains(one, { longitude, latitude })).map((one) => one.name)).toEqual(
      name === undefined ? [] : [name],
    );
  });

  it('no point of Merton is in two wards or two small areas', async () => {
    const all = await Promise.all(['merton-wards-2013', 'merton-lsoa-2011', 'merton-lsoa-2021'].map(areas));
    for (const list of all) {
      const counts = new Map<number, number>();
      for (let east = 0; east < 100; east++) {
        for (let north = 0; north < 100; north++) {
          const where = { longitude: -0.255 + east * 0.00131, latitude: 51.38 + north * 0.00063 };
          const hits = list.filter((one) => contains(one, where)).length;
          counts.set(hits, (counts.get(hits) ?? 0) + 1);
        }
      }
      expect([...counts.keys()].sort()).toEqual([0, 1]);
      expect(counts.get(1)).toBeGreaterThan(5000);
    }
  });

  it('is the same in the British National Grid, to 5 centimetres', async () => {
    const toGrid = proj4(
      'WGS84',
      '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
    );
    const text = geography.text('merton-wards-2013.geojson').replace(/"crs": \{.*\},\n/, '');
    const moved = text.replace(/\[ (-?[\d.]+), ([\d.]+) \]/g, (_, x: string, y: string) =>
      JSON.stringify(toGrid.forward([Number(x), Number(y)])),
    );
    const before = await areas('merton-wards-2013');
    const after = (await read(moved)).rows.map(({ value }) => value);
    expect(after.length).toBe(20);
    const apart = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const positions = (list: readonly Boundary[]) => list.flatMap(({ shape }) => shape.flat(2));
    const others = positions(after);
    expect(
      Math.max(...positions(before).map((position, index) => apart(position, others[index] ?? [0, 0]))),
    ).toBeLessThan(5e-7);
  });
});

const police = sharedData('police');

describe.skipIf(!geography.here || !police.here)('the police files against the boundaries', () => {
  it('3,300 of 3,435 points in Warwick fall in the small area that the police name; the outlines are generalised', async () => {
    const { rows } = await gather(readBoundaries(join(geography.path, 'warwick-lsoa-2011.geojson')));
    const areas = new Map(rows.map(({ value }) => [value.code, value]));
    const counts = { same: 0, other: 0, none: 0, elsewhere: 0 };
    for (const month of ['2018-10', '2018-11', '2018-12']) {
      for await (const read of readPoliceStreet(join(police.path, `${month}-warwickshire-street.csv`))) {
        if (read.kind === 'reject' || read.value.point === null) continue;
        const { point, lsoaCode } = read.value;
        const found = [...areas.values()].find((area) => contains(area, point));
        if (!areas.has(lsoaCode ?? '')) counts.elsewhere += found === undefined ? 0 : 1;
        else counts[found === undefined ? 'none' : found.code === lsoaCode ? 'same' : 'other']++;
      }
    }
    expect(counts).toEqual({ same: 3300, other: 134, none: 1, elsewhere: 0 });
  });
});
