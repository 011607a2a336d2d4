import type { Slice } from './collection.ts';

/** A GeoJSON feature, its parts not yet looked at. */
export interface Feature {
  readonly slice: Slice;
  readonly properties: unknown;
  readonly geometry: unknown;
}

/** The feature in a slice of a file, or null where the slice is not JSON, or not a feature. */
export function featureIn(slice: Slice): Feature | null {
  const value = parsed(slice.text);
  return isFeature(value) ? { slice, properties: value.properties, geometry: value.geometry } : null;
}

/** The value of a slice of JSON; undefined where it is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFeature(value: unknown): value is { readonly properties?: unknown; readonly geometry?: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Feature';
}
