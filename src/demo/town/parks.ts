import type { Position } from '../types/place.ts';
import { toPosition } from './grid.ts';
import { spotIn, townSeed } from './lattice.ts';

type GroundKind = 'park' | 'estate';

type Row = readonly [
  key: string,
  kind: GroundKind,
  name: string,
  cell: readonly [column: number, row: number],
  spot: readonly [across: number, up: number],
  size: readonly [across: number, up: number],
];

const ROWS = [
  ['wrack-meadow', 'park', 'Wrack Meadow', [6, 0], [-0.1, 0.1], [0.7, 0.5]],
  ['lantern-hill-park', 'park', 'Lantern Hill Park', [3, 3], [-0.4, 0.5], [0.5, 0.4]],
  ['selder-green', 'park', 'Selder Green', [1, 2], [0.2, -0.45], [0.7, 0.25]],
  ['northmarram-rec', 'park', 'Northmarram recreation ground', [1, 4], [0.3, 0.1], [0.5, 0.45]],
  ['samphire-estate', 'estate', 'Samphire estate', [3, 0], [0.2, 0.05], [0.6, 0.6]],
] as const satisfies readonly Row[];

/** The key of a park or estate, such as `wrack-meadow`. */
export type GroundKey = (typeof ROWS)[number][0];

/** An uneven round, anticlockwise and closed. */
function round(
  cell: readonly [number, number],
  spot: readonly [number, number],
  size: readonly [number, number],
  nth: number,
): Position[] {
  const chance = townSeed.chance('park', nth);
  const points = Array.from({ length: 12 }, (_, i) => {
    const angle = (i / 12) * 2 * Math.PI;
    const reach = 0.85 + chance.fraction() * 0.3;
    return toPosition(
      spotIn(
        cell[0],
        cell[1],
        spot[0] + Math.cos(angle) * size[0] * reach,
        spot[1] + Math.sin(angle) * size[1] * reach,
      ),
    );
  });
  return [...points, ...points.slice(0, 1)];
}

/** An open space: a park, a green, the grounds of an estate. */
export interface Ground {
  readonly key: GroundKey;
  readonly kind: GroundKind;
  readonly name: string;
  readonly areaCell: readonly [column: number, row: number];
  readonly outline: readonly Position[];
}

export const GROUNDS: readonly Ground[] = ROWS.map(([key, kind, name, cell, spot, size], nth) => ({
  key,
  kind,
  name,
  areaCell: cell,
  outline: round(cell, spot, size, nth),
}));
