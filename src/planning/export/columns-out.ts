import { documentOf } from '../plan/document.ts';
import type { PartShown } from '../plan/load-parts.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import type { ColumnHolds, PlanColumn } from '../tables.ts';
import { inRows } from './sections-out.ts';

/** How a column is headed that a document has none of, though its plan now says something for it. */
const ADDED: readonly PlanColumn[] = [
  { heading: 'Supporting', holds: 'supporters' },
  { heading: 'By when', holds: 'due' },
  { heading: 'Impact', holds: 'impact' },
  { heading: 'Strand', holds: 'strand' },
];

/**
 * The columns a plan goes out with: every one the document had, in its order and as headed, then those for what is said since
 * and has no column there, then the status as Kith works it out, whether or not anybody has said how it goes. Kith’s usual ones
 * where there was no document.
 */
export function columnsOut(whole: WholePlan): PlanColumn[] {
  const had = whole.plan.columns.length > 0;
  const given = had ? whole.plan.columns : documentOf(whole).columns;
  const isInRows = inRows(whole, given);
  const held = new Set(given.map(({ holds }) => holds));
  const added = ADDED.filter(({ holds }) => !held.has(holds) && saysMore(whole, holds, isInRows));
  const notes = headingsOfNotes(whole, given, isInRows).map((heading): PlanColumn => ({ heading, holds: 'note' }));
  const columns = [...given, ...added, ...notes];
  const status = columns.filter(({ holds }) => holds === 'status');
  const others = columns.filter(({ holds }) => holds !== 'status');
  if (had && status.length > 0) return columns;
  return hasActions(whole) ? [...others, ...(status.length > 0 ? status : [STATUS])] : others;
}

const STATUS: PlanColumn = { heading: 'Status', holds: 'status' };

/** Every action has a status, spoken of or not: a date passes by itself (I8). */
const hasActions = ({ actions }: WholePlan): boolean => actions.some(({ droppedAt }) => droppedAt === null);

function saysMore(
  { actions, impacts, parts }: WholePlan,
  holds: ColumnHolds,
  isInRows: (part: PartShown) => boolean,
): boolean {
  const live = actions.filter(({ droppedAt }) => droppedAt === null);
  switch (holds) {
    case 'supporters':
      return live.some(({ leads }) => leads.some(({ part }) => part === 'supporting'));
    case 'due':
      // A date read from the words of an action is said there already.
      return live.some(({ due, wording }) => due.by !== null && !(due.said !== null && wording.includes(due.said)));
    case 'impact':
      return impacts.some(
        ({ actionId, partId }) => actionId !== null || parts.some((part) => part.id === partId && isInRows(part)),
      );
    case 'strand':
      return live.some(({ strand }) => strand !== null);
    default:
      return false;
  }
}

/** Headings of notes that stand in rows and that no column has, in the order of the notes. */
function headingsOfNotes(
  { notes, actions, parts }: WholePlan,
  given: readonly PlanColumn[],
  isInRows: (part: PartShown) => boolean,
): string[] {
  const known = new Set(given.map(({ heading }) => heading));
  const rows = new Set<string | null>([
    ...actions.filter(({ droppedAt }) => droppedAt === null).map(({ id }) => id),
    ...parts.filter((part) => part.droppedAt === null && isInRows(part)).map(({ id }) => id),
  ]);
  const standing = notes.filter(({ actionId, partId }) => rows.has(actionId ?? partId));
  return [...new Set(standing.map(({ heading }) => heading))].filter((heading) => !known.has(heading));
}
