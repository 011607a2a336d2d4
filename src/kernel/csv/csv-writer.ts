import { guarded } from './formula-guard.ts';

/**
 * One row of a CSV file with its line ending (RFC 4180: commas, doubled quotation marks, CRLF). Cells that a spreadsheet
 * would run as a formula are guarded with an apostrophe, which `readCsv` takes off again.
 */
export function csvRow(cells: readonly string[]): string {
  const only = cells.length === 1 && cells[0] === '';
  return only ? '""\r\n' : `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A whole CSV file in pieces: a byte order mark, so that Excel reads it as UTF-8, the column names, and the rows. */
export async function* csvFile(
  columns: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvRow(columns)}`;
  for await (const cells of rows) yield csvRow(cells);
}
