import type { Boundary } from './boundaries/boundary.ts';
import type { Position, Ring } from './boundaries/shape.ts';
import type { Point } from './united-kingdom.ts';

/** The rectangle only saves work; this much slack (a tenth of a millimetre) leaves what is near its edge to the rings. */
const SLACK = 1e-9;

/**
 * Whether a point lies in an area: inside the outer ring of one of its polygons, by the even-odd rule, and in no hole.
 *
 * A point exactly on an edge is in when the area lies to its east (or, on a level edge, to its north), else out. Areas
 * that share an edge therefore never both hold a point of it, and never leave one out.
 */
export function contains(
  { bounds, shape }: Pick<Boundary, 'bounds' | 'shape'>,
  { longitude, latitude }: Point,
): boolean {
  if (longitude < bounds.west - SLACK || longitude > bounds.east + SLACK) return false;
  if (latitude < bounds.south - SLACK || latitude > bounds.north + SLACK) return false;
  return shape.some(([outer, ...holes]) => {
    return (
      outer !== undefined &&
      encloses(outer, longitude, latitude) &&
      !holes.some((hole) => encloses(hole, longitude, latitude))
    );
  });
}

/** Whether the line due east of the point crosses the ring an odd number of times. */
function encloses(ring: Ring, longitude: number, latitude: number): boolean {
  let inside = false;
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1], ring[at]];
    if (from !== undefined && to !== undefined && isEastward(from, to, longitude, latitude)) inside = !inside;
  }
  return inside;
}

/**
 * Whether an edge passes strictly east of the point, at its latitude. The edge is always taken from south to north, so
 * that two areas on either side of it come to the same answer to the last digit.
 */
function isEastward(from: Position, to: Position, longitude: number, latitude: number): boolean {
  if (from[1] > latitude === to[1] > latitude) return false;
  const [south, north] = from[1] < to[1] ? [from, to] : [to, from];
  return (north[0] - south[0]) * (latitude - south[1]) > (longitude - south[0]) * (north[1] - south[1]);
}
