import { csvFile } from '../../../kernel/csv/index.ts';
import type { Reject } from '../row.ts';

/** Rejected rows as a CSV file with the source's own columns, to be put right and imported again. */
export function rejectsCsv(
  columns: readonly string[],
  rejects: AsyncIterable<Reject> | Iterable<Reject>,
): AsyncGenerator<string> {
  return csvFile(columns, rowsOf(columns, rejects));
}

async function* rowsOf(
  columns: readonly string[],
  rejects: AsyncIterable<Reject> | Iterable<Reject>,
): AsyncGenerator<readonly string[]> {
  for await (const { raw } of rejects) yield cellsOf(columns, raw);
}

function cellsOf(columns: readonly string[], raw: Reject['raw']): readonly string[] {
  if (typeof raw === 'string') return [raw];
  return isCells(raw) ? raw : columns.map((column) => raw[column] ?? '');
}

function isCells(raw: Exclude<Reject['raw'], string>): raw is readonly string[] {
  return Array.isArray(raw);
}
