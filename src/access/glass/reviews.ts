import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

export const findings = ['justified', 'not justified', 'needs follow-up'] as const;
export type Finding = (typeof findings)[number];

/** One time the glass was broken, as its manager (or the data protection officer) sees it. */
export interface BrokenGlass {
  id: string;
  who: string;
  jobTitle: string;
  agency: string;
  /** The record's random label; null when even that is not for this reader. */
  label: string | null;
  reason: string;
  from: Date;
  until: Date;
  knowsThem: boolean;
  atOnce: boolean;
  /** A civil date, London. */
  due: string;
  manager: string;
  mine: boolean;
  reviewedAt: Date | null;
  finding: Finding | null;
  note: string | null;
}

const columns = sql`
  g.id, a.name as who, a.job_title as "jobTitle", ag.name as agency, s.label, g.reason, g.from_at as "from", g.until_at as "until",
  g.knows_them as "knowsThem", g.alert_at_once as "atOnce", g.review_due as due, m.name as manager, g.manager_id = actor() as mine,
  g.reviewed_at as "reviewedAt", g.finding, g.review_note as note
  from break_glass g join account a on a.id = g.account_id join agency ag on ag.id = a.agency_id join account m on m.id = g.manager_id
    left join subject s on s.id = g.subject_id`;

/**
 * Broken glass the reader is to review or has reviewed (and, for the data protection officer, everyone's), what waits
 * first and then the newest. Never what the reader broke themselves. At most 100.
 */
export async function brokenGlass(tx: Tx): Promise<BrokenGlass[]> {
  const { rows } = await sql<BrokenGlass>`
    select ${columns}
    order by g.reviewed_at is not null, case when g.reviewed_at is null then g.review_due end, g.from_at desc, g.id limit 100`.execute(
    tx,
  );
  return rows;
}

/**
 * One time the glass was broken, for whoever broke it, its manager and the data protection officer; null for anyone
 * else.
 */
export async function oneBrokenGlass(tx: Tx, id: string): Promise<BrokenGlass | null> {
  const { rows } = await sql<BrokenGlass>`select ${columns} where g.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Records what the manager found. Once, and never by whoever broke it. */
export async function reviewGlass(ctx: Ctx, id: string, finding: Finding, note: string): Promise<BrokenRule | null> {
  await ctx.because(note);
  return underRule(ctx.tx, () => sql`select review_glass(${id}, ${finding}, ${note})`.execute(ctx.tx));
}
