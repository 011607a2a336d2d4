import type { Table } from '../../../documents/index.ts';
import type { ColumnMapping, Holds } from '../proposal.ts';
import { isBlank, line, looksLikeNumber } from './cell-look.ts';
import { readDue } from './read-due.ts';
import { whichDoes } from './which-does.ts';

/**
 * What the columns of a table hold that has no headings and another number of columns than the table before it: numbers and
 * dates by their look, the rest in the order of that table.
 */
export function alignColumns(table: Table, before: readonly ColumnMapping[]): ColumnMapping[] {
  const texts = Array.from({ length: table.columns }, (_, at) =>
    table.rows.flatMap((row) => (isBlank(row.cells[at]) ? [] : [line(row.cells[at]?.text ?? '')])),
  );
  const holds: (Holds | null)[] = texts.map((cells) => {
    if (cells.length === 0) return 'nothing';
    if (cells.every(looksLikeNumber)) return 'number';
    return cells.every((cell) => readDue(cell).due.by !== null) ? 'due' : null;
  });
  if (holds[0] === 'number' && holds[1] === 'number') holds[0] = 'part_number';
  const looked: readonly Holds[] = ['number', 'part_number', 'due', 'nothing'];
  const order = before
    .map((column) => column.holds)
    .filter((held, at, all) => !looked.includes(held) && all.indexOf(held) === at);
  const open = holds.flatMap((held, at) => (held === null ? [at] : []));
  open.forEach((at, nth) => {
    holds[at] = order[nth] ?? 'note';
  });
  settlePair(holds, texts);
  return holds.map((held) => ({
    heading: '',
    holds: held ?? 'note',
    why: 'No heading: by its cells and the table before',
    sure: false,
  }));
}

function settlePair(holds: (Holds | null)[], texts: readonly (readonly string[])[]): void {
  const [one, other] = [holds.indexOf('action'), holds.indexOf('leads')].toSorted((a, b) => a - b);
  if (one === undefined || other === undefined || one < 0 || other !== one + 1) return;
  const does = whichDoes(texts[one] ?? [], texts[other] ?? []);
  holds[one] = does.first ? 'action' : 'leads';
  holds[other] = does.first ? 'leads' : 'action';
}
