import type { Table } from '../../../documents/index.ts';
import type { SaidItem, SaidPlace, Sheet } from '../panel-paper.ts';
import { type Reading, walkRows } from './walk-rows.ts';

/** Reads a list of locations: each row a place by its name, the rest of the row kept under its headings. */
export function readPlaces(table: Table, sheet: Sheet, reading: Reading): SaidPlace[] {
  return walkRows(table, sheet, reading).flatMap((row): SaidPlace[] => {
    const name = row.text('place');
    if (name === '') {
      reading.leftovers.push(...row.cells.map(({ text }) => ({ at: row.at, text })));
      return [];
    }
    return [{ key: row.key, at: row.at, name, kind: row.text('place_kind') || null, kept: row.kept }];
  });
}

/** Reads a list of cases or items: whom each is about, what it is, and why. */
export function readItems(table: Table, sheet: Sheet, reading: Reading): SaidItem[] {
  return walkRows(table, sheet, reading).flatMap((row): SaidItem[] => {
    const [about, topic, why] = (['about', 'topic', 'why'] as const).map((holds) => row.text(holds) || null);
    if (!about && !topic && !why) {
      reading.leftovers.push(...row.cells.map(({ text }) => ({ at: row.at, text })));
      return [];
    }
    return [{ key: row.key, at: row.at, about: about ?? null, topic: topic ?? null, why: why ?? null, kept: row.kept }];
  });
}
