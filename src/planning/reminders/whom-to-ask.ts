import {
  addDays,
  addWorkingDays,
  type CivilDate,
  civilDateOf,
  daysBetween,
  isWorkingDay,
  partsOf,
  type WorkingCalendar,
} from '../../kernel/clock/index.ts';
import { type AskableAction, type WhyAsked, whyAsked } from './why-asked.ts';

/** An open action with one person who answers for it and sees it. Days are London days. */
export interface OwnedAction extends AskableAction {
  id: string;
  accountId: string;
  /** It is in a plan of the partnership’s own, and not about anybody or anywhere. */
  own: boolean;
  /** The day its person was last sent a reminder, whatever of. */
  personAskedOn: CivilDate | null;
  /** The day its person was last sent a monthly one. */
  personMonthlyOn: CivilDate | null;
}

export interface Ask<A extends OwnedAction = OwnedAction> {
  accountId: string;
  monthly: boolean;
  actions: { action: A; why: WhyAsked | 'monthly' }[];
}

/** Days between two reminders to one person, however many actions they answer for. */
export const A_WEEK = 7;

/**
 * Whether today is in the first working week of its month, when everybody who answers for an open action of the partnership’s own
 * plans is asked for word (domain §6.3). A week and not a day, so that somebody reminded at the end of last month is asked
 * once that week is over.
 */
export function isMonthlyTime(today: CivilDate, calendar: WorkingCalendar): boolean {
  const { year, month } = partsOf(today);
  const first = addWorkingDays(addDays(civilDateOf(year, month, 1), -1), 1, calendar);
  const since = daysBetween(first, today);
  return since >= 0 && since <= A_WEEK;
}

/**
 * Whom to ask today, and of what: on working days, one letter a week at most for each person, with all that is asked of them. In the first week of a
 * month, once, of every open action of the partnership’s own.
 */
export function whomToAsk<A extends OwnedAction>(
  actions: readonly A[],
  today: CivilDate,
  calendar: WorkingCalendar,
): Ask<A>[] {
  if (!isWorkingDay(today, calendar)) return [];
  const people = Map.groupBy(actions, ({ accountId }) => accountId);
  const inMonthlyTime = isMonthlyTime(today, calendar);
  return [...people].flatMap(([accountId, theirs]): Ask<A>[] => {
    const [first] = theirs;
    if (!first || (first.personAskedOn && daysBetween(first.personAskedOn, today) < A_WEEK)) return [];
    const monthly = inMonthlyTime && !wasAskedThisMonth(first.personMonthlyOn, today) && theirs.some(({ own }) => own);
    const asked = theirs.flatMap((action) => {
      const why = whyAsked(action, today) ?? (monthly && action.own ? ('monthly' as const) : null);
      return why ? [{ action, why }] : [];
    });
    return asked.length > 0 ? [{ accountId, monthly, actions: asked }] : [];
  });
}

const wasAskedThisMonth = (on: CivilDate | null, today: CivilDate): boolean =>
  on !== null && on.slice(0, 7) === today.slice(0, 7);

/** Whom somebody who runs a plan may ask by hand: whoever has something to answer for in it and was not asked about it today. */
export function whomToAskNow<A extends OwnedAction & { actionAskedOn: CivilDate | null }>(
  actions: readonly A[],
  today: CivilDate,
): Ask<A>[] {
  const people = Map.groupBy(
    actions.filter(({ actionAskedOn }) => actionAskedOn !== today),
    ({ accountId }) => accountId,
  );
  return [...people].flatMap(([accountId, theirs]): Ask<A>[] => {
    const asked = theirs.flatMap((action) => {
      const why = whyAsked(action, today);
      return why ? [{ action, why }] : [];
    });
    return asked.length > 0 ? [{ accountId, monthly: false, actions: asked }] : [];
  });
}
