import type { Row, Table } from '../../../documents/index.ts';
import { filled, loneWords } from './headings-of.ts';
import { leadingNumber } from './leading-number.ts';

/**
 * The last rows of a table that are notes to it: each says one thing alone, from the first cell on, and begins as a note does
 * ("* …", "Note: …") or is a whole sentence. A theme at the foot of a page is neither.
 */
export function notesBelow(table: Table): readonly Row[] {
  const last = table.rows.findLastIndex((row) => filled(row).length > 0 && !isNote(row));
  return last < 0 ? [] : table.rows.slice(last + 1).filter((row) => filled(row).length > 0);
}

const SIGN = /^([*†‡]+\s*|(note|notes|nb|n\.b\.|source|key)\s*([:.–-](\s|$)|$))/i;

function isNote(row: Row): boolean {
  const words = loneWords(row);
  if (words === null || leadingNumber(words).number !== null) return false;
  return SIGN.test(words) || (/[.!?]$/.test(words) && words.split(' ').length > 6);
}
