export type Band = 'red' | 'amber' | 'green';
export type Stage = 'referral' | 'assessment' | 'planning' | 'response';

export const STAGES: readonly Stage[] = ['referral', 'assessment', 'planning', 'response'];
export const BANDS: readonly Band[] = ['red', 'amber', 'green'];

/** What a statement's action moves it towards: red to amber, amber to green, green is sustained (domain §3.15). */
export const TOWARDS: Readonly<Record<Band, 'amber' | 'green' | 'sustain'>> = {
  red: 'amber',
  amber: 'green',
  green: 'sustain',
};

/** A statement of a system review with what is to be done, and where it seems to belong. */
export interface ReviewCell {
  readonly key: string;
  readonly at: string;
  readonly level: 1 | 2;
  readonly stage: Stage;
  readonly band: Band;
  readonly statement: string;
  readonly actions: readonly { readonly text: string; readonly lead: string | null }[];
  /** The lines of the paper it was put together from, as they stand and in their order; one where nothing was. */
  readonly pieces: { readonly statement: readonly string[]; readonly action: readonly string[] };
}

/** An overall rating as a person typed it: kept as printed, never worked out anew. */
export interface ReviewOverall {
  readonly at: string;
  readonly page: number;
  readonly stage: Stage;
  /** "Amber/Red". */
  readonly rating: string;
  /** The level its caption says, and the level of the page it stands on. */
  readonly captionLevel: number | null;
  readonly level: 1 | 2;
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

/** A system review as Kith read it: answers of an instrument, to be looked at before they land. */
export interface ReviewProposal {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly levels: readonly { readonly level: 1 | 2; readonly caption: string | null; readonly about: string | null }[];
  readonly cells: readonly ReviewCell[];
  readonly overalls: readonly ReviewOverall[];
  /** Headings and captions as printed, and lines that found no place. */
  readonly headings: readonly string[];
  readonly leftovers: readonly { readonly at: string; readonly text: string }[];
  readonly flags: readonly ReviewFlag[];
}
