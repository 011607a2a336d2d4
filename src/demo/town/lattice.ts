import type { Chance } from '../chance/chance.ts';
import { Seed } from '../chance/seed.ts';
import { HEIGHT, type Metres, WIDTH } from './grid.ts';

export const COLUMNS = 8;
export const ROWS = 5;
/** The river runs to the sea along the top of this row of cells, counted from the south. */
export const RIVER_ABOVE_ROW = 1;

/** The town is the same whatever the borough's seed, so that a story's street is always in its ward. */
export const townSeed = new Seed(7351);

const cellWidth = WIDTH / COLUMNS;
const cellHeight = HEIGHT / ROWS;

const around = (chance: Chance, reach: number): number => (chance.fraction() * 2 - 1) * reach;

/** A corner of the lattice, moved a little so that nothing looks ruled; the coast, in the east, moves most. */
export function corner(column: number, row: number): Metres {
  const chance = townSeed.chance('corner', column, row);
  const [alongEast, alongNorth] = [around(chance, 130), around(chance, 150)];
  const onSide = column === 0 || column === COLUMNS;
  const onEnd = row === 0 || row === ROWS;
  const coast = column === COLUMNS ? around(chance, 180) : 0;
  return [column * cellWidth + (onSide ? coast : alongEast), row * cellHeight + (onEnd ? 0 : alongNorth)];
}

function bent(from: Metres, to: Metres, chance: Chance, depth: number, bend: number): Metres[] {
  if (depth === 0) return [to];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const sideways = around(chance, bend);
  const middle: Metres = [(from[0] + to[0]) / 2 - dy * sideways, (from[1] + to[1]) / 2 + dx * sideways];
  return [...bent(from, middle, chance, depth - 1, bend), ...bent(middle, to, chance, depth - 1, bend)];
}

/** The line between two neighbouring corners, its first point left out. Both sides of a border walk the same line. */
export function side(from: readonly [number, number], to: readonly [number, number]): Metres[] {
  const backwards = from[0] > to[0] || from[1] > to[1];
  const [low, high] = backwards ? [to, from] : [from, to];
  const river = low[1] === RIVER_ABOVE_ROW + 1 && high[1] === low[1];
  const coast = low[0] === COLUMNS && high[0] === COLUMNS;
  const chance = townSeed.chance('side', low[0] * 10 + high[0], low[1] * 10 + high[1]);
  const [start, end] = [corner(low[0], low[1]), corner(high[0], high[1])];
  const line = [start, ...bent(start, end, chance, 3, river ? 0.09 : coast ? 0.1 : 0.045)];
  if (backwards) line.reverse();
  return line.slice(1);
}

/** The outline of one cell, anticlockwise, closed. */
export function cellOutline(column: number, row: number): Metres[] {
  const a = [column, row] as const;
  const b = [column + 1, row] as const;
  const c = [column + 1, row + 1] as const;
  const d = [column, row + 1] as const;
  return [corner(...a), ...side(a, b), ...side(b, c), ...side(c, d), ...side(d, a)];
}

/** The middle of a cell's four corners. */
export const cellMiddle = (column: number, row: number): Metres => spotIn(column, row, 0, 0);

/** A spot in a cell: `across` and `up` go from -1 to 1, following the cell's own shape and staying inside its borders. */
export function spotIn(column: number, row: number, across: number, up: number): Metres {
  const [east, north] = [0.5 + across * 0.42, 0.5 + up * 0.42];
  const [a, b] = [corner(column, row), corner(column + 1, row)];
  const [c, d] = [corner(column + 1, row + 1), corner(column, row + 1)];
  const blend = (axis: 0 | 1): number =>
    (a[axis] * (1 - east) + b[axis] * east) * (1 - north) + (d[axis] * (1 - east) + c[axis] * east) * north;
  return [blend(0), blend(1)];
}

/** The coast, from the south to the north. */
export function coast(): Metres[] {
  const bends = Array.from({ length: ROWS }, (_, row) => side([COLUMNS, row], [COLUMNS, row + 1])).flat();
  return [corner(COLUMNS, 0), ...bends];
}
