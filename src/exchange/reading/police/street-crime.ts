import { areTroubles, pointIn } from '../coordinates.ts';
import type { Point } from '../united-kingdom.ts';
import type { StreetCells, StreetColumn } from './street-columns.ts';

/** One crime or anti-social behaviour report as the police published it. */
export interface StreetCrime {
  /** 32 hexadecimal digits by which the row is known when it comes again (see `street-identity.ts`). */
  readonly identity: string;
  /** 64 hexadecimal digits in lower case; anti-social behaviour has none. */
  readonly crimeId: string | null;
  /** `2018-10`: the police publish no day. */
  readonly month: string;
  readonly reportedBy: string;
  readonly fallsWithin: string | null;
  /** The nearest public map point, not where it happened; null where the place is not known. */
  readonly point: Point | null;
  readonly location: string | null;
  readonly lsoaCode: string | null;
  readonly lsoaName: string | null;
  readonly crimeType: string;
  readonly lastOutcome: string | null;
  readonly context: string | null;
}

/** What is wrong with one cell. */
export interface CellTrouble {
  readonly column: StreetColumn;
  readonly code: string;
  readonly reason: string;
}

const LONGEST_TEXT = 500;
const texts = [
  'Reported by',
  'Falls within',
  'Location',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;
const mustBeThere = ['Month', 'Reported by', 'Crime type'] as const;

/** Everything wrong with a row's cells; none where {@link streetCrime} may be used. */
export function troublesWith(cells: StreetCells): readonly CellTrouble[] {
  const troubles: CellTrouble[] = [];
  const say = (column: StreetColumn, code: string, reason: string) => troubles.push({ column, code, reason });
  for (const column of mustBeThere) if (cells[column] === '') say(column, 'blank', 'This must not be blank.');
  for (const column of texts)
    if (cells[column].length > LONGEST_TEXT) say(column, 'too-long', `This is longer than ${LONGEST_TEXT} characters.`);
  if (!/^([0-9a-f]{64})?$/i.test(cells['Crime ID']))
    say('Crime ID', 'not-a-crime-id', 'A Crime ID is 64 of the characters 0 to 9 and a to f.');
  if (cells.Month !== '' && !/^20\d\d-(0[1-9]|1[0-2])$/.test(cells.Month))
    say('Month', 'not-a-month', 'A month is written like 2018-10.');
  if (!/^([A-Z0-9]{8,9})?$/.test(cells['LSOA code']))
    say('LSOA code', 'not-an-lsoa', 'An LSOA code is written like E01031254.');
  return [...troubles, ...coordinateTroubles(cells)];
}

function coordinateTroubles(cells: StreetCells): readonly CellTrouble[] {
  const found = pointIn(cells.Longitude, cells.Latitude);
  if (!areTroubles(found)) return [];
  const columns = { longitude: 'Longitude', latitude: 'Latitude' } as const;
  return found.map(({ cell, code, reason }) => ({ column: columns[cell], code, reason }));
}

/** A row whose cells have no troubles, with its types. */
export function streetCrime(cells: StreetCells, identity: string): StreetCrime {
  const point = pointIn(cells.Longitude, cells.Latitude);
  return {
    identity,
    crimeId: orNull(cells['Crime ID'].toLowerCase()),
    month: cells.Month,
    reportedBy: cells['Reported by'],
    fallsWithin: orNull(cells['Falls within']),
    point: areTroubles(point) ? null : point,
    location: orNull(cells.Location),
    lsoaCode: orNull(cells['LSOA code']),
    lsoaName: orNull(cells['LSOA name']),
    crimeType: cells['Crime type'],
    lastOutcome: orNull(cells['Last outcome category']),
    context: orNull(cells.Context),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
