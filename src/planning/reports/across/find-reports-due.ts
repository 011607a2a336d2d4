import { sql } from 'kysely';
import { inOrder, newestVisible } from '../../../kernel/access/visible.ts';
import type { CivilDate } from '../../../kernel/clock/index.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import { ofEndedPlan } from '../../across/ended-plans.ts';
import type { ReportShown } from '../load-reports.ts';
import type { BoardOfPlan } from './boards.ts';
import { endOfForwardPlan, type RoundState, roundsOf } from './rounds.ts';

/** One round of a report, with the plan it is of, where it goes and whose it is. */
export interface ReportRound extends ReportShown {
  state: RoundState;
  plan: { id: string; title: string; about: string | null };
  /** The boards that follow its plan, by name. */
  goesTo: readonly string[];
  /** Who brings it; else who answers for the action it stands in, confirmed or as the document says. */
  who: string | null;
}

/** Which reports are asked for: of the plans that this board follows, of those that none follows (`none`), or of all. */
export interface ReportSearch {
  board: string | null;
}

/** More than a partnership is brought in a year: of more, the soonest. */
const MOST = 1000;

type Row = Omit<ReportRound, 'state' | 'goesTo'>;

/**
 * Reports due across every plan that has not ended, as far as this reader may see them: what is overdue and the next twelve months,
 * the soonest first. `today` is the London day.
 */
export async function findReportsDue(
  tx: Tx,
  search: ReportSearch,
  boards: readonly BoardOfPlan[],
  today: CivilDate,
): Promise<ReportRound[]> {
  const list = {
    table: 'report_due',
    order: 'due_month',
    first: 'soonest',
    level: 'summary',
    where: sql`t.received_at is null and t.due_month < ${endOfForwardPlan(today)} and not (${ofEndedPlan}) and ${followed(search, boards)}`,
  } as const;
  const { rows: found } = await sql<{ id: string }>`
    select f.id from ${newestVisible(list, MOST)} f order by f.at, f.id limit ${MOST}`.execute(tx);
  const { rows } = await sql<Row>`
    select r.id, r.action_id as "actionId", r.title, r.lead_said as "leadSaid", r.lead_id as "leadId", l.name as lead, r.every,
      r.due_month as "dueMonth", r.covers_from as "coversFrom", r.covers_until as "coversUntil", r.covers_said as "coversSaid",
      r.received_at as "receivedAt", null as "receivedBy", coalesce(l.name, r.lead_said, w.name, al.said) as who,
      jsonb_build_object('id', p.id, 'title', p.title, 'about', coalesce(subject_name(s.id), s.label)) as plan
    from ${inOrder(found.map(({ id }) => id))} join report_due r on r.id = f.id join plan p on p.id = r.plan_id
      left join subject s on s.id = p.subject_id left join account l on l.id = r.lead_id left join action a on a.id = r.action_id
      left join account w on w.id = a.accountable_id left join action_lead al on al.id = a.accountable_lead_id
    order by p.title, r.sort, r.id`.execute(tx);
  return rows
    .flatMap((row) => roundsOf(row, today).map((round) => ({ ...round, goesTo: boardsOf(row.plan.id, boards) })))
    .sort((one, other) => (one.dueMonth < other.dueMonth ? -1 : Number(one.dueMonth > other.dueMonth)));
}

const boardsOf = (plan: string, boards: readonly BoardOfPlan[]): string[] =>
  boards.filter(({ planId }) => planId === plan).map(({ name }) => name);

function followed({ board }: ReportSearch, boards: readonly BoardOfPlan[]) {
  if (board === null) return sql`true`;
  const plans = boards.filter(({ id }) => board === 'none' || id === board).map(({ planId }) => planId);
  const among = sql`t.plan_id = any (${sql.val(plans)}::uuid[])`;
  return board === 'none' ? sql`not (${among})` : among;
}
