import { LANDMARKS } from '../town/landmarks.ts';
import { TOWN_LINES } from '../town/lines.ts';
import { GROUNDS } from '../town/parks.ts';
import type { Geometry, Position } from '../types/place.ts';
import type { PlaceKey } from './keys.ts';

/** A named place on the map; null for an online space. */
export function geometryOfPlace(key: PlaceKey): Geometry | null {
  const landmark = LANDMARKS.find((one) => one.key === key);
  if (landmark !== undefined) return { type: 'Point', coordinates: landmark.position };
  const line = TOWN_LINES.find((one) => one.key === key);
  if (line !== undefined) return { type: 'LineString', coordinates: line.line };
  const ground = GROUNDS.find((one) => one.key === key);
  return ground === undefined ? null : { type: 'Polygon', coordinates: [ground.outline] };
}

/** A point on a geometry: itself, the middle of a line, or the middle of a polygon's corners. */
function pointOn(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  const line = geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []).slice(1);
  if (geometry.type === 'LineString') return line[Math.floor(line.length / 2)] ?? [0, 0];
  const mean = (axis: 0 | 1): number =>
    Math.round((line.reduce((sum, at) => sum + at[axis], 0) / line.length) * 1e6) / 1e6;
  return [mean(0), mean(1)];
}

/** A point for a named place; null for an online space. */
export function pointOfPlace(key: PlaceKey): Position | null {
  const geometry = geometryOfPlace(key);
  return geometry === null ? null : pointOn(geometry);
}
