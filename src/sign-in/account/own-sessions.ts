import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';

/** A live session or token of the person signed in. */
export interface OwnSession {
  id: string;
  kind: 'page' | 'api' | 'command';
  label: string | null;
  startedAt: Date;
  seenAt: Date;
  expiresAt: Date;
}

/** One's own live sessions of a kind, newest first. */
export async function ownSessions(ctx: Ctx, kind: OwnSession['kind']): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, kind, label, started_at as "startedAt", seen_at as "seenAt", expires_at as "expiresAt"
    from my_sessions() where kind = ${kind} order by started_at desc, id`.execute(ctx.tx);
  return rows;
}

/** Ends one of one's own. False when there is no such live one. */
export async function endOwnSession(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`select end_my_session(${id}) as ok`.execute(ctx.tx);
  return rows[0]?.ok ?? false;
}
