import { isOwnLine, OWN } from './own-words.ts';
import type { Within } from './place-in-words.ts';
import type { PlaceCode, RowCode } from './places.ts';
import type { ReviewAnswer, ReviewCell, ReviewFlag, ReviewNote, ReviewOverall } from './review-proposal.ts';

/** A review as it is read from tables, from top to bottom. */
export interface ReviewDraft {
  title: string;
  /** Which row of the grid, and what within it, was named last. */
  row: RowCode | null;
  within: Within | null;
  /** Whether the row was named since the last table, or in the one that is read; else it goes on from further above. */
  rowNamed: boolean;
  /** The places that tables above this one speak of. */
  placesAbove: Set<PlaceCode>;
  /** Whether a table of the review has been read yet: what stands before is introduction. */
  begun: boolean;
  /** The rows of the grid that a table has been read of. */
  tableOf: Set<RowCode | null>;
  introduction: string[];
  rows: { row: RowCode; caption: string | null; about: string | null }[];
  cells: ReviewCell[];
  overalls: ReviewOverall[];
  notes: ReviewNote[];
  answers: ReviewAnswer[];
  headings: string[];
  labels: string[];
  leftovers: { at: string; text: string }[];
  flags: Omit<ReviewFlag, 'on'>[];
  /** Flags of cells and overalls. */
  flagged: ReviewFlag[];
}

export const newDraft = (title: string): ReviewDraft => ({
  title,
  row: null,
  within: null,
  rowNamed: false,
  placesAbove: new Set(),
  begun: false,
  tableOf: new Set(),
  introduction: [],
  rows: [],
  cells: [],
  overalls: [],
  notes: [],
  answers: [],
  headings: [],
  labels: [],
  leftovers: [],
  flags: [],
  flagged: [],
});

/** Keeps words that found no place, and says where and why. */
export function leave(draft: ReviewDraft, at: string, text: string, why: { code: string; why: string }): void {
  draft.leftovers.push({ at, text });
  draft.flags.push({ at, ...why });
}

/** What follows is of this row of the grid. */
export function nameRow(draft: ReviewDraft, row: RowCode): void {
  draft.rowNamed = true;
  if (row !== draft.row) draft.within = null;
  draft.row = row;
}

/** Keeps a line as Kith's own, where it is one. */
export function keepOwn(draft: ReviewDraft, text: string): boolean {
  if (text.startsWith(OWN.headings)) {
    draft.labels.push(OWN.headings);
    draft.headings.push(
      ...text
        .slice(OWN.headings.length)
        .split(OWN.between.trim())
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    );
    return true;
  }
  if (!isOwnLine(text)) return false;
  draft.labels.push(text);
  return true;
}
