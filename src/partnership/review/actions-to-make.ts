import type { LedTo, Statement } from '../../assessment/index.ts';
import { match } from '../../planning/index.ts';
import type { ReviewCell, ReviewRow } from './cells.ts';

/** Something that a cell says is to be done: to get to amber, to green, or to sustain it. */
export interface ActionToMake {
  /** What the fields of a form call it. */
  readonly key: string;
  readonly cell: ReviewCell;
  readonly statement: Statement & { readonly action: string };
}

export interface CellToAct {
  readonly cell: ReviewCell;
  /** What it says that no action of a plan does yet. */
  readonly toMake: readonly ActionToMake[];
  readonly made: readonly LedTo[];
}

/**
 * Of each cell that says something is to be done, or has led to something: what is not yet in a plan, and what is. A cell is linked
 * with its actions and not its statements, so they are told apart by how alike the words are. Where a plan holds as many
 * actions of the cell as it says, all are made, however somebody reworded them.
 */
export function actionsToMake(rows: readonly ReviewRow[], ledTo: readonly LedTo[]): CellToAct[] {
  return rows
    .flatMap(({ cells }) => cells)
    .map((cell) => {
      const made = ledTo.filter(({ item }) => item === cell.item);
      const said = cell.statements.flatMap((statement, nth): ActionToMake[] =>
        statement.action?.trim()
          ? [{ key: `${cell.item}-${nth}`, cell, statement: { ...statement, action: statement.action } }]
          : [],
      );
      return { cell, made, toMake: made.length < said.length ? notIn(made, said) : [] };
    })
    .filter(({ made, toMake }) => made.length + toMake.length > 0);
}

function notIn(made: readonly LedTo[], said: readonly ActionToMake[]): ActionToMake[] {
  const { left } = match(
    said.map(({ statement }) => ({ number: null, wording: statement.action })),
    made.map(({ wording }) => ({ number: null, wording })),
  );
  return left.flatMap((at) => said[at] ?? []);
}
