import { csvFile } from '../../../kernel/csv/index.ts';
import { type ConcernColumn, concernColumns } from '../concerns/columns.ts';
import { readConcerns } from '../concerns-csv.ts';
import { fileOf, gather, listOf } from './reads.ts';

/** When the tests are read. */
export const now = new Date('2026-11-21T12:00:00Z');
export type SomeCells = Partial<Record<ConcernColumn, string>>;

/** The least that a concern may say. */
export const least: SomeCells = {
  reference: 'R1',
  'reported at': '2026-11-20 16:30',
  'reporter agency': 'Anytown Youth Service',
  'anyone in danger now': 'no',
  'what was said': 'Young people say they no longer feel safe by the bus stop.',
  'subject 1 kind': 'location',
  'subject 1 name': 'The bus stop by the library',
};

/** The text of a file with these rows and the columns that any of them has. */
export const fileText = async (rows: readonly SomeCells[]) => {
  const columns = [...concernColumns.required, ...(concernColumns.optional ?? [])].filter((column) =>
    rows.some((cells) => column in cells),
  );
  return (
    await listOf(
      csvFile(
        columns,
        rows.map((cells) => columns.map((column) => cells[column] ?? '')),
      ),
    )
  ).join('');
};

/** Rows with these cells besides the least. */
export const read = async (...rows: SomeCells[]) =>
  gather(readConcerns(fileOf(await fileText(rows.map((cells) => ({ ...least, ...cells })))), now));
