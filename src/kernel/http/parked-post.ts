import { sql } from 'kysely';
import type { RequestContext } from './context.ts';
import { seal, unseal } from './sealing.ts';
import { sessionProved } from './session-token.ts';

/** A form somebody sent just after their session had ended or locked. */
export interface ParkedPost {
  id: string;
  /** Where it was going: a path of Kith's own, as the route that would have answered it was asked. */
  path: string;
  /** What was typed, as a form sends it. */
  fields: [string, string][];
  /** The form's own once-only key: sent again under it, it is done once. */
  once: string;
  parkedAt: Date;
}

const PURPOSE = 'parked post';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** More than anybody sends by hand in a quarter of an hour. */
const MOST = 30;

/**
 * Keeps a form, sealed, until its owner has signed in again: nothing a person typed is ever lost, and none of it needs
 * script. Its own proof says whose it is, so it is kept for that person and shown to nobody else, and a form that is not
 * Kith's is not kept at all. Nor is one that asks for a password: that is typed anew.
 *
 * @returns whether it was kept.
 */
export async function parkPost(ctx: RequestContext, secret: Buffer, path: string, body: unknown): Promise<boolean> {
  const fields = flatten(body);
  const session = sessionProved(secret, typedAs(fields, '_csrf'));
  if (!session || fields.some(([name]) => isSecretField(name))) return false;
  const { rows: within } = await sql<{
    ok: boolean;
  }>`select strike(${`park/${session}`}, ${MOST}, interval '15 minutes') as ok`.execute(ctx.tx);
  if (!within[0]?.ok) return false;
  const given = typedAs(fields, '_once');
  const typed = fields.filter(([name]) => !name.startsWith('_'));
  const sealed = seal(secret, PURPOSE, Buffer.from(JSON.stringify({ path, fields: typed })), ctx.newBytes(12));
  const { rows } = await sql<{
    kept: boolean;
  }>`select park_post(${ctx.newId()}, ${session}, ${UUID.test(given) ? given : ctx.newId()}, ${sealed}) as kept`.execute(
    ctx.tx,
  );
  return rows[0]?.kept ?? false;
}

/** The forms kept for the actor and not sent since, newest first. */
export async function parkedPosts(ctx: RequestContext, secret: Buffer): Promise<ParkedPost[]> {
  const { rows } = await sql<{ id: string; once: string; body_sealed: Buffer; parked_at: Date }>`
    select p.id, p.once, p.body_sealed, p.parked_at from parked_post p
    where p.parked_at > kith_now() - interval '7 days'
      and not exists (select 1 from answered_once o where o.key = p.once)
    order by p.parked_at desc, p.id`.execute(ctx.tx);
  return rows.map((row) => {
    const { path, fields } = JSON.parse(unseal(secret, PURPOSE, row.body_sealed).toString()) as Pick<
      ParkedPost,
      'path' | 'fields'
    >;
    return { id: row.id, path, fields, once: row.once, parkedAt: row.parked_at };
  });
}

/** Throws away a form kept for the actor. Harmless when it is not there. */
export async function dropParkedPost(ctx: RequestContext, id: string): Promise<void> {
  await sql`select drop_parked_post(${id})`.execute(ctx.tx);
}

/** Fields that hold a password or a one-time code are kept nowhere. */
export const isSecretField = (name: string): boolean => /password/i.test(name) || name === 'code';

/** A parsed body back to the names and values a form would send. */
export function flatten(body: unknown, prefix = ''): [string, string][] {
  if (body === null || body === undefined) return [];
  if (typeof body !== 'object') return [[prefix, String(body)]];
  return Object.entries(body).flatMap(([key, value]) => flatten(value, prefix === '' ? key : `${prefix}[${key}]`));
}

const typedAs = (fields: readonly [string, string][], name: string): string =>
  fields.find(([given]) => given === name)?.[1] ?? '';
