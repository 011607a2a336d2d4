import { isInUnitedKingdom, type Point } from './united-kingdom.ts';

/** What is wrong with a pair of cells. */
export interface CoordinateTrouble {
  readonly cell: 'longitude' | 'latitude';
  readonly code: string;
  readonly reason: string;
}

const DEGREES = /^-?\d{1,3}(\.\d{1,15})?$/;

/** The WGS84 point in two cells; null where both are blank, which means that the place is not known; or what is wrong. */
export function pointIn(longitude: string, latitude: string): Point | null | readonly CoordinateTrouble[] {
  if (longitude === '' && latitude === '') return null;
  const troubles = [...troublesIn('longitude', longitude), ...troublesIn('latitude', latitude)];
  if (troubles.length > 0) return troubles;
  const point = { longitude: Number(longitude), latitude: Number(latitude) };
  if (isInUnitedKingdom(point)) return point;
  return [
    { cell: 'longitude', code: 'outside-uk', reason: 'The longitude and latitude are not in the United Kingdom.' },
  ];
}

function troublesIn(cell: 'longitude' | 'latitude', text: string): readonly CoordinateTrouble[] {
  if (DEGREES.test(text)) return [];
  if (text !== '')
    return [{ cell, code: 'not-a-number', reason: 'This must be a number of degrees, such as -1.909747.' }];
  return [{ cell, code: 'half-a-place', reason: 'Longitude and latitude must both be there, or both be blank.' }];
}

/** Tells troubles from a point. */
export function areTroubles(found: Point | null | readonly CoordinateTrouble[]): found is readonly CoordinateTrouble[] {
  return Array.isArray(found);
}
