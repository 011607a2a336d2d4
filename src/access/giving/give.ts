import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { KnownThing } from '../thing/known-thing.ts';

export interface Gift {
  party: string;
  level: 1 | 2 | 3 | 4;
  names: boolean;
  until: Date | null;
  reason: string;
}

/**
 * Gives a person, team or agency access to what the reader manages. Refused by rule: to oneself or one's own team, longer
 * than one's own, names one may not see, to somebody kept out (I23, I26; access.md). Null when it is done.
 */
export async function giveAccess(ctx: Ctx, thing: KnownThing, gift: Gift): Promise<BrokenRule | null> {
  await ctx.because(gift.reason);
  return underRule(ctx.tx, () =>
    sql`select give_grant(${ctx.newId()}, ${gift.party}, ${thing.scopeId}, ${gift.level}, ${gift.names}, ${gift.reason}, ${gift.until})`.execute(
      ctx.tx,
    ),
  );
}

/** Ends one grant. Refused by rule: one's own, an allocated worker's before handing over (I33), or the last but one (I23). */
export async function endAccess(ctx: Ctx, grantId: string, reason: string): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () => sql`select end_grant(${grantId}, ${reason})`.execute(ctx.tx));
}
