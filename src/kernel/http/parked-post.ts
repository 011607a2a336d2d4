import { sql } from 'kysely';
import type { RequestContext } from './context.ts';
import { seal, unseal } from './sealing.ts';
import { hashToken } from './session-token.ts';

/** A form somebody sent just after their session had ended. */
export interface ParkedPost {
  path: string;
  fields: [string, string][];
}

/**
 * Keeps a form, sealed, for the same browser until its owner has signed in again: nothing a person typed is ever lost.
 * Works without JavaScript. Returns the token the browser keeps for it.
 */
export async function parkPost(ctx: RequestContext, secret: Buffer, path: string, body: unknown): Promise<string> {
  const token = ctx.newBytes(32).toString('base64url');
  const parked: ParkedPost = { path, fields: flatten(body).filter(([name]) => !name.startsWith('_')) };
  const sealed = seal(secret, 'parked post', Buffer.from(JSON.stringify(parked)));
  await sql`select park_post(${ctx.newId()}, ${hashToken(token)}, ${path}, ${sealed})`.execute(ctx.tx);
  return token;
}

/** What was parked under the browser's token, or null. */
export async function takeParkedPost(ctx: RequestContext, secret: Buffer, token: string): Promise<ParkedPost | null> {
  const { rows } = await sql<{
    body_sealed: Buffer;
  }>`select body_sealed from take_parked_post(${hashToken(token)})`.execute(ctx.tx);
  const sealed = rows[0]?.body_sealed;
  return sealed ? (JSON.parse(unseal(secret, 'parked post', sealed).toString()) as ParkedPost) : null;
}

/** A parsed body back to the names and values a form would send. */
export function flatten(body: unknown, prefix = ''): [string, string][] {
  if (body === null || body === undefined) return [];
  if (typeof body !== 'object') return [[prefix, String(body)]];
  return Object.entries(body).flatMap(([key, value]) => flatten(value, prefix === '' ? key : `${prefix}[${key}]`));
}
