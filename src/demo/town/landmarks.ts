import type { PlaceKind, Position } from '../types/place.ts';
import { toPosition } from './grid.ts';
import { spotIn } from './lattice.ts';

type Row = readonly [
  key: string,
  kind: PlaceKind,
  name: string,
  column: number,
  row: number,
  across: number,
  up: number,
];

const ROWS = [
  ['marram-road-school', 'school', 'Marram Road School', 1, 3, 0.5, 0.45],
  ['lantern-hill-girls', 'school', 'Lantern Hill School for Girls', 4, 3, -0.55, 0.5],
  ['gannet-point-high', 'school', 'Gannet Point High School', 6, 3, 0.55, 0.5],
  ['selder-vale-school', 'school', 'Selder Vale School', 1, 1, -0.6, -0.55],
  ['ternhaven-academy', 'school', 'Ternhaven Academy', 6, 1, 0.6, 0.45],
  ['wrackline-college', 'school', 'Wrackline School and Sixth Form', 5, 0, 0.1, 0.05],
  ['the-boathouse', 'alternativeProvision', 'The Boathouse (alternative provision)', 7, 1, -0.5, -0.5],
  ['gannet-point-science-corridor', 'schoolSite', 'Science corridor, Gannet Point High School', 6, 3, 0.62, 0.56],
  ['bus-station', 'busStation', 'Seldermouth bus station', 3, 2, 0.3, 0.28],
  ['stand-c', 'busStop', 'Stand C, Seldermouth bus station', 3, 2, 0.38, 0.33],
  ['railway-station', 'railwayStation', 'Seldermouth station forecourt', 2, 2, 0.45, -0.35],
  ['corn-yard-car-park', 'carPark', 'Corn Yard car park', 2, 2, -0.4, 0.42],
  ['golden-gannet', 'takeaway', 'The Golden Gannet takeaway, High Street', 4, 2, 0.2, 0.08],
  ['lantern-minimart', 'shop', 'Lantern Minimart, High Street', 4, 2, -0.35, 0.08],
  ['oakum-barbers', 'shop', 'Oakum Barbers, High Street', 4, 2, -0.1, -0.08],
  ['fogbell-phones', 'shop', 'Fogbell Phones, High Street', 4, 2, 0.55, -0.08],
  ['library', 'library', 'Seldermouth library', 3, 2, -0.45, -0.4],
  ['leisure-centre', 'leisureCentre', 'Seldermouth leisure centre', 5, 2, 0.35, 0.42],
  ['net-loft', 'youthClub', 'The Net Loft youth club', 3, 1, -0.4, 0.4],
  ['dunlin-court', 'estate', 'Dunlin Court', 3, 0, 0.35, 0.1],
  ['dunlin-court-east-stairwell', 'stairwell', 'East stairwell, Dunlin Court', 3, 0, 0.42, 0.12],
  ['plover-house-flat', 'adultHousehold', 'A flat in Plover House', 4, 1, -0.3, -0.4],
  ['kittiwake-house', 'childrensHome', 'Kittiwake House', 2, 4, 0.1, -0.1],
] as const satisfies readonly Row[];

/** The key of a landmark, such as `golden-gannet`. */
export type LandmarkKey = (typeof ROWS)[number][0];

export interface Landmark {
  readonly key: LandmarkKey;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly areaCell: readonly [column: number, row: number];
  readonly position: Position;
}

export const LANDMARKS: readonly Landmark[] = ROWS.map(([key, kind, name, column, row, across, up]) => ({
  key,
  kind,
  name,
  areaCell: [column, row],
  position: toPosition(spotIn(column, row, across, up)),
}));
