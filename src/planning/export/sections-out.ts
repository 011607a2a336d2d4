import type { ActionShown } from '../action/load-actions.ts';
import type { PartShown } from '../plan/load-parts.ts';
import { type Branch, branchesOf } from '../plan/plan-tree.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import type { PlanColumn } from '../tables.ts';

/** One row of a table: an action, or without one what is said of its part as a whole. */
export interface RowOut {
  part: PartShown | null;
  action: ActionShown | null;
  /**
   * The cells of its part: how many rows they reach down; covered by those above; or empty, below the part’s own row, which
   * then is about the part alone.
   */
  cell: number | 'covered' | 'empty';
}

/** A part as a heading, or none, and the table below it. */
export interface SectionOut {
  part: PartShown | null;
  depth: number;
  rows: RowOut[];
}

/**
 * How a plan falls into headings and tables. Where a column holds the part, the innermost parts stand in it, with a row of
 * their own for what is said of them as a whole, and those around them are headings; else every part is a heading.
 */
export function sectionsOut(whole: WholePlan, columns: readonly PlanColumn[]): SectionOut[] {
  const live = whole.actions.filter(({ droppedAt }) => droppedAt === null);
  const isInRows = inRows(whole, columns);
  const sections: SectionOut[] = [];
  for (const branch of branchesOf(whole, live, false)) {
    const { part, depth, actions } = branch;
    const inner = part !== null && isInRows(part);
    const last = sections.at(-1);
    const goesOn = inner && last !== undefined && (last.part?.id ?? null) === part.parentId;
    if (!goesOn) sections.push({ part: inner ? null : part, depth, rows: [] });
    const ofItself = inner && (actions.length === 0 || saysOfItself(branch, columns));
    const rows = actions.map(
      (action, at): RowOut => ({ part, action, cell: ofItself ? 'empty' : at === 0 ? actions.length : 'covered' }),
    );
    sections.at(-1)?.rows.push(...(ofItself ? [{ part, action: null, cell: 1 }] : []), ...rows);
  }
  return sections;
}

/** Whether a part stands in rows, not above them. */
export function inRows({ parts }: WholePlan, columns: readonly PlanColumn[]): (part: PartShown) => boolean {
  const around = new Set(parts.filter(({ droppedAt }) => droppedAt === null).map(({ parentId }) => parentId));
  const hasColumn = columns.some(({ holds }) => holds === 'part');
  return ({ id }) => hasColumn && !around.has(id);
}

const saysOfItself = ({ impacts, notes }: Branch, columns: readonly PlanColumn[]): boolean =>
  (impacts.length > 0 && columns.some(({ holds }) => holds === 'impact')) ||
  notes.some((note) => columns.some(({ heading }) => heading === note.heading));
