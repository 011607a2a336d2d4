import { sql } from 'kysely';
import { addDays, type CivilDate, civilDate, endOfLondonDay, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkGroup, WorkItem } from '../../kernel/http/work-item.ts';
import { dueWords } from '../action/due-words.ts';
import { type ActionShown, loadActions } from '../action/load-actions.ts';
import { NEAR_DAYS } from '../action/nudge.ts';
import { actionName } from '../plan/plan-words.ts';

const MOST = 20;
const HAT = 'Plans';

/** What of the plans is somebody's own work: actions they answer for that are overdue or due in 14 days, and what waits for them to approve. */
export async function planWork(ctx: Ctx): Promise<WorkGroup> {
  const today = londonDate(ctx.now);
  const mine = await dueFromMe(ctx, today);
  const waiting = await waitingForMe(ctx);
  ctx.saw([...mine.map(({ planId }) => planId), ...waiting.map(({ planId }) => planId)]);
  return { items: [...mine.map((action) => itemOf(action, today)), ...waiting.map(approvalOf)].slice(0, MOST) };
}

type Mine = ActionShown & { planTitle: string };

async function dueFromMe(ctx: Ctx, today: CivilDate): Promise<Mine[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select a.id, p.title from action a join plan p on p.id = a.plan_id
    where a.accountable_id = ${ctx.actor.id} and a.dropped_at is null and a.claim in ('not_started', 'on_track', 'at_risk')
      and a.due_by <= ${addDays(today, NEAR_DAYS)} and p.state <> 'ended'
    order by a.due_by, a.id limit ${MOST}`.execute(ctx.tx);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const found = await loadActions(ctx.tx, sql`a.id = any (${sql.val([...titles.keys()])}::uuid[])`, today);
  return found.map((action) => ({ ...action, planTitle: titles.get(action.id) ?? '' }));
}

function itemOf(action: Mine, today: CivilDate): WorkItem {
  const by = civilDate(action.due.by ?? today);
  const overdue = by < today;
  return {
    urgency: by <= today ? 'today' : 'this_week',
    what: `${actionName(action)}: ${action.wording}`,
    about: action.planTitle,
    href: `/plans/${action.planId}/actions/${action.id}${action.nudge ? '/update' : ''}`,
    when: { says: `${overdue ? 'Was due' : 'Due'} ${dueWords(action.due)}`, at: endOfLondonDay(by) },
    because: action.nudge ? 'You answer for it, and nothing was said of it for a month' : 'You answer for it',
    hat: HAT,
    overdue,
  };
}

interface Waiting {
  planId: string;
  title: string;
  count: number;
  since: Date;
}

/** How many actions of one case are looked through for what waits. */
const MOST_OF_ONE = 200;

/**
 * Plans this reader writes in, with actions that somebody else said are done: the partnership's own for those who run them, and
 * those of the cases they were given. Somebody who sees every child is not asked to approve every child's plan.
 */
async function waitingForMe(ctx: Ctx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with held as (
      select a.id from action a where a.scope_class = 'partnership' and 'partnership' = any ((select my_classes(4))::text[])
        and a.claim = 'done' and a.dropped_at is null
      union
      select o.id from (select distinct s as id from my_scopes(3) s) g cross join lateral (
        select a.id from action a where a.scope_id = g.id and a.claim = 'done' and a.dropped_at is null limit ${sql.lit(MOST_OF_ONE)}) o)
    select p.id as "planId", p.title, count(*)::integer as count, min(u.said_at) as since
    from held h join action a on a.id = h.id join plan p on p.id = a.plan_id
      join lateral (select said_at, said_by, recorded_for from action_update o where o.action_id = a.id and o.claim = 'done'
        order by o.said_at desc, o.id desc limit 1) u on true
    where p.state <> 'ended' and u.said_by is distinct from ${ctx.actor.id} and u.recorded_for is distinct from ${ctx.actor.id}
      and my_level(p.scope_id) >= case when p.subject_id is null then 4 else 3 end
    group by p.id, p.title order by min(u.said_at), p.id limit ${MOST}`.execute(ctx.tx);
  return rows;
}

const approvalOf = ({ planId, title, count, since }: Waiting): WorkItem => ({
  urgency: 'this_week',
  what: count === 1 ? 'Approve an action that is done' : `Approve ${count} actions that are done`,
  about: title,
  href: `/plans/${planId}/approve`,
  when: { says: 'Waiting for approval', at: since },
  because: 'You write in this plan, and somebody else gave the evidence',
  hat: HAT,
});
