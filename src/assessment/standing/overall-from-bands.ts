import { type Band, bands } from '../definition/value.ts';

const words: Record<Band, string> = { green: 'Green', amber: 'Amber', red: 'Red' };

/** A rating as boards write it, the better band first: "Amber/Red". */
export const sayBands = (rating: readonly Band[]): string => rating.map((band) => words[band]).join('/');

/** One or two bands in the order they are written: the better first. */
export const bandsInOrder = (rating: Iterable<Band>): Band[] => {
  const all = new Set(rating);
  return bands.filter((band) => all.has(band));
};

/**
 * The overall rating that the bands of a cell's statements suggest (domain §3.15). One band is itself, two are a hybrid. Of
 * three it keeps the two with most statements, the worse of those that are equal. Null without statements: a blank cell is
 * not green.
 */
export function overallFromBands(statements: readonly Band[]): Band[] | null {
  if (statements.length === 0) return null;
  const count = (band: Band): number => statements.filter((one) => one === band).length;
  const most = bandsInOrder(statements)
    .toSorted((a, b) => count(b) - count(a) || bands.indexOf(b) - bands.indexOf(a))
    .slice(0, 2);
  return bandsInOrder(most);
}

/** What is said beside a typed rating: whether the statements suggest the same. It never changes what was typed. */
export function besideTyped(
  typed: readonly Band[] | null,
  statements: readonly Band[],
): { suggested: Band[] | null; differs: boolean } {
  const suggested = overallFromBands(statements);
  const differs = typed !== null && suggested !== null && sayBands(bandsInOrder(typed)) !== sayBands(suggested);
  return { suggested, differs };
}
