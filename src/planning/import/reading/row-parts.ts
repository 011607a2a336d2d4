import type { TableMapping } from '../proposal.ts';
import type { RowWords } from './row-words.ts';

/**
 * Whether the numbers of a number column belong to the parts or to the actions. To the parts where rows without a number and
 * without a part go on with the part above; to the actions where a part stands once over several numbers; and where each row
 * has all three, to the objectives of a business plan and to the actions of any other.
 */
export function numbersNameParts(
  rows: readonly RowWords[],
  mappings: readonly TableMapping[],
  businessPlan: boolean,
): boolean {
  if (!mappings.some(({ columns }) => columns.some(({ holds }) => holds === 'part'))) return false;
  const acting = rows.filter((row) => row.text('action') !== '' && row.text('part') === '');
  const numbered = acting.filter((row) => row.text('number') !== '').length;
  if (numbered > 0) return numbered < acting.length - numbered;
  return acting.length > 0 ? rows.some((row) => row.text('number') !== '') : businessPlan;
}
