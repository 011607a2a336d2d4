import type { Bounds, Shape } from './shape.ts';

export type AreaKind = 'ward' | 'lsoa';

/** The outline of an area of England's statistical geography. */
export interface Boundary {
  readonly kind: AreaKind;
  /** The official code: `E05000455`. */
  readonly code: string;
  readonly name: string;
  /** The year whose boundaries these are, where the file's property names say so: `WD13CD` is 2013. */
  readonly edition: number | null;
  /** In WGS84, whatever the file was in. */
  readonly shape: Shape;
  readonly bounds: Bounds;
}
