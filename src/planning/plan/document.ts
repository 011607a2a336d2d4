import { dueWords } from '../action/due-words.ts';
import type { ActionShown, LeadShown } from '../action/load-actions.ts';
import { statusWords } from '../action/status-words.tsx';
import type { ColumnHolds, PlanColumn } from '../tables.ts';
import type { PartShown } from './load-parts.ts';
import { branchesOf } from './plan-tree.ts';
import { partHeading } from './plan-words.ts';
import type { WholePlan } from './whole-plan.ts';

/** One row of the document: its cells in the order of the columns. */
export interface DocumentRow {
  actionId: string | null;
  partId: string | null;
  cells: string[];
  /** How many rows the cells of its part reach down; 0 where the row above has said them. */
  partRows: number;
}

/** A table of the document: the parts above it as its heading, then its rows. */
export interface DocumentSection {
  heading: string | null;
  depth: number;
  rows: DocumentRow[];
}

export interface PlanDocument {
  columns: PlanColumn[];
  sections: DocumentSection[];
}

const OF_PART: readonly ColumnHolds[] = ['part', 'part_number', 'outcome'];

/** Whether a column speaks of the part, so that its cell is said once for all actions of it. */
export const isOfPart = (column: PlanColumn): boolean => OF_PART.includes(column.holds);

const USUAL: readonly PlanColumn[] = [
  { heading: 'No.', holds: 'number' },
  { heading: 'Action', holds: 'action' },
  { heading: 'Leads', holds: 'leads' },
  { heading: 'Supporting', holds: 'supporters' },
  { heading: 'By when', holds: 'due' },
  { heading: 'Impact', holds: 'impact' },
  { heading: 'Status', holds: 'status' },
];

/**
 * A plan as the document its board knows: the columns it had, in their order and as headed; Kith's usual ones where it had
 * none. Where a column holds the part, the innermost parts fill it, and those around them are headings; else every part is.
 * The status is there even where the document had no column for it.
 */
export function documentOf(whole: WholePlan): PlanDocument {
  const given = whole.plan.columns.filter(({ holds }) => holds !== 'nothing');
  const columns = given.length === 0 ? [...USUAL] : given;
  if (!columns.some(({ holds }) => holds === 'status')) columns.push({ heading: 'Status', holds: 'status' });
  const partColumn = columns.some(({ holds }) => holds === 'part');
  const live = whole.actions.filter(({ droppedAt }) => droppedAt === null);
  const around = new Set(whole.parts.filter(({ droppedAt }) => droppedAt === null).map(({ parentId }) => parentId));
  const sections: DocumentSection[] = [];
  for (const { part, depth, actions } of branchesOf(whole, live, false)) {
    const inner = partColumn && part !== null && !around.has(part.id) && depth > 1;
    if (!inner || sections.length === 0)
      sections.push({ heading: inner ? null : part ? partHeading(part) : null, depth, rows: [] });
    const shown = actions.length > 0 ? actions : inner ? [null] : [];
    sections.at(-1)?.rows.push(
      ...shown.map((action, at) => ({
        actionId: action?.id ?? null,
        partId: part?.id ?? null,
        cells: columns.map((column) => cell(column, part, action, whole, at === 0)),
        partRows: at === 0 ? shown.length : 0,
      })),
    );
  }
  return { columns, sections };
}

/**
 * What stands in one cell, as text: what the document said where it said it, else Kith's words. What is said of the part as a
 * whole, its impacts and notes, stands in the first of its rows.
 */
function cell(
  column: PlanColumn,
  part: PartShown | null,
  action: ActionShown | null,
  whole: WholePlan,
  isFirst: boolean,
): string {
  switch (column.holds) {
    case 'number':
      return action?.number ?? '';
    case 'part_number':
      return part?.number ?? '';
    case 'part':
      return part ? partHeading(part) : '';
    case 'outcome':
      return part?.outcome ?? '';
    case 'action':
      return action?.wording ?? '';
    case 'leads':
      return saidBy(action, (lead) => lead.part !== 'supporting');
    case 'supporters':
      return saidBy(action, (lead) => lead.part === 'supporting');
    case 'due':
      return action ? (action.due.said ?? dueWords(action.due)) : '';
    case 'impact':
      return whole.impacts
        .filter((impact) => (action && impact.actionId === action.id) || (isFirst && part && impact.partId === part.id))
        .map(({ wording }) => wording)
        .join('\n');
    case 'strand':
      return action?.strandName ?? '';
    case 'status':
      return action ? (whole.plan.legend[action.status] ?? statusWords[action.status]) : '';
    case 'update':
      return action?.claimReason ?? '';
    default:
      return whole.notes
        .filter((note) => note.heading === column.heading)
        .filter(
          (note) =>
            (action && note.actionId === action.id) ||
            (isFirst && note.actionId === null && part && note.partId === part.id),
        )
        .map(({ text }) => text)
        .join('\n');
  }
}

const saidBy = (action: ActionShown | null, which: (lead: LeadShown) => boolean): string =>
  (action?.leads ?? [])
    .filter(which)
    .map(({ said, agencySaid }) => (agencySaid && agencySaid !== said ? `${said}, ${agencySaid}` : said))
    .join('\n');
