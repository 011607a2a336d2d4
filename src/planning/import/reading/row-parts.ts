import type { TableMapping } from '../proposal.ts';
import type { RowWords } from './row-words.ts';

/**
 * Whether the numbers of a number column belong to the parts or to the actions. To the parts where rows without a number and
 * without a part go on with the part above; to the actions where a part stands once over several numbers; and where each row
 * has all three, to the objectives of a business plan and to the actions of any other. A part that is said again on every row counts once, and so does
 * its number.
 */
export function numbersNameParts(
  rows: readonly RowWords[],
  mappings: readonly TableMapping[],
  businessPlan: boolean,
): boolean {
  if (!mappings.some(({ columns }) => columns.some(({ holds }) => holds === 'part'))) return false;
  const acting = saidOnce(rows).filter((row) => row.action && row.part === '');
  const numbered = acting.filter((row) => row.number !== '').length;
  if (numbered > 0) return numbered < acting.length - numbered;
  return acting.length > 0 ? rows.some((row) => row.text('number') !== '') : businessPlan;
}

/** Whether two rows name the same part: the same words, whatever their spaces and capitals. */
export const samePart = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

interface Said {
  readonly action: boolean;
  readonly part: string;
  readonly number: string;
}

/** The rows without the parts, and their numbers, that the rows before them have said. */
function saidOnce(rows: readonly RowWords[]): Said[] {
  let before = { part: '', number: '' };
  return rows.map((row): Said => {
    const [action, part, number] = [row.text('action') !== '', row.text('part'), row.text('number')];
    if (part === '') return { action, part, number };
    const again = samePart(part, before.part);
    const said = { action, part: again ? '' : part, number: again && number === before.number ? '' : number };
    before = { part, number };
    return said;
  });
}
