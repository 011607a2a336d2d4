import { readCsv } from './csv/read-csv.ts';
import { type StreetCells, streetColumns } from './police/street-columns.ts';
import { type StreetCrime, streetCrime, troublesWith } from './police/street-crime.ts';
import { streetIdentities } from './police/street-identity.ts';
import { isAny, type Read, type Remark, reject, row } from './row.ts';
import type { Source } from './source.ts';

/**
 * Reads a street-level crime file from data.police.uk. Rows without coordinates are good rows whose place is not known.
 *
 * @throws FileRefused where the file is not such a file.
 */
export async function* readPoliceStreet(source: Source): AsyncGenerator<Read<StreetCrime>> {
  const identify = streetIdentities();
  for await (const read of readCsv(source, streetColumns)) {
    yield read.kind === 'reject' ? read : crimeOrReject(read.line, read.value, read.warnings, identify);
  }
}

function crimeOrReject(
  line: number,
  cells: StreetCells,
  warnings: readonly Remark[],
  identify: ReturnType<typeof streetIdentities>,
): Read<StreetCrime> {
  const problems = troublesWith(cells).map((trouble) => ({ line, ...trouble }));
  if (isAny(problems)) return reject(cells, problems);
  const { identity, place } = identify(cells);
  const repeated = cells['Crime ID'] !== '' && place > 1;
  return row(line, streetCrime(cells, identity), repeated ? [...warnings, repeatedId(line)] : warnings);
}

function repeatedId(line: number): Remark {
  const reason = 'An earlier row of this file has the same Crime ID. Both are kept.';
  return { line, column: 'Crime ID', code: 'repeated-crime-id', reason };
}
