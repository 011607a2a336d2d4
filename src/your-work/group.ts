import type { Urgency, WorkItem } from '../kernel/http/work-item.ts';

export const urgencyWords: Record<Urgency, string> = {
  today: 'Today',
  this_week: 'This week',
  waiting: 'Waiting for others',
  changed: 'Changed since you looked',
};

const ORDER = Object.keys(urgencyWords) as Urgency[];

const bySoonest = (a: WorkItem, b: WorkItem): number =>
  Number(b.overdue ?? false) - Number(a.overdue ?? false) ||
  (a.when?.at.getTime() ?? Number.POSITIVE_INFINITY) - (b.when?.at.getTime() ?? Number.POSITIVE_INFINITY) ||
  (a.what < b.what ? -1 : 1);

/** Work by urgency, what is overdue first, then what is due soonest. Groups with nothing in them vanish. */
export function groupWork(items: readonly WorkItem[], hat: string | null): { urgency: Urgency; items: WorkItem[] }[] {
  const mine = hat === null ? items : items.filter((item) => item.hat === hat);
  return ORDER.map((urgency) => ({
    urgency,
    items: mine.filter((item) => item.urgency === urgency).sort(bySoonest),
  })).filter((group) => group.items.length > 0);
}
