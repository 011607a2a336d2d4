import type { Geometry, Position } from '../types/place.ts';
import { AREAS, WARDS } from './areas.ts';
import { LANDMARKS } from './landmarks.ts';
import { TOWN_LINES } from './lines.ts';
import { GROUNDS } from './parks.ts';
import { LOCAL_STREETS, MAIN_ROADS } from './streets.ts';

interface TownFeature {
  readonly type: 'Feature';
  readonly properties: {
    readonly layer: 'ward' | 'area' | 'street' | 'line' | 'ground' | 'landmark';
    readonly kind: string;
    readonly name: string;
    readonly code: string | null;
    readonly wardCode: string | null;
  };
  readonly geometry: Geometry;
}

export interface TownGeoJson {
  readonly type: 'FeatureCollection';
  readonly features: readonly TownFeature[];
}

type Layer = TownFeature['properties']['layer'];

function feature(
  [layer, kind, name]: readonly [Layer, string, string],
  geometry: Geometry,
  code: string | null = null,
  wardCode: string | null = null,
): TownFeature {
  return { type: 'Feature', properties: { layer, kind, name, code, wardCode }, geometry };
}

const polygon = (outline: readonly Position[]): Geometry => ({ type: 'Polygon', coordinates: [outline] });
const line = (coordinates: readonly Position[]): Geometry => ({ type: 'LineString', coordinates });

/**
 * Seldermouth as GeoJSON (RFC 7946): longitude and latitude in WGS84, inside a box of the North Sea some 70 km off the
 * Yorkshire coast, so that nothing falls on a real street. Wards and areas each cover the town without gap or overlap.
 */
export function townGeoJson(): TownGeoJson {
  return {
    type: 'FeatureCollection',
    features: [
      ...WARDS.map((ward) => feature(['ward', 'ward', ward.name], polygon(ward.outline), ward.code, ward.code)),
      ...AREAS.map((area) => feature(['area', 'area', area.name], polygon(area.outline), area.code, area.wardCode)),
      ...GROUNDS.map((one) => feature(['ground', one.kind, one.name], polygon(one.outline), one.key)),
      ...[...MAIN_ROADS, ...LOCAL_STREETS].map((street) =>
        feature(['street', street.kind, street.name], line(street.line)),
      ),
      ...TOWN_LINES.map((one) => feature(['line', one.kind, one.name], line(one.line), one.key)),
      ...LANDMARKS.map((one) =>
        feature(['landmark', one.kind, one.name], { type: 'Point', coordinates: one.position }, one.key),
      ),
    ],
  };
}
