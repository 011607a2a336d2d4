import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';

/** Whom to ring about a sealed record the reader knows to exist, in the words of whoever sealed it; null for any other. */
export async function whomToRing(ctx: Pick<Ctx, 'tx'>, scopeId: string): Promise<string | null> {
  const { rows } = await sql<{ ring: string | null }>`select whom_to_ring(${scopeId}) as ring`.execute(ctx.tx);
  return rows[0]?.ring ?? null;
}
