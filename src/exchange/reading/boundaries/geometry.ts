import type { CoordinateSystem } from './coordinate-system.ts';
import { toWgs84, whyNotHere } from './coordinate-system.ts';
import type { Polygon, Position, Ring, Shape } from './shape.ts';

/** A shape, or the first thing wrong with it. */
export type ShapeRead =
  | { readonly ok: true; readonly shape: Shape }
  | { readonly ok: false; readonly code: string; readonly reason: string };

class Wrong extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Reads a GeoJSON Polygon or MultiPolygon (RFC 7946 §3.1.6) into WGS84. Heights are dropped; winding does not matter. */
export function shapeIn(geometry: unknown, system: CoordinateSystem): ShapeRead {
  try {
    return { ok: true, shape: polygonsOf(geometry).map((polygon) => polygonIn(polygon, system)) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, code: error.code, reason: error.message };
    throw error;
  }
}

/** The first position of a geometry, to tell its coordinate system by; null where there is none. */
export function firstPosition(geometry: unknown): Position | null {
  let inside: unknown = isObject(geometry) ? geometry.coordinates : null;
  while (Array.isArray(inside) && Array.isArray(inside[0])) inside = inside[0];
  return positionOrNull(inside);
}

function polygonsOf(geometry: unknown): readonly unknown[] {
  if (!isObject(geometry)) throw new Wrong('no-geometry', 'There is no geometry.');
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw new Wrong('not-an-area', 'The geometry is not a Polygon or a MultiPolygon.');
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0)
    throw new Wrong('no-geometry', 'The geometry has no coordinates.');
  return polygons;
}

function polygonIn(polygon: unknown, system: CoordinateSystem): Polygon {
  if (!Array.isArray(polygon) || polygon.length === 0) throw new Wrong('no-ring', 'A polygon has no ring.');
  return polygon.map((ring: unknown) => ringIn(ring, system));
}

function ringIn(ring: unknown, system: CoordinateSystem): Ring {
  if (!Array.isArray(ring) || ring.length < 4) throw new Wrong('short-ring', 'A ring has fewer than 4 positions.');
  const positions = ring.map((position: unknown) => {
    const found = positionOrNull(position);
    if (found === null) throw new Wrong('not-a-position', 'A position is not two numbers.');
    return found;
  });
  const [first, last] = [positions[0], positions.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw new Wrong('open-ring', 'A ring does not end where it began.');
  if (areaOf(positions) === 0) throw new Wrong('empty-ring', 'A ring encloses nothing.');
  return positions.map((position) => {
    const there = toWgs84(position, system);
    const trouble = whyNotHere(there);
    if (trouble !== null) throw new Wrong('outside-uk', trouble);
    return there;
  });
}

function positionOrNull(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

/** Twice the area by the shoelace formula, from the first position so that small areas far from zero keep their digits. */
function areaOf(ring: Ring): number {
  const [startX = 0, startY = 0] = ring[0] ?? [];
  let sum = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [startX, startY];
    sum += (x - startX) * (nextY - startY) - (nextX - startX) * (y - startY);
  });
  return sum;
}

function isObject(value: unknown): value is { readonly type?: unknown; readonly coordinates?: unknown } {
  return typeof value === 'object' && value !== null;
}
