import { join } from 'node:path';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../boundaries.ts';
import { contains } from '../point-in-polygon.ts';
import { readPoliceStreet } from '../police-street.ts';
import { read } from '../testing/geojson.ts';
import { gather } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';
import type { Boundary } from './boundary.ts';
import type { Position } from './shape.ts';

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
