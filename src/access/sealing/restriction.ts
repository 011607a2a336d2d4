import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import { type CivilDate, civilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

export type Post = 'custodian' | 'deputy';

/** How a record is restricted, for those inside it. */
export interface Restriction {
  id: string;
  mode: 'sealed' | 'silent';
  custodian: string;
  deputy: string;
  /** Which post the reader holds. */
  myPost: Post | null;
  /** A post whose holder has left. */
  emptyPost: Post | null;
  ring: string;
  reason: string;
  from: Date;
  reviewBy: CivilDate;
  reviewedAt: Date | null;
  askedBy: string;
  agreedBy: string | null;
}

/** The live restriction of a subject; null when it has none or the reader is not inside it. */
export async function restrictionOf(tx: Tx, subjectId: string): Promise<Restriction | null> {
  const { rows } = await sql<Omit<Restriction, 'reviewBy'> & { reviewBy: string }>`
    select id, mode, custodian, deputy, my_post as "myPost", empty_post as "emptyPost", ring, reason, from_at as "from", review_by as "reviewBy",
      reviewed_at as "reviewedAt", asked_by as "askedBy", agreed_by as "agreedBy"
    from restriction_of(${subjectId})`.execute(tx);
  const row = rows[0];
  return row ? { ...row, reviewBy: civilDate(row.reviewBy) } : null;
}

/** Somebody of the staff directory by their whole name or e-mail address; null for nobody, 'several' when the name is shared. */
export async function personSaid(tx: Tx, said: string): Promise<string | 'several' | null> {
  const { rows } = await sql<{ id: string }>`
    select id from account where closed_at is null and not service and (email = lower(${said.trim()}) or lower(name) = lower(${said.trim()}))
    order by id limit 2`.execute(tx);
  return rows.length > 1 ? 'several' : (rows[0]?.id ?? null);
}

export interface Keepers {
  custodian: string;
  deputy: string;
  ring: string;
  /** A civil date within 90 days, London. */
  reviewBy: string;
  reason: string;
}

/** Seals a subject's record: one person who manages it lastingly decides. */
export async function seal(ctx: Ctx, subjectId: string, asked: Keepers): Promise<BrokenRule | null> {
  await ctx.because(asked.reason);
  return underRule(ctx.tx, () =>
    sql`select seal_scope(${ctx.newId()}, ${ctx.newId()}, ${ctx.newId()}, ${subjectId}, ${asked.custodian}, ${asked.deputy}, ${asked.reason},
      ${asked.ring}, ${asked.reviewBy})`.execute(ctx.tx),
  );
}

/** Proposes silence to a second person who manages the record too. */
export async function proposeSilence(
  ctx: Ctx,
  subjectId: string,
  asked: Keepers & { second: string },
): Promise<BrokenRule | null> {
  await ctx.because(asked.reason);
  return underRule(ctx.tx, () =>
    sql`select propose_silence(${ctx.newId()}, ${ctx.newId()}, ${ctx.newId()}, ${ctx.newId()}, ${subjectId}, ${asked.custodian}, ${asked.deputy},
      ${asked.second}, ${asked.reason}, ${asked.ring}, ${asked.reviewBy})`.execute(ctx.tx),
  );
}

/** Lifts a seal at once, or proposes to the other keeper that silence be lifted. */
export async function lift(
  ctx: Ctx,
  subjectId: string,
  mode: Restriction['mode'],
  reason: string,
): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () =>
    (mode === 'sealed'
      ? sql`select lift_seal(${subjectId}, ${reason})`
      : sql`select propose_lift(${ctx.newId()}, ${ctx.newId()}, ${ctx.newId()}, ${ctx.newId()}, ${subjectId}, ${reason})`
    ).execute(ctx.tx),
  );
}

/** A keeper has looked again and says why the restriction stays, until when. */
export async function review(ctx: Ctx, subjectId: string, note: string, nextBy: string): Promise<BrokenRule | null> {
  await ctx.because(note);
  return underRule(ctx.tx, () =>
    sql`select review_restriction(${ctx.newId()}, ${subjectId}, ${note}, ${nextBy})`.execute(ctx.tx),
  );
}

/** Hands one's own post to someone else, or fills the other when its holder has left. */
export async function handOver(
  ctx: Ctx,
  subjectId: string,
  asked: { post: Post; successor: string; ring: string; reason: string },
): Promise<BrokenRule | null> {
  await ctx.because(asked.reason);
  return underRule(ctx.tx, () =>
    sql`select hand_over_keeping(${ctx.newId()}, ${subjectId}, ${asked.post}, ${asked.successor}, ${asked.ring}, ${asked.reason})`.execute(
      ctx.tx,
    ),
  );
}
