import type { Band } from './bands.ts';
import type { PlaceCode, RowCode } from './places.ts';

/** A statement of a system review with what is to be done, and where it seems to belong. */
export interface ReviewCell {
  readonly key: string;
  readonly at: string;
  readonly place: PlaceCode;
  readonly band: Band;
  readonly statement: string;
  readonly actions: readonly { readonly text: string; readonly lead: string | null }[];
  /** Who leads, as its own column says, empty where that says nothing; null without such a column, when the actions name who. */
  readonly lead: string | null;
  /** The lines of the paper it was put together from, as they stand and in their order; one where nothing was. */
  readonly pieces: { readonly statement: readonly string[]; readonly action: readonly string[] };
}

/** An overall rating as a person typed it: kept as printed, never worked out anew. */
export interface ReviewOverall {
  readonly at: string;
  /** Of a paper whose columns collapsed; null where it stood in a column of its own. */
  readonly page: number | null;
  readonly place: PlaceCode;
  /** "Amber/Red". */
  readonly rating: string;
  /** The level its caption says, whatever level the page is of. */
  readonly captionLevel: number | null;
}

/** What an overall is known by: its place among those of the paper. */
export const overallKey = (nth: number): string => `overall${nth}`;

export interface ReviewFlag {
  /** A key of a cell or an overall (`overallKey`), or `review`. */
  readonly on: string;
  readonly at: string | null;
  readonly code: string;
  readonly why: string;
}

/** What was noted beside a place, in a column of its own. */
export interface ReviewNote {
  readonly at: string;
  readonly place: PlaceCode;
  readonly text: string;
}

/** A question that has no place in the grid, with its answer: one of the values checker. */
export interface ReviewAnswer {
  readonly at: string;
  readonly question: string;
  readonly answer: string;
  readonly beside: string;
}

/** A system review as Kith read it: answers of an instrument, to be looked at before they land. */
export interface ReviewProposal {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly rows: readonly { readonly row: RowCode; readonly caption: string | null; readonly about: string | null }[];
  readonly cells: readonly ReviewCell[];
  readonly overalls: readonly ReviewOverall[];
  readonly notes: readonly ReviewNote[];
  readonly answers: readonly ReviewAnswer[];
  /** Headings and captions as printed. */
  readonly headings: readonly string[];
  /** What tables print beside statements: headings of columns, levels, stages, bands. Where each statement stands says it. */
  readonly labels: readonly string[];
  /** Lines that found no place. */
  readonly leftovers: readonly { readonly at: string; readonly text: string }[];
  readonly flags: readonly ReviewFlag[];
}
