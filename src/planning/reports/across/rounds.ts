import { addMonths, type CivilDate, civilDate } from '../../../kernel/clock/index.ts';
import { isLate } from '../is-late.ts';
import type { ReportShown } from '../load-reports.ts';
import { nextRound } from '../next-report.ts';

/** How many months a forward plan of reports looks on, this one among them. */
const MONTHS_ON = 12;
/** As many rounds as a quarterly report has in a century. */
const MOST_ROUNDS = 400;

/** How one round of a report stands: overdue, put down to come, or to come round again once those before it have come. */
export type RoundState = 'overdue' | 'due' | 'again';

type Comes = Pick<ReportShown, 'dueMonth' | 'every' | 'coversFrom' | 'coversUntil' | 'coversSaid' | 'receivedAt'>;

/** The first day after the months that a forward plan holds. @param today London's. */
export const endOfForwardPlan = (today: CivilDate): CivilDate =>
  addMonths(civilDate(`${today.slice(0, 7)}-01`), MONTHS_ON);

/**
 * The rounds of a report that has not come: the one that is put down, overdue or to come, and those that follow from it in the next
 * twelve months, each with the period it will cover (domain §6.4). The document's words for a period are of that round alone.
 *
 * @param today London's.
 */
export function roundsOf<R extends Comes>(report: R, today: CivilDate): (R & { state: RoundState })[] {
  const [first, end] = [`${today.slice(0, 7)}-01`, endOfForwardPlan(today)];
  if (report.dueMonth >= end) return [];
  const rounds: (R & { state: RoundState })[] = [{ ...report, state: isLate(report, today) ? 'overdue' : 'due' }];
  let round = nextRound(report);
  for (let nth = 0; round !== null && round.dueMonth < end && nth < MOST_ROUNDS; nth += 1) {
    if (round.dueMonth >= first) rounds.push({ ...report, ...round, coversSaid: null, state: 'again' });
    round = nextRound({ ...round, every: report.every });
  }
  return rounds;
}
