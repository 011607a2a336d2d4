import type { Change } from './change-of-cell.ts';
import type { ComparedCell } from './compare-reviews.ts';

/** What each change is in a sentence, of one cell and of more. Those that are alike say nothing. */
const SAID: readonly (readonly [Change, one: string, more: string])[] = [
  ['better', 'moved to a better rating', 'moved to a better rating'],
  ['worse', 'moved to a worse rating', 'moved to a worse rating'],
  [
    'other',
    'has another rating that is neither better nor worse',
    'have another rating that is neither better nor worse',
  ],
  ['first', 'is newly rated', 'are newly rated'],
  ['gone', 'is no longer rated', 'are no longer rated'],
  ['only_now', 'is asked only now', 'are asked only now'],
  ['only_then', 'was asked only then', 'were asked only then'],
];

/**
 * How many cells went which way, in a sentence: "3 cells moved to a better rating, 1 moved to a worse rating and 2 are newly rated.
 * 4 cells say something else without another rating. 6 cells are unchanged." Each cell is counted once.
 */
export function sayChanges(cells: readonly ComparedCell[]): string {
  const counted = SAID.map(([change, one, more]) => {
    const found = cells.filter((cell) => cell.change === change).length;
    return { found, says: found === 1 ? one : more };
  }).filter(({ found }) => found > 0);
  const moved = counted.reduce((sum, { found }) => sum + found, 0);
  const words = cells.filter(({ differs }) => differs).length - moved;
  const rest = cells.length - moved - words;
  if (moved + words === 0) return 'No cell differs.';
  const first = counted.map(({ found, says }, nth) => `${nth === 0 ? cellsOf(found) : found} ${says}`);
  return [
    moved > 0 ? `${listed(first)}.` : 'No rating moved.',
    words > 0 && `${cellsOf(words)} ${words === 1 ? 'says' : 'say'} something else without another rating.`,
    rest > 0 && `${cellsOf(rest)} ${rest === 1 ? 'is' : 'are'} unchanged.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

const cellsOf = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
