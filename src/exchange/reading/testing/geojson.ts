import { readBoundaries } from '../boundaries.ts';
import { fileOf, gather, refusal } from './reads.ts';

/** A square of one degree. */
export const ring: readonly (readonly [number, number])[] = [
  [0, 52],
  [1, 52],
  [1, 53],
  [0, 53],
  [0, 52],
];
export const polygon = { type: 'Polygon', coordinates: [ring] };
export const ward = { WD13CD: 'E05000001', WD13NM: 'Some Ward' };

export const feature = (properties: unknown, geometry: unknown = polygon) => ({
  type: 'Feature',
  properties,
  geometry,
});

/** The text of a GeoJSON file. */
export const collection = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

export const read = (text: string) => gather(readBoundaries(fileOf(text)));
export const refused = (text: string) => refusal(readBoundaries(fileOf(text)));
