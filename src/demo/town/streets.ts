import type { Position } from '../types/place.ts';
import { AREAS } from './areas.ts';
import { type Metres, toPosition } from './grid.ts';
import { cellMiddle, spotIn, townSeed } from './lattice.ts';
import { streetNames } from './street-names.ts';

export interface Street {
  readonly name: string;
  readonly kind: 'main' | 'local';
  /** The area a local street lies in; null for a main road, which crosses several. */
  readonly areaCode: string | null;
  /** The part of a postcode that every home in the street shares. */
  readonly postcode: string;
  readonly line: readonly Position[];
}

/** Four short streets to an area: two and two, off the square. */
function localStreets(): Street[] {
  const names = streetNames(AREAS.length * 4);
  return AREAS.flatMap((area, place) => {
    const chance = townSeed.chance('streets', place);
    const lean = chance.fraction() * 0.3 - 0.15;
    const across = [chance.fraction() * 0.2, chance.fraction() * 0.2] as const;
    const lines: (readonly [number, number, number, number])[] = [
      [-0.95, -0.5 - across[0] + lean, 0.9, -0.5 - lean],
      [-0.9, 0.5 + lean, 0.95, 0.5 + across[1] - lean],
      [-0.45 - across[1] - lean, -0.9, -0.45 + lean, 0.85],
      [0.45 - lean, -0.85, 0.45 + across[0] + lean, 0.9],
    ];
    return lines.map(([fromAcross, fromUp, toAcross, toUp], nth): Street => {
      const bow = chance.fraction() * 0.16 - 0.08;
      const spots: Metres[] = [
        spotIn(area.column, area.row, fromAcross, fromUp),
        spotIn(area.column, area.row, (fromAcross + toAcross) / 2 + bow, (fromUp + toUp) / 2 + bow),
        spotIn(area.column, area.row, toAcross, toUp),
      ];
      return {
        name: names[place * 4 + nth] ?? '',
        kind: 'local',
        areaCode: area.code,
        postcode: `QX${(place % 9) + 1} ${(nth % 9) + 1}${'ABDEFGHJLN'.charAt(place % 10)}${'PQRSTUWXYZ'.charAt(Math.floor(place / 4))}`,
        line: spots.map(toPosition),
      };
    });
  });
}

type Cell = readonly [column: number, row: number];

function mainRoad(name: string, cells: readonly Cell[], postcode: string): Street {
  return { name, kind: 'main', areaCode: null, postcode, line: cells.map(([c, r]) => toPosition(cellMiddle(c, r))) };
}

const along = (row: number, from: number, to: number): Cell[] =>
  Array.from({ length: to - from + 1 }, (_, i) => [from + i, row] as const);
const up = (column: number, from: number, to: number): Cell[] =>
  Array.from({ length: to - from + 1 }, (_, i) => [column, from + i] as const);

/** The roads that carry the buses, through the middles of the areas; three of them bridge the Selder. */
export const MAIN_ROADS: readonly Street[] = [
  mainRoad('High Street', along(2, 3, 5), 'QX1 1AA'),
  mainRoad('Corn Yard Road', along(2, 0, 3), 'QX1 1AB'),
  mainRoad('Harbour Road', along(2, 5, 7), 'QX1 1AD'),
  mainRoad('Vale Road', along(1, 0, 7), 'QX2 1AA'),
  mainRoad('Lantern Road', along(3, 0, 7), 'QX3 1AA'),
  mainRoad('Westgate Road', up(1, 0, 4), 'QX4 1AA'),
  mainRoad('Netherbridge', up(3, 0, 4), 'QX5 1AA'),
  mainRoad('Coast Road', up(6, 0, 4), 'QX6 1AA'),
];

/** The 160 streets that people live in. */
export const LOCAL_STREETS: readonly Street[] = localStreets();
