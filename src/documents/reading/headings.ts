import type { Row, Table } from '../paper.ts';

const LONGEST_HEADING = 100;

/**
 * Whether a row could be one of column headings, by its form alone: two words or more of cells, all short, none with a
 * number before it, none a number or a date.
 */
export function couldBeHeadings({ cells }: Row): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return (
    filled.length > 1 &&
    filled.every(({ text, items, value }) => {
      const plain = value === undefined || value === null;
      return plain && text.length <= LONGEST_HEADING && items.every(({ mark }) => mark === null) && !/^\d/.test(text);
    })
  );
}

/** Whether a table goes on with the one right before it: as many columns, and it does not begin with headings. */
export function goesOn(before: Table | null, table: Omit<Table, 'continues'>): boolean {
  if (before === null || before.columns !== table.columns || table.headerRows > 0) return false;
  const [first] = table.rows;
  return first !== undefined && !couldBeHeadings(first);
}
