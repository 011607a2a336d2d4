import { digestOf } from '../digest.ts';
import { Occurrences } from '../occurrences.ts';
import { type StreetCells, streetColumns } from './street-columns.ts';

/**
 * Gives each row of one file the digest it is known by, so that importing the file again finds the same rows.
 *
 * A row with a Crime ID is known by month, force and Crime ID; the rest of it may change when a corrected file comes. A
 * row without one is known by month, force and all its columns. Rows that are still the same are told apart by their
 * place among their equals (first, second …), so that three identical reports stay three however the file is sorted.
 * In the published files for 2018 from Warwickshire no Crime ID comes twice; nothing promises that elsewhere, and a
 * second row with the same ID is kept as its second.
 *
 * @returns a function to call once for each row, in order: 32 hexadecimal digits, and the place among equals from 1.
 */
export function streetIdentities(): (cells: StreetCells) => { readonly identity: string; readonly place: number } {
  const seen = new Occurrences();
  return (cells) => {
    const known = knownBy(cells);
    const place = seen.next(digestOf(known));
    return { identity: digestOf([...known, String(place)]), place };
  };
}

function knownBy(cells: StreetCells): readonly string[] {
  const id = cells['Crime ID'];
  if (id !== '') return ['with an ID', cells.Month, cells['Reported by'], id.toLowerCase()];
  return ['without an ID', ...streetColumns.required.map((column) => cells[column])];
}
