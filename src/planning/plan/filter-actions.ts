import type { ActionShown } from '../action/load-actions.ts';
import type { ActionStatus } from '../action/status.ts';

/** What of a plan its reader asked for; nothing chosen shows everything. */
export interface PlanFilter {
  status: readonly ActionStatus[];
  /** An agency that leads, as `leadAgencies` calls it. */
  agency: string | null;
  strand: string | null;
  order: 'document' | 'overdue';
}

/** The agencies that lead an action, as the plan says them, and that of the person who answers for it. */
export function leadAgencies(action: Pick<ActionShown, 'leads' | 'accountable'>): string[] {
  const leading = action.leads.filter(({ part }) => part === 'lead' || part === 'co_owner');
  const named = leading.flatMap(({ agencySaid, kind, said, matched }) =>
    kind === 'agency' ? [matched ?? said] : agencySaid ? [agencySaid] : [],
  );
  return [...new Set([...named, ...(action.accountable ? [action.accountable.agency] : [])])].sort(byText);
}

/** The actions a filter leaves, in the document's order, or those overdue first and the soonest due next. */
export function filterActions(actions: readonly ActionShown[], filter: PlanFilter): ActionShown[] {
  const left = actions.filter(
    (action) =>
      (filter.status.length === 0 || filter.status.includes(action.status)) &&
      (filter.agency === null || leadAgencies(action).includes(filter.agency)) &&
      (filter.strand === null || action.strand === filter.strand),
  );
  return filter.order === 'document' ? left : [...left].sort(soonestFirst);
}

/** How many actions stand where, for those that have any; dropped ones are not counted. */
export function countByStatus(actions: readonly ActionShown[]): Map<ActionStatus, number> {
  const counts = new Map<ActionStatus, number>();
  for (const { status, droppedAt } of actions)
    if (droppedAt === null) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const soonestFirst = (a: ActionShown, b: ActionShown): number =>
  Number(b.status === 'overdue') - Number(a.status === 'overdue') ||
  byText(a.due.by ?? '9999', b.due.by ?? '9999') ||
  a.sort - b.sort ||
  byText(a.id, b.id);
