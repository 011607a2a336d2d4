import { sql } from 'kysely';
import type { Actor } from '../kernel/access/actor.ts';
import type { RequestContext } from '../kernel/http/context.ts';
import type { Cookie } from '../kernel/http/reply.ts';
import { hashToken, SESSION_COOKIE } from '../kernel/http/session-token.ts';
import { forgetBefore } from './before.ts';
import { browserWords } from './browser-words.ts';

/** However busy somebody is, they sign in afresh after a working day: hours. */
const SESSION_HOURS = 12;

/**
 * The browser locks a page left alone (islands), and the server locks the session by itself in case it did not. A page
 * tells the server that someone is there only once a minute, so the server waits a little longer. Minutes.
 */
const SERVER_WAITS_LONGER = 2;

/**
 * Starts a session for an account and returns the cookie that opens it. The token is always new, and whatever session
 * this browser had is ended: one that somebody planted or watched is worth nothing.
 */
export async function startPageSession(
  ctx: RequestContext & { actor: Actor | null },
  { lockAfterMinutes }: { lockAfterMinutes: number },
  account: string,
  agent: string,
): Promise<Cookie[]> {
  if (ctx.actor) await sql`select end_my_session(${ctx.actor.session.id})`.execute(ctx.tx);
  const token = ctx.newBytes(32).toString('base64url');
  await sql`select start_session(${ctx.newId()}, ${account}, ${hashToken(token)}, 'page', ${browserWords(agent)},
    make_interval(hours => ${SESSION_HOURS}), make_interval(mins => ${lockAfterMinutes + SERVER_WAITS_LONGER}))`.execute(
    ctx.tx,
  );
  return [{ name: SESSION_COOKIE, value: token }, forgetBefore];
}

/** The cookie goes when the session does. */
export const forgetSession: Cookie = { name: SESSION_COOKIE, value: '', maxAge: 0 };
