import type { Table } from '../../../documents/index.ts';
import { line } from '../reading/cell-look.ts';
import { type HeadingsOf, headingsOf } from '../reading/headings-of.ts';
import { BANDS, type Band, bandsNamed, TOWARDS } from './bands.ts';
import { OWN } from './own-words.ts';
import { rowIn, withinIn } from './place-in-words.ts';

/** What a column of a review's table holds. A statement or an action may be of one band: a pair of columns for each. */
export type ReviewColumn =
  | { readonly is: 'place' | 'band' | 'lead' | 'overall' | 'note' | 'own' | 'other' }
  | { readonly is: 'statement' | 'action'; readonly band: Band | null };

/** A table of a review: its headings, and what each column holds. */
export interface ReviewTable {
  readonly headings: HeadingsOf;
  readonly columns: readonly ReviewColumn[];
}

const MEANINGS: readonly (readonly [RegExp, ReviewColumn['is']])[] = [
  [new RegExp(`^${OWN.suggested}$`, 'i'), 'own'],
  [/\boverall\b/i, 'overall'],
  [/\bactions?\b|\bto (?:get to|sustain)\b|\btakes? it on\b|\bnext steps?\b|\bwhat (?:needs|will)\b/i, 'action'],
  [/\b(?:leads?|leading|who|owners?|responsible)\b|\blead\(s\)/i, 'lead'],
  [
    /\bstatements?\b|\bwhat is (?:true|so)\b|\bcurrent (?:position|practice|picture)\b|\bwhere (?:we|things) (?:are|stand)\b|\bdescription\b|\bfindings?\b/i,
    'statement',
  ],
  [/\btraffic\b|\brating\b|\brag\b|\bbands?\b|\bcolour\b/i, 'band'],
  [/^(?:red|amber|green)\b/i, 'band'],
  [/\b(?:levels?|domains?|stages?|parts?|themes?|dimensions?|cell)\b/i, 'place'],
  [/\b(?:notes?|comments?|remarks?)\b/i, 'note'],
];

/** What a heading names, by its words; null for words that Kith does not know. */
function meaningOf(heading: string): ReviewColumn | null {
  const words = line(heading);
  const is = MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
  if (is === undefined) return null;
  if (is === 'action') return { is, band: bandTakenOn(words) };
  const named = bandsNamed(words);
  const band = named.length === 1 ? (named[0] ?? null) : null;
  // "Red", "Amber: traffic light rating": the statements of that band.
  if (is === 'statement' || (is === 'band' && band !== null)) return { is: 'statement', band };
  return { is };
}

/** The band of the statements that an action takes on: red to amber, amber to green, green is sustained. Null where it names several. */
function bandTakenOn(words: string): Band | null {
  const towards = BANDS.filter((band) =>
    TOWARDS[band] === 'sustain'
      ? /\bsustain/i.test(words)
      : bandsNamed(words).includes(TOWARDS[band] === 'amber' ? 'amber' : 'green'),
  );
  return towards.length === 1 ? (towards[0] ?? null) : null;
}

const REVIEW_WORDS = { names: (text: string) => meaningOf(text) !== null, isLegend: () => false };

/** How a table of a review is read; null for a table that is none: one needs statements, and bands beside or above them. */
export function reviewTable(table: Table): ReviewTable | null {
  const headings = headingsOf(table, REVIEW_WORDS);
  if (headings.texts.length === 0) return null;
  const columns = inPairs(
    headings.texts.map(
      (text, at): ReviewColumn => meaningOf(text) ?? { is: text === '' && at === 0 ? 'place' : 'other' },
    ),
  );
  const has = (is: ReviewColumn['is']): boolean => columns.some((column) => column.is === is);
  const ofBands = columns.filter((column) => column.is === 'statement' && column.band !== null).length;
  const plain = columns.some((column) => column.is === 'statement' && column.band === null);
  return (plain && has('band')) || (ofBands >= 2 && has('action')) ? { headings, columns } : null;
}

/** Whether a table is one of a system review. */
export const isReviewTable = (table: Table): boolean => reviewTable(table) !== null;

/** Whether a table is one of a review by what it speaks of, too: an action plan may hold findings and a rating as well. */
export function speaksOfPlaces(table: Table): boolean {
  const columns = reviewTable(table)?.columns ?? [];
  const names = (text: string): boolean => rowIn(text) !== null || withinIn(text) !== null;
  return table.rows.some(({ cells }) => columns.some(({ is }, at) => is === 'place' && names(cells[at]?.text ?? '')));
}

/** A column of ratings before "to get to amber" holds the statements that are red; an action beside statements of a band takes that on. */
function inPairs(columns: readonly ReviewColumn[]): ReviewColumn[] {
  return columns.map((column, at): ReviewColumn => {
    const [before, after] = [columns[at - 1], columns[at + 1]];
    if (column.is === 'band' && after?.is === 'action' && after.band !== null)
      return { is: 'statement', band: after.band };
    if (column.is === 'action' && column.band === null && before?.is === 'statement' && before.band !== null)
      return { is: 'action', band: before.band };
    return column;
  });
}

/** A table of questions and answers outside the grid, as Kith writes the values checker: where its body begins; null for another. */
export function answersBegin(table: Table): number | null {
  const at = table.rows.findIndex(
    ({ cells }) => line(cells[0]?.text ?? '') === OWN.question && line(cells[1]?.text ?? '') === OWN.answer,
  );
  return at < 0 ? null : at + 1;
}
