import type { Position } from '../types/place.ts';

/** Metres east and north of the town's south-west corner. */
export type Metres = readonly [east: number, north: number];

/** The town is 6.4 km by 5 km. */
export const WIDTH = 6400;
export const HEIGHT = 5000;

/** In the open North Sea, some 70 km off the Yorkshire coast: no street, home or school is there. */
const SOUTH_WEST: Position = [1.0, 54.2];
const METRES_PER_DEGREE_NORTH = 111_320;
const METRES_PER_DEGREE_EAST = METRES_PER_DEGREE_NORTH * Math.cos((54.2 * Math.PI) / 180);

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Longitude and latitude (WGS84) to six places, about 10 cm. The same metres always give the same position. */
export function toPosition([east, north]: Metres): Position {
  return [
    rounded(SOUTH_WEST[0] + east / METRES_PER_DEGREE_EAST),
    rounded(SOUTH_WEST[1] + north / METRES_PER_DEGREE_NORTH),
  ];
}

/** The other way about. */
export function toMetres([longitude, latitude]: Position): Metres {
  return [(longitude - SOUTH_WEST[0]) * METRES_PER_DEGREE_EAST, (latitude - SOUTH_WEST[1]) * METRES_PER_DEGREE_NORTH];
}
