import { describe, expect, it } from 'vitest';
import { rejectsGeoJson } from './boundaries/rejects-geojson.ts';
import { collection, feature, polygon, read, ring, ward } from './testing/geojson.ts';
import { listOf } from './testing/reads.ts';

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
