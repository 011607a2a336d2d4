import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { Tie } from '../tables.ts';

/** Somebody who works here and may be family of the person a record is about, for whoever manages it to decide. */
export interface FamilyMatch {
  id: string;
  person: string;
  jobTitle: string;
  why: Tie;
  foundAt: Date;
}

/** Matches not yet decided on a subject the reader manages; never one about the reader. */
export async function familyMatches(tx: Tx, subjectId: string): Promise<FamilyMatch[]> {
  const { rows } = await sql<FamilyMatch>`
    select m.id, a.name as person, a.job_title as "jobTitle", m.why, m.found_at as "foundAt"
    from family_match m join account a on a.id = m.account_id
    where m.subject_id = ${subjectId} and m.answered_at is null order by a.name, m.id`.execute(tx);
  return rows;
}

/** Keeps somebody out of what the reader manages. Refused by rule: oneself, or leaving fewer than two people (I23). */
export async function keepOut(
  ctx: Ctx,
  thingId: string,
  who: string,
  why: Tie,
  reason: string,
): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () =>
    sql`select keep_out(${ctx.newId()}, ${who}, ${thingId}, ${why}, ${reason})`.execute(ctx.tx),
  );
}

/** Says of oneself that a record names one or one's family: it is gone at once (I26). */
export async function thisNamesMe(ctx: Ctx, thingId: string, why: Tie): Promise<BrokenRule | null> {
  return underRule(ctx.tx, () => sql`select this_names_me(${ctx.newId()}, ${thingId}, ${why})`.execute(ctx.tx));
}

/** Ends what keeps somebody out of a record, with why. Answers the rule that refused, if one did. */
export async function letBackIn(ctx: Ctx, conflictId: string, reason: string): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () => sql`select let_back_in(${conflictId}, ${reason})`.execute(ctx.tx));
}

/** Decides whether a match is family: kept out if so. */
export async function answerMatch(
  ctx: Ctx,
  matchId: string,
  isFamily: boolean,
  reason: string,
): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () =>
    sql`select answer_family_match(${matchId}, ${ctx.newId()}, ${isFamily}, ${reason})`.execute(ctx.tx),
  );
}

/** Passes on, by a record's label, that somebody must not open it. Answers the same whether or not there is such a record. */
export async function keepOutByLabel(
  ctx: Ctx,
  who: string,
  label: string,
  why: Tie,
  reason: string,
): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () =>
    sql`select keep_out_by_label(${ctx.newId()}, ${who}, ${label}, ${why})`.execute(ctx.tx),
  );
}
