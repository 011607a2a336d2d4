import { unguarded } from '../../../kernel/csv/index.ts';
import { FileRefused } from '../file-refused.ts';
import { isAny, type Read, type Remark, reject, row } from '../row.ts';
import type { Source } from '../source.ts';
import { whyNotStorable } from '../storable.ts';
import { type Cells, cellsOf } from './cells.ts';
import { type Columns, columnsInOrder } from './header.ts';
import { type CsvRecord, csvRecords } from './records.ts';

/**
 * Reads a CSV file with a known set of columns. Rejects rows with too few or too many cells, and cells that the database
 * cannot hold. An apostrophe that guards a formula is taken off, with a warning (see `kernel/csv/formula-guard.ts`).
 *
 * @throws FileRefused where the file is not such a CSV file at all.
 */
export async function* readCsv<Name extends string>(
  source: Source,
  columns: Columns<Name>,
): AsyncGenerator<Read<Cells<Name>>> {
  let read: ((record: CsvRecord) => Read<Cells<Name>>) | null = null;
  for await (const record of csvRecords(source)) {
    if (read === null) read = rowReader(columnsInOrder(record.cells, columns), columns);
    else yield read(record);
  }
  if (read === null) throw new FileRefused('The file has no rows, not even one of column names.');
}

function rowReader<Name extends string>(
  order: readonly Name[],
  columns: Columns<Name>,
): (record: CsvRecord) => Read<Cells<Name>> {
  const absent = (columns.optional ?? []).filter((name) => !order.includes(name));
  return ({ line, cells }) => {
    if (cells.length !== order.length) {
      const reason = `The number of cells is ${cells.length}, and of columns ${order.length}.`;
      return reject(cells, [{ line, column: null, code: 'wrong-number-of-cells', reason }]);
    }
    const values = cells.map(unguarded);
    const named = cellsOf(order, values, absent);
    const problems = notStorable(line, order, values);
    return isAny(problems) ? reject(named, problems) : row(line, named, guardsTakenOff(line, order, cells, values));
  };
}

function notStorable(line: number, order: readonly string[], values: readonly string[]): Remark[] {
  return values.flatMap((value, at) => {
    const trouble = whyNotStorable(value);
    return trouble === null ? [] : [{ line, column: order[at] ?? null, ...trouble }];
  });
}

function guardsTakenOff(
  line: number,
  order: readonly string[],
  before: readonly string[],
  after: readonly string[],
): Remark[] {
  return after.flatMap((value, at) => {
    if (value === before[at]) return [];
    const reason = 'The apostrophe that stops a spreadsheet from running the cell as a formula was taken off.';
    return [{ line, column: order[at] ?? null, code: 'guard-taken-off', reason }];
  });
}
