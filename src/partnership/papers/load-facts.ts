import { type RawBuilder, sql } from 'kysely';
import { COUNT_CAP, type ListOf, newestVisible } from '../../kernel/access/visible.ts';
import { addMonths, civilDate, londonDate, partsOf, sayMonth, startOfLondonDay } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type Figures, newestReleases } from '../../kernel/releases/index.ts';
import type { BodyShown } from '../../panels/index.ts';
import {
  type ActionStatus,
  actionStatus,
  actionStatuses,
  type Claim,
  type Counter,
  type Due,
  dueWords,
  isOpen,
  loadImpacts,
  progressOf,
  withCounts,
} from '../../planning/index.ts';
import { findRisks } from '../risks/load-risks.ts';
import type { PaperAction, PaperDecision, PaperFacts } from './facts.ts';

/** As many of anything as people read at one meeting; how many more there are is said. */
const MOST_SHOWN = 50;
/** So few actions are looked at one by one. */
const FEW = 1000;
const RELEASES = ['concerns.by_month_and_timeliness', 'contacts.this_year'];
const OWN_PLANS: ListOf = {
  table: 'plan',
  order: 'opened_at',
  level: 'summary',
  where: sql`t.subject_id is null and t.state <> 'ended'`,
};

/** What goes into a body's papers, all of it through the reader's own sight. A board's are of every plan, another body's of its own workplan. */
export async function loadFacts(ctx: Ctx, body: BodyShown, counters: readonly Counter[]): Promise<PaperFacts> {
  const { tx } = ctx;
  const today = londonDate(ctx.now);
  const since = await lastMetAt(ctx, body.id);
  const plans = await plansOf(ctx, body);
  const ids = plans.map(({ id }) => id);
  const standing = await standingOf(ctx, ids, today);
  const some = async (
    count: (plan: Standing) => number,
    where: RawBuilder<unknown>,
  ): Promise<PaperFacts['exceptions']> => ({
    rows: count(standing.all) === 0 ? [] : await actionsOf(ctx, plans, standing.many <= FEW, where, today),
    total: count(standing.all),
  });
  return {
    body: { id: body.id, name: body.name },
    today,
    since,
    plans: {
      rows: plans.slice(0, MOST_SHOWN).map((plan) => ({ ...plan, counts: standing.of(plan.id).counts })),
      total: plans.length,
    },
    exceptions: await some(
      ({ counts }) => counts.overdue + counts.at_risk,
      sql`${isOverdue(today)} or ${isAtRisk(today)}`,
    ),
    toApprove: await some(({ counts }) => counts.waiting_for_approval, sql`t.claim = 'done'`),
    unconfirmed: await some(({ unconfirmed }) => unconfirmed, sql`t.accountable_id is null`),
    measures: await measuresOf(ctx, plans, counters),
    changes: await changesOf(ctx, ids, since),
    taken: await takenOf(ctx, ids, since),
    reports: await reportsOf(ctx, ids, today),
    risks: await openRisks(ctx),
    decisions: await decisionsOf(ctx, body.id, since),
    releases: body.kind === 'board' ? await newestReleases<Figures>(tx, RELEASES) : [],
  };
}

async function openRisks({ tx }: Ctx): Promise<PaperFacts['risks']> {
  const { lines, total } = await findRisks(tx, { closed: false, page: 1, size: MOST_SHOWN });
  return { rows: lines, total };
}

/** When the body last met; three months ago where it has not. */
async function lastMetAt(ctx: Ctx, bodyId: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select m.starts_at as at from meeting m where m.body_id = ${bodyId} and m.starts_at < ${ctx.now}
      and m.state not in ('scheduled', 'agenda_open', 'agenda_locked', 'packs_issued', 'cancelled')
    order by m.starts_at desc, m.id limit 1`.execute(ctx.tx);
  return rows[0]?.at ?? startOfLondonDay(addMonths(londonDate(ctx.now), -3));
}

interface Followed {
  id: string;
  title: string;
  scopeClass: string;
}

async function plansOf(ctx: Ctx, body: BodyShown): Promise<Followed[]> {
  const own = sql`(select p.id from plan p where p.id = ${body.workplan?.id ?? null})`;
  const all = body.kind === 'board' ? newestVisible(OWN_PLANS, COUNT_CAP) : own;
  const { rows } = await sql<Followed>`
    select p.id, p.title, p.scope_class as "scopeClass" from ${all} f join plan p on p.id = f.id
    order by p.title, p.id`.execute(ctx.tx);
  return rows;
}

/** Overdue and at risk as `actionStatus` works them out (I8), for the database to find. */
const isOverdue = (today: string) => sql`(t.claim not in ('complete', 'not_needed', 'done') and t.due_by < ${today})`;
const isAtRisk = (today: string) => sql`(t.claim = 'at_risk' and (t.due_by is null or t.due_by >= ${today}))`;

/** How many actions stand at each status, and how many open ones nobody has confirmed they answer for. */
interface Standing {
  counts: Record<ActionStatus, number>;
  unconfirmed: number;
}

/** How the actions of the plans stand, counted where they lie. */
async function standingOf(ctx: Ctx, plans: readonly string[], today: string) {
  const { rows } = await sql<{ planId: string; claim: Claim; dueBy: string | null; n: number; unconfirmed: number }>`
    select a.plan_id as "planId", a.claim, min(a.due_by)::text as "dueBy", count(*)::integer as n,
      count(*) filter (where a.accountable_id is null)::integer as unconfirmed
    from action a where a.plan_id = any (${sql.val([...plans])}::uuid[]) and a.dropped_at is null
    group by a.plan_id, a.claim, a.due_by < ${today}`.execute(ctx.tx);
  const said = rows.map((row) => ({ ...row, status: actionStatus({ ...row, today: civilDate(today) }) }));
  const standing = (some: typeof said): Standing => ({
    counts: Object.fromEntries(
      actionStatuses.map((status) => [status, sum(some.map((one) => (one.status === status ? one.n : 0)))]),
    ) as Record<ActionStatus, number>,
    unconfirmed: sum(some.map((one) => (isOpen(one.status) ? one.unconfirmed : 0))),
  });
  const byPlan = Map.groupBy(said, ({ planId }) => planId);
  const of = (plan: string): Standing => standing(byPlan.get(plan) ?? []);
  return {
    of,
    all: standing(said),
    /** How many there are, done ones too. */
    many: sum(said.map(({ n }) => n)),
  };
}

const sum = (some: readonly number[]): number => some.reduce((total, n) => total + n, 0);

/** The open actions of the plans that are so, what was due first before the rest. */
async function actionsOf(
  ctx: Ctx,
  plans: readonly Followed[],
  few: boolean,
  so: RawBuilder<unknown>,
  today: string,
): Promise<PaperAction[]> {
  const ids = sql.val(plans.map(({ id }) => id));
  const list: ListOf = {
    table: 'action',
    order: 'due_by',
    first: 'soonest',
    level: 'summary',
    // "is true": else every action of the plans is fetched by its plan, and then sorted (37 ms for 10,000, rather than 2).
    where: sql`t.dropped_at is null and t.claim not in ('complete', 'not_needed')
      and (t.plan_id = any (${ids}::uuid[])) is true and (${so})`,
    // An action lies where its plan does.
    classes: [...new Set(plans.map(({ scopeClass }) => scopeClass))],
    ...(few && { among: sql`select o.id from action o where o.plan_id = any (${ids}::uuid[])` }),
  };
  const { rows } = await sql<Omit<PaperAction, 'status' | 'due'> & { claim: Claim; when: Due }>`
    select a.id, a.plan_id as "planId", p.title as "planTitle", coalesce(a.number, a.number_proposed) as number, a.wording,
      -- Asked of each of the few rows: joined, an estimate of one row would have every account read for each.
      coalesce((select w.name from account w where w.id = a.accountable_id), l.said) as accountable, a.accountable_id is not null as confirmed, a.claim, a.claim_reason as reason,
      jsonb_build_object('from', a.due_from, 'by', a.due_by, 'precision', a.due_precision, 'said', a.due_said) as "when"
    from ${newestVisible(list, MOST_SHOWN)} f join action a on a.id = f.id join plan p on p.id = a.plan_id
      join action_lead l on l.id = a.accountable_lead_id
    order by a.due_by nulls last, p.title, p.id, a.sort, a.id limit ${MOST_SHOWN}`.execute(ctx.tx);
  return rows.map(({ claim, when, ...row }) => ({
    ...row,
    due: dueWords(when),
    status: actionStatus({ claim, dueBy: when.by, today: civilDate(today) }),
  }));
}

/** What the plans are to change and how far that has come. What is counted live is told as it was released: a paper travels. */
async function measuresOf(
  ctx: Ctx,
  plans: readonly { id: string; title: string }[],
  counters: readonly Counter[],
): Promise<PaperFacts['measures']> {
  const ids = plans.map(({ id }) => id);
  const all = await loadImpacts(ctx.tx, sql`i.plan_id = any (${sql.val(ids)}::uuid[])`);
  const byPlan = Map.groupBy(await withCounts(ctx, counters, all, 'release'), ({ planId }) => planId);
  return plans.flatMap(({ id, title }) =>
    (byPlan.get(id) ?? []).flatMap(({ wording, measures }) =>
      measures
        .filter(({ kind }) => kind !== 'story')
        .map((measure) => ({
          planTitle: title,
          change: wording,
          name: measure.name,
          words: progressOf(measure).words,
        })),
    ),
  );
}

async function changesOf(ctx: Ctx, plans: readonly string[], since: Date): Promise<PaperFacts['changes']> {
  const { rows } = await sql<PaperFacts['changes']['rows'][number] & { total: number }>`
    select count(*) over ()::integer as total, a.id as "actionId", p.title as "planTitle", a.wording, coalesce(a.number, a.number_proposed) as number, u.claim as said, coalesce(u.note, u.evidence) as note,
      case when f.id is null then w.name else f.name || ', recorded by ' || w.name end as by, u.said_at as on
    from action_update u join action a on a.id = u.action_id join plan p on p.id = a.plan_id
      left join account w on w.id = u.said_by left join account f on f.id = u.recorded_for
    where a.plan_id = any (${sql.val([...plans])}::uuid[]) and u.said_at >= ${since} and a.dropped_at is null
      and u.way <> 'import'
    order by u.said_at desc, u.id limit ${MOST_SHOWN}`.execute(ctx.tx);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many statuses each plan took from a document: whoever brought it in said none of them. */
async function takenOf(ctx: Ctx, plans: readonly string[], since: Date): Promise<PaperFacts['taken']> {
  const { rows } = await sql<PaperFacts['taken'][number]>`
    select p.title as "planTitle", count(*)::integer as n
    from action_update u join action a on a.id = u.action_id join plan p on p.id = a.plan_id
    where a.plan_id = any (${sql.val([...plans])}::uuid[]) and u.said_at >= ${since} and a.dropped_at is null
      and u.way = 'import'
    group by p.id, p.title order by p.title, p.id`.execute(ctx.tx);
  return rows;
}

async function reportsOf(ctx: Ctx, plans: readonly string[], today: string): Promise<PaperFacts['reports']> {
  const { rows } = await sql<{ title: string; lead: string | null; month: string; covers: string | null }>`
    select r.title, coalesce(w.name, r.lead_said) as lead, r.due_month::text as month, r.covers_said as covers
    from report_due r left join account w on w.id = r.lead_id
    where r.plan_id = any (${sql.val([...plans])}::uuid[]) and r.received_at is null
      and r.due_month <= ${addMonths(civilDate(today), 3)}
    order by r.due_month, r.sort, r.id`.execute(ctx.tx);
  return rows.map(({ month, ...row }) => ({
    ...row,
    due: sayMonth(partsOf(civilDate(month))),
    late: addMonths(civilDate(month), 1) <= civilDate(today),
  }));
}

async function decisionsOf(ctx: Ctx, bodyId: string, since: Date): Promise<PaperDecision[]> {
  const { rows } = await sql<PaperDecision>`
    select i.title as item, d.decided_at as on, d.outcome, d.wording, d.rationale,
      array(select w.name || ': ' || x.words from decision_dissent x join account w on w.id = x.said_by
        where x.decision_id = d.id order by x.said_at, x.id) as dissent
    from decision d join agenda_item i on i.id = d.item_id join meeting m on m.id = i.meeting_id
    where m.body_id = ${bodyId} and d.decided_at >= ${since}
      and not exists (select 1 from decision later where later.replaces_id = d.id)
    order by d.decided_at, d.id`.execute(ctx.tx);
  return rows;
}
