/** WGS84 degrees, as GeoJSON orders them. */
export type Position = readonly [longitude: number, latitude: number];

/** A closed line: the last position is the first again. */
export type Ring = readonly Position[];

/** An outer ring, then any holes in it. */
export type Polygon = readonly Ring[];

/** Polygons that make one area together, such as an island and its mainland. */
export type Shape = readonly Polygon[];

/** The rectangle round a shape, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The least box round a shape, in degrees of WGS84. */
export function boundsOf(shape: Shape): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of shape.flat(2)) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return { west, south, east, north };
}
