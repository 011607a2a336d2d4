import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

/** How long the glass may stay broken, in hours. */
export const GLASS_HOURS = [1, 4, 8, 12] as const;

/** The manager who usually reviews what the reader breaks, by name; null when there is none. */
export async function whoWillBeTold(tx: Tx, subjectId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select who_will_be_told(${subjectId}) as name`.execute(tx);
  return rows[0]?.name ?? null;
}

/**
 * Breaks the glass on a subject: full sight with names for some hours, a row for one manager to review in five days
 * (domain §3.13, I24). Refused by rule: no reason, too often, or when one can see it anyway.
 */
export async function breakGlass(
  ctx: Ctx,
  subjectId: string,
  asked: { why: string; hours: number; knowsThem: boolean },
): Promise<BrokenRule | null> {
  await ctx.because(asked.why);
  return underRule(ctx.tx, () =>
    sql`select break_the_glass(${ctx.newId()}, ${ctx.newId()}, ${subjectId}, ${asked.why}, ${asked.hours}, ${asked.knowsThem})`.execute(
      ctx.tx,
    ),
  );
}
