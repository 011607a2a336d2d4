import type { ReviewCell, ReviewRow } from './cells.ts';
import { type Change, changeOf } from './change-of-cell.ts';
import { anyStatement, compareStatements, type StatementsCompared } from './compare-statements.ts';

/** One cell of the grid in two reviews. */
export interface ComparedCell {
  readonly item: string;
  readonly name: string;
  /** Null where that review does not ask it. */
  readonly before: ReviewCell | null;
  readonly now: ReviewCell | null;
  readonly change: Change;
  readonly statements: StatementsCompared;
  /** Whether anything of it differs at all. */
  readonly differs: boolean;
}

export interface ComparedRow {
  readonly code: string;
  readonly title: string;
  readonly cells: readonly ComparedCell[];
}

/**
 * Two reviews cell by cell, by the codes that questions keep: in the order of the one under Now, and after its own, row by row, what
 * only the one under Then asks. A cell that was moved to another row stands where it is asked now.
 */
export function compareReviews(before: readonly ReviewRow[], now: readonly ReviewRow[]): ComparedRow[] {
  const [was, is] = [byItem(before), byItem(now)];
  const gone = before.map((row) => ({ ...row, cells: row.cells.filter(({ item }) => !is.has(item)) }));
  const rows = now.map(({ code, title, cells }) => ({
    code,
    title,
    cells: [
      ...cells.map((cell) => compared(was.get(cell.item) ?? null, cell)),
      ...gone.filter((row) => row.code === code).flatMap((row) => row.cells.map((cell) => compared(cell, null))),
    ],
  }));
  const codes = new Set(now.map(({ code }) => code));
  const rest = gone
    .filter(({ code, cells }) => !codes.has(code) && cells.length > 0)
    .map(({ code, title, cells }) => ({ code, title, cells: cells.map((cell) => compared(cell, null)) }));
  return [...rows, ...rest];
}

const byItem = (rows: readonly ReviewRow[]) =>
  new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.item, cell] as const)));

const ALIKE: ReadonlySet<Change> = new Set(['same', 'not_rated']);

function compared(before: ReviewCell | null, now: ReviewCell | null): ComparedCell {
  const change = changeOf(before, now);
  const statements = compareStatements(before?.statements ?? [], now?.statements ?? []);
  return {
    item: now?.item ?? before?.item ?? '',
    name: now?.name ?? before?.name ?? '',
    before,
    now,
    change,
    statements,
    differs: !ALIKE.has(change) || anyStatement(statements),
  };
}
