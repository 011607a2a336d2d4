import { documentOf } from '../plan/document.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import type { ColumnHolds, PlanColumn } from '../tables.ts';

/** How a column is headed that a document has none of, though its plan now says something for it. */
const ADDED: readonly PlanColumn[] = [
  { heading: 'Supporting', holds: 'supporters' },
  { heading: 'By when', holds: 'due' },
  { heading: 'Impact', holds: 'impact' },
  { heading: 'Strand', holds: 'strand' },
];

/**
 * The columns a plan goes out with: every one the document had, in its order and as headed, then those for what is said since
 * and has no column there, then the status, once anything has been said of how it goes. Kith’s usual ones where there was no
 * document.
 */
export function columnsOut(whole: WholePlan): PlanColumn[] {
  const had = whole.plan.columns.length > 0;
  // A column in which nothing was read still stands in the document.
  const given = had
    ? whole.plan.columns.map((column) => (column.holds === 'nothing' ? { ...column, holds: 'note' as const } : column))
    : documentOf(whole).columns;
  const held = new Set(given.map(({ holds }) => holds));
  const added = ADDED.filter(({ holds }) => !held.has(holds) && saysMore(whole, holds));
  const notes = headingsOfNotes(whole, given).map((heading): PlanColumn => ({ heading, holds: 'note' }));
  const columns = [...given, ...added, ...notes];
  const status = columns.filter(({ holds }) => holds === 'status');
  const others = columns.filter(({ holds }) => holds !== 'status');
  if (had && status.length > 0) return columns;
  return wasTracked(whole) ? [...others, ...(status.length > 0 ? status : [STATUS])] : others;
}

const STATUS: PlanColumn = { heading: 'Status', holds: 'status' };

/** Whether anybody has yet said how any of it goes. */
export const wasTracked = ({ actions }: WholePlan): boolean =>
  actions.some(
    ({ droppedAt, claim, claimedAt }) => droppedAt === null && (claimedAt !== null || claim !== 'not_started'),
  );

function saysMore({ actions, impacts, parts }: WholePlan, holds: ColumnHolds): boolean {
  const live = actions.filter(({ droppedAt }) => droppedAt === null);
  switch (holds) {
    case 'supporters':
      return live.some(({ leads }) => leads.some(({ part }) => part === 'supporting'));
    case 'due':
      // A date read from the words of an action is said there already.
      return live.some(({ due, wording }) => due.by !== null && !(due.said !== null && wording.includes(due.said)));
    case 'impact': {
      const parents = new Set(parts.map(({ parentId }) => parentId));
      return impacts.some(({ actionId, partId }) => actionId !== null || (partId !== null && !parents.has(partId)));
    }
    case 'strand':
      return live.some(({ strand }) => strand !== null);
    default:
      return false;
  }
}

/** Headings of notes of actions that no column has, in the order of the notes. */
function headingsOfNotes({ notes, actions }: WholePlan, given: readonly PlanColumn[]): string[] {
  const known = new Set(given.map(({ heading }) => heading));
  const live = new Set(actions.filter(({ droppedAt }) => droppedAt === null).map(({ id }) => id));
  const ofActions = notes.filter(({ actionId }) => actionId !== null && live.has(actionId));
  return [...new Set(ofActions.map(({ heading }) => heading))].filter((heading) => !known.has(heading));
}
