import proj4 from 'proj4';
import { FileRefused } from '../file-refused.ts';
import { quoted } from '../quoted.ts';
import { isInUnitedKingdom } from '../united-kingdom.ts';
import type { Position } from './shape.ts';

/** What a file's numbers are. `British National Grid` is EPSG:27700, in metres; WGS84 is degrees. */
export type CoordinateSystem = 'WGS84' | 'British National Grid';

/**
 * EPSG:27700 with the seven-parameter Helmert transformation (Ordnance Survey, "A guide to coordinate systems in Great
 * Britain", section 6.6): right to about 5 metres, against some 100 metres with no transformation.
 */
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const grid = proj4(NATIONAL_GRID, 'WGS84');
const TO_A_CENTIMETRE = 1e7;

/** A position of a file in WGS84. */
export function toWgs84([x, y]: Position, system: CoordinateSystem): Position {
  if (system === 'WGS84') return [x, y];
  const [longitude = Number.NaN, latitude = Number.NaN] = grid.forward([x, y]);
  return [
    Math.round(longitude * TO_A_CENTIMETRE) / TO_A_CENTIMETRE,
    Math.round(latitude * TO_A_CENTIMETRE) / TO_A_CENTIMETRE,
  ];
}

/**
 * The coordinate system that a file declares in the (older) GeoJSON member `crs`, or null where it declares none.
 *
 * @throws FileRefused where it declares one that is not read here.
 */
export function declaredSystem(crs: unknown, line: number): CoordinateSystem | null {
  if (crs === null || crs === undefined) return null;
  const properties = member(crs, 'properties');
  const name = String(member(properties, 'name') ?? member(properties, 'code') ?? '');
  const code = name.split(':').at(-1) ?? '';
  if (code === 'CRS84' || code === '4326' || code === '4258') return 'WGS84';
  if (code === '27700') return 'British National Grid';
  throw new FileRefused(
    `the coordinates are in ${quoted(name)}. Kith reads WGS84 (EPSG:4326) and the British National Grid (EPSG:27700).`,
    line,
  );
}

/** The coordinate system that one position of an undeclared file must be in; null where it is in neither. */
export function systemOf([x, y]: Position): CoordinateSystem | null {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return 'WGS84';
  return x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000 ? 'British National Grid' : null;
}

/** Why a position cannot be an English one, or null where it can. */
export function whyNotHere([longitude, latitude]: Position): string | null {
  if (isInUnitedKingdom({ longitude, latitude })) return null;
  const swapped = isInUnitedKingdom({ longitude: latitude, latitude: longitude });
  return swapped ? 'Longitude and latitude are the wrong way round.' : 'The outline is not in the United Kingdom.';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
