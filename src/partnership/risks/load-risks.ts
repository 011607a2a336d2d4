import { sql } from 'kysely';
import { inOrder, type ListOf, visiblePage } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { ScoreKind } from '../tables.ts';
import type { Score } from './grade.ts';

/** One line of the log. */
export interface RiskLine {
  id: string;
  number: string;
  category: string;
  description: string;
  ownerName: string | null;
  reviewOn: string;
  confidential: boolean;
  closedAt: Date | null;
  /** As it stands with what is being done, and the time before; null where it was never scored so. */
  now: Score | null;
  before: Score | null;
}

export interface RiskShown extends RiskLine {
  cause: string | null;
  consequence: string | null;
  controls: string | null;
  appetite: string | null;
  targetOn: string | null;
  ownerId: string | null;
  closedWhy: string | null;
  openedAt: Date;
  /** 4 manages, 3 reads in full. */
  level: number;
  scopeId: string;
  scopeClass: string;
  raised: { planId: string; planTitle: string; partId: string } | null;
}

export interface ScoreShown extends Score {
  kind: ScoreKind;
  why: string;
  at: Date;
  by: string | null;
}

const columns = sql`r.id, r.number, t.label as category, r.description, a.name as "ownerName", r.review_on::text as "reviewOn",
  r.scope_class = 'confidential_risk' as confidential, r.closed_at as "closedAt", s.scores -> 0 as now, s.scores -> 1 as before`;

const joined = sql`left join account a on a.id = r.owner_id
  left join lateral (select label from term t where t.vocabulary = 'risk_category' and t.code = r.category order by valid_from desc limit 1) t on true
  left join lateral (select jsonb_agg(jsonb_build_object('likelihood', x.likelihood, 'impact', x.impact) order by x.scored_at desc, x.id desc) as scores
    from (select * from risk_score x where x.risk_id = r.id and x.kind = 'residual' order by x.scored_at desc, x.id desc limit 2) x) s on true`;

/** The risks this reader may see, newest first, and how many there are. */
export async function findRisks(
  tx: Tx,
  asked: { closed: boolean; page: number; size: number },
): Promise<{ lines: RiskLine[]; total: number }> {
  const where = asked.closed ? sql`t.closed_at is not null` : sql`t.closed_at is null`;
  const list: ListOf = { table: 'risk', order: 'opened_at', level: 'summary', where };
  const { ids, total } = await visiblePage(tx, list, asked.page, asked.size);
  const { rows } = await sql<RiskLine>`
    select ${columns} from ${inOrder(ids)} join risk r on r.id = f.id ${joined} order by f.n`.execute(tx);
  return { lines: rows, total };
}

/** One risk; null when it is not there or not for this reader. */
export async function loadRisk(tx: Tx, id: string): Promise<RiskShown | null> {
  const { rows } = await sql<RiskShown>`
    select ${columns}, r.cause, r.consequence, r.controls, r.appetite, r.target_on::text as "targetOn", r.owner_id as "ownerId",
      r.closed_why as "closedWhy", r.opened_at as "openedAt", my_level(r.scope_id) as level, r.scope_id as "scopeId", r.scope_class as "scopeClass",
      (select jsonb_build_object('planId', p.id, 'planTitle', p.title, 'partId', q.id) from plan_part q join plan p on p.id = q.plan_id
       where q.id = r.raised_part_id) as raised
    from risk r ${joined} where r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Every time it was scored, newest first. */
export async function loadScores(tx: Tx, riskId: string): Promise<ScoreShown[]> {
  const { rows } = await sql<ScoreShown>`
    select s.likelihood, s.impact, s.kind, s.why, s.scored_at as at, a.name as by
    from risk_score s left join account a on a.id = s.scored_by where s.risk_id = ${riskId} order by s.scored_at desc, s.id desc`.execute(
    tx,
  );
  return rows;
}

/** The actions that answer a risk, in the plans they stand in. */
export async function loadRiskActions(
  tx: Tx,
  riskId: string,
): Promise<{ id: string; planId: string; wording: string; planTitle: string }[]> {
  const { rows } = await sql<{ id: string; planId: string; wording: string; planTitle: string }>`
    select a.id, a.plan_id as "planId", a.wording, p.title as "planTitle"
    from risk_action x join action a on a.id = x.action_id join plan p on p.id = a.plan_id
    where x.risk_id = ${riskId} order by a.due_by nulls last, a.id`.execute(tx);
  return rows;
}
