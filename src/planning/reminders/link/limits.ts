import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { OpenCtx } from '../../../kernel/http/context.ts';
import { networkOf, tryWithin } from '../../../sign-in/index.ts';

/** Links that open nothing, asked for from one address within a quarter of an hour. A council may share one address. */
const MOST_MISSES = 50;
/** E-mail addresses of colleagues that may be tried with one link. */
const MOST_COLLEAGUES = 5;

const mark = (secret: Buffer, what: string): string =>
  createHmac('sha256', secret).update(`limit/action-link/${what}`).digest('base64url');

/**
 * Counts a link that opened nothing against the address it was asked from; true while that is within bounds. Links that open something
 * are never counted. Two that get in each other's way count as one, so that a mail scanner trying many at once is answered.
 */
export async function missWithin(ctx: OpenCtx, secret: Buffer): Promise<boolean> {
  const limit = { key: `action-link/${mark(secret, networkOf(ctx.address))}`, most: MOST_MISSES };
  await sql`savepoint counting`.execute(ctx.tx);
  try {
    return await tryWithin(ctx, [limit]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '40001')) throw error;
    await sql`rollback to savepoint counting`.execute(ctx.tx);
    return true;
  }
}

/** Counts an e-mail address against the link it is tried with, before it is looked up, so that nobody finds out who has an account. */
export const colleagueWithin = (ctx: OpenCtx, secret: Buffer, token: string): Promise<boolean> =>
  tryWithin(ctx, [{ key: `action-link-colleague/${mark(secret, token)}`, most: MOST_COLLEAGUES }]);
