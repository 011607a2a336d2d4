import type { Position } from '../types/place.ts';
import { type Metres, toPosition } from './grid.ts';
import { COLUMNS, cellMiddle, corner, RIVER_ABOVE_ROW, side, spotIn } from './lattice.ts';

type LineKind = 'river' | 'railway' | 'busRoute' | 'path';

function river(): Metres[] {
  const row = RIVER_ABOVE_ROW + 1;
  const bends = Array.from({ length: COLUMNS }, (_, column) => side([column, row], [column + 1, row])).flat();
  return [corner(0, row), ...bends];
}

type Cell = readonly [column: number, row: number];

const through = (cells: readonly Cell[]): Metres[] => cells.map(([column, row]) => cellMiddle(column, row));

const LINES = [
  ['selder', 'river', 'River Selder', river()],
  [
    'railway',
    'railway',
    'Railway',
    [spotIn(0, 3, -1.3, -1.2), spotIn(0, 2, 0.4, 0.5), spotIn(1, 2, 0, -0.2), spotIn(2, 2, 0.45, -0.35)],
  ],
  [
    'bus-route-7',
    'busRoute',
    'Bus route 7: Samphire, bus station, Gannet Point',
    through([
      [3, 0],
      [3, 1],
      [3, 2],
      [4, 2],
      [5, 2],
      [6, 2],
      [6, 3],
      [6, 4],
    ]),
  ],
  [
    'bus-route-3',
    'busRoute',
    'Bus route 3: Selder Vale, bus station, Northmarram',
    through([
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [3, 2],
      [3, 3],
      [3, 4],
    ]),
  ],
  [
    'bus-route-12',
    'busRoute',
    'Bus route 12: Wrack Sands, Ternhaven, Lantern Hill',
    through([
      [6, 0],
      [6, 1],
      [5, 1],
      [4, 1],
      [3, 1],
      [3, 2],
      [3, 3],
      [4, 3],
    ]),
  ],
  [
    'ropewalk-path',
    'path',
    'The Ropewalk path',
    [spotIn(5, 1, -0.7, 0.3), spotIn(5, 1, 0.1, 0.15), spotIn(5, 1, 0.9, 0.45), spotIn(6, 1, 0.3, 0.35)],
  ],
] as const satisfies readonly (readonly [string, LineKind, string, readonly Metres[]])[];

/** The key of a line, such as `bus-route-7`. */
export type LineKey = (typeof LINES)[number][0];

/** A line across the town: the river, the railway, a bus route, a footpath. */
export interface TownLine {
  readonly key: LineKey;
  readonly kind: LineKind;
  readonly name: string;
  readonly line: readonly Position[];
}

export const TOWN_LINES: readonly TownLine[] = LINES.map(([key, kind, name, line]) => ({
  key,
  kind,
  name,
  line: line.map(toPosition),
}));
