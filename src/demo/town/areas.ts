import type { Position } from '../types/place.ts';
import { toPosition } from './grid.ts';
import { COLUMNS, cellOutline, corner, ROWS, side } from './lattice.ts';
import { isInside } from './polygon.ts';

/** A small census-like area, some 1,500 people. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly wardCode: string;
  readonly column: number;
  readonly row: number;
  readonly outline: readonly Position[];
}

export interface Ward {
  readonly code: string;
  readonly name: string;
  readonly outline: readonly Position[];
}

/** Which ward each cell belongs to, drawn as on the map: north at the top, the sea to the right. */
const PLAN = ['M M M L L G G G', 'M M C L L L G G', 'C C C H H H H H', 'V V V S S T T T', 'V V S S S W W W'].map(
  (line) => line.split(' '),
);

const WARD_NAMES: readonly (readonly [letter: string, name: string])[] = [
  ['M', 'Northmarram'],
  ['L', 'Lantern Hill'],
  ['G', 'Gannet Point'],
  ['C', 'Corn Yard'],
  ['H', 'Old Harbour'],
  ['V', 'Selder Vale'],
  ['S', 'Samphire'],
  ['T', 'Ternhaven'],
  ['W', 'Wrack Sands'],
];

const padded = (number: number, width: number): string => String(number).padStart(width, '0');
const letterAt = (column: number, row: number): string => PLAN[ROWS - 1 - row]?.[column] ?? '';
/** No real code begins with X. */
const wardCode = (letter: string): string => `X05${padded(WARD_NAMES.findIndex(([known]) => known === letter) + 1, 6)}`;

function makeAreas(): Area[] {
  const areas: Area[] = [];
  for (let row = ROWS - 1; row >= 0; row--) {
    for (let column = 0; column < COLUMNS; column++) {
      const number = areas.length;
      areas.push({
        code: `X01${padded(number + 1, 6)}`,
        name: `Seldermouth ${padded(Math.floor(number / 5) + 1, 3)}${'ABCDE'.charAt(number % 5)}`,
        wardCode: wardCode(letterAt(column, row)),
        column,
        row,
        outline: cellOutline(column, row).map(toPosition),
      });
    }
  }
  return areas;
}

type Corner = readonly [number, number];

/** The border of a ward: each side of its cells that no other of its cells shares, walked end to end. */
function wardOutline(letter: string): Position[] {
  const next = new Map<string, Corner>();
  const start: Corner[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      if (letterAt(column, row) !== letter) continue;
      const walk: readonly (readonly [Corner, Corner, string])[] = [
        [[column, row], [column + 1, row], letterAt(column, row - 1)],
        [[column + 1, row], [column + 1, row + 1], letterAt(column + 1, row)],
        [[column + 1, row + 1], [column, row + 1], letterAt(column, row + 1)],
        [[column, row + 1], [column, row], letterAt(column - 1, row)],
      ];
      for (const [from, to, beyond] of walk) {
        if (beyond === letter) continue;
        next.set(from.join(), to);
        start.push(from);
      }
    }
  }
  const first = start[0];
  if (first === undefined) throw new Error(`No cell of the town's plan is marked ${letter}.`);
  const outline = [corner(...first)];
  let here = first;
  do {
    const there = next.get(here.join());
    if (there === undefined) throw new Error(`The border of ward ${letter} does not close.`);
    outline.push(...side(here, there));
    here = there;
  } while (here.join() !== first.join());
  return outline.map(toPosition);
}

/** Forty areas, from the north-west. */
export const AREAS: readonly Area[] = makeAreas();

/** Nine wards; together they cover the town, and no two overlap. */
export const WARDS: readonly Ward[] = WARD_NAMES.map(([letter, name]) => ({
  code: wardCode(letter),
  name,
  outline: wardOutline(letter),
}));

/** The area of a cell. @throws RangeError outside the town's plan. */
export function areaOfCell(column: number, row: number): Area {
  const area = AREAS.find((one) => one.column === column && one.row === row);
  if (area === undefined) throw new RangeError(`The town has no cell ${column}, ${row}.`);
  return area;
}

/** The areas whose outline holds a position: one inside the town, none outside. */
export const areasAt = (position: Position): Area[] => AREAS.filter((area) => isInside(position, area.outline));

/** The wards whose outline holds a position: one inside the town, none outside. */
export const wardsAt = (position: Position): Ward[] => WARDS.filter((ward) => isInside(position, ward.outline));
