/**
 * What every reader gives back: one {@link Read} for each thing in the file, in the file's order. The counts of rows and
 * rejects add up to what was read. A file that is not what it says throws `FileRefused` instead, possibly after rows
 * have been given, so whoever lands them keeps one file in one transaction.
 */
export type Read<T> = Row<T> | Reject;

/** A row that can be landed. */
export interface Row<T> {
  readonly kind: 'row';
  /** The physical line the row starts on, counted from 1. */
  readonly line: number;
  readonly value: T;
  /** What was put right or is worth a look; the row is still good. */
  readonly warnings: readonly Remark[];
}

/** A row that cannot be landed. The flat fields are the first thing wrong; `others` holds the rest. */
export interface Reject extends Remark {
  readonly kind: 'reject';
  readonly others: readonly Remark[];
  /** The row as it was found, so that rejects can be written to a file in the source's own format. */
  readonly raw: Raw;
}

/** One thing to say about one place in the file. */
export interface Remark {
  readonly line: number;
  /** The column, element or property; null where the whole row is meant. */
  readonly column: string | null;
  /** A short fixed word for counting, such as `not-a-month`. */
  readonly code: string;
  /** Plain words for the person who must put it right. */
  readonly reason: string;
}

/** A CSV row by column; a CSV row whose cells do not fit the columns; or source text (XML, GeoJSON). */
export type Raw = Readonly<Record<string, string>> | readonly string[] | string;

/** At least one thing wrong. */
export type Remarks = readonly [Remark, ...Remark[]];

/** A row that can be landed. Lines are physical lines, counted from 1. */
export function row<T>(line: number, value: T, warnings: readonly Remark[] = []): Row<T> {
  return { kind: 'row', line, value, warnings };
}

/** A row that cannot be landed: the first thing wrong, the others, and the row as it was. */
export function reject(raw: Raw, [first, ...others]: Remarks): Reject {
  return { kind: 'reject', ...first, others, raw };
}

/** Narrows a list of remarks to one that holds at least one. */
export function isAny(remarks: readonly Remark[]): remarks is Remarks {
  return remarks.length > 0;
}
