import { createHash } from 'node:crypto';
import type { Statement } from '../../assessment/index.ts';

/** What a review says of one place of its grid. */
export interface CellSaid {
  /** The code of its statements. */
  readonly item: string;
  readonly name: string;
  readonly statements: readonly Statement[];
  /** The overall as it was typed: “Amber/Red”. Null where nobody typed one. */
  readonly overall: string | null;
  /** What the statements suggest, in words; not what the review says. */
  readonly suggested: string | null;
  readonly notes: readonly string[];
}

export interface RowSaid {
  readonly code: string;
  readonly title: string;
  /** What it is, in the words of the paper it came from. */
  readonly about: string | null;
  readonly cells: readonly CellSaid[];
}

/** A question outside the grid, with its answer in words and what was said beside it. */
export interface AnswerSaid {
  readonly section: string;
  readonly question: string;
  readonly answer: string;
  readonly beside: string;
}

/** What a system review says, whether it stands in Kith or in a paper. */
export interface ReviewSaid {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly rows: readonly RowSaid[];
  readonly answers: readonly AnswerSaid[];
  /** What stands in the paper besides, as printed. */
  readonly besides: readonly string[];
}

/**
 * A digest of what a review says, in sha-256: the same whatever it was written in, wherever its lines break, and whatever its rows are
 * titled. Neither captions nor what Kith works out are in it.
 */
export function digestOfSaid({ title, introduction, rows, answers, besides }: ReviewSaid): string {
  const cells = rows
    .flatMap((row) => row.cells)
    .filter(({ statements, overall, notes }) => statements.length + notes.length > 0 || overall !== null)
    .toSorted((a, b) => (a.item < b.item ? -1 : 1));
  const says = {
    title: squeezed(title),
    introduction: squeezed(introduction.join(' ')),
    about: rows.flatMap(({ code, about }) => (about === null ? [] : [[code, squeezed(about)]])).toSorted(),
    cells: cells.map(({ item, statements, overall, notes }) => [
      item,
      statements.map(({ band, text, action = '', lead = '' }) => [band, ...[text, action, lead].map(squeezed)]),
      overall === null ? null : squeezed(overall).replaceAll(' / ', '/').toLowerCase(),
      squeezed(notes.join(' ')),
    ]),
    answers: answers.map(({ question, answer, beside }) => [question, answer, beside].map(squeezed)).toSorted(),
    besides: squeezed(besides.join(' ')),
  };
  return createHash('sha256').update(JSON.stringify(says)).digest('hex');
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
