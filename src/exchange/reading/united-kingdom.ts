/** A point in WGS84, in degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** Whether a point lies in the rectangle that holds the United Kingdom, its islands and its coastal waters. */
export function isInUnitedKingdom({ longitude, latitude }: Point): boolean {
  return longitude >= -9 && longitude <= 2.5 && latitude >= 49 && latitude <= 61.5;
}
