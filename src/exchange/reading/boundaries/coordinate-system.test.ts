import { describe, expect, it } from 'vitest';
import { collection, feature, polygon, read, refused, ring, ward } from '../testing/geojson.ts';
import { toWgs84 } from './coordinate-system.ts';

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
