import { CellReader } from './concerns/cell-reader.ts';
import { type ConcernCells, concernColumns } from './concerns/columns.ts';
import type { ReportedConcern } from './concerns/concern.ts';
import { readConcern } from './concerns/read-concern.ts';
import { readCsv } from './csv/read-csv.ts';
import { Occurrences } from './occurrences.ts';
import { isAny, type Read, type Row, reject, row } from './row.ts';
import type { Source } from './source.ts';

/**
 * Reads a file of concerns (`docs/guides/import-concerns.md`). The first row with a reference stands; a later one with
 * the same agency and reference is rejected, since nobody can tell which is right.
 *
 * @param now nothing may have been reported, or have happened, later than this.
 * @throws FileRefused where the file is not such a file.
 */
export async function* readConcerns(source: Source, now: Date): AsyncGenerator<Read<ReportedConcern>> {
  const seen = new Occurrences();
  for await (const read of readCsv(source, concernColumns)) {
    yield read.kind === 'reject' ? read : concernOrReject(read, now, seen);
  }
}

function concernOrReject(
  { line, value: cells, warnings }: Row<ConcernCells>,
  now: Date,
  seen: Occurrences,
): Read<ReportedConcern> {
  const reader = new CellReader(line, cells, warnings);
  const concern = readConcern(reader, now);
  if (reader.problems.length === 0 && seen.next(concern.identity) > 1) {
    reader.problem('reference', 'repeated-reference', 'An earlier row of this file has the same agency and reference.');
  }
  return isAny(reader.problems) ? reject(cells, reader.problems) : row(line, concern, reader.warnings);
}
