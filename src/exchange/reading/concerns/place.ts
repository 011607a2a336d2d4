import { areTroubles, pointIn } from '../coordinates.ts';
import type { CellReader } from './cell-reader.ts';
import { type PlacePrecision, placePrecisions, type ReportedConcern } from './concern.ts';

const precisionWords: ReadonlyMap<string, PlacePrecision> = new Map([
  ...placePrecisions.map((precision) => [precision, precision] as const),
  ['', 'not known'],
]);

/** Where it happened, with how precisely that is known. */
export function where(reader: CellReader): ReportedConcern['where'] {
  const said = reader.told('where', 300);
  const precision = reader.oneOf('where precision', precisionWords, 'not known');
  const found = pointIn(reader.cell('longitude').trim(), reader.cell('latitude').trim());
  if (!areTroubles(found)) return { said, precision, point: found };
  for (const { cell, code, reason } of found) reader.problem(cell, code, reason);
  return { said, precision, point: null };
}
