import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { isSecretField } from '../../kernel/http/parked-post.ts';

/** What somebody was typing and has not sent. */
export interface Draft {
  key: string;
  /** The fields as a form's `raw` holds them: nested as their names nest, every value as typed. */
  raw: Readonly<Record<string, unknown>>;
  /** The page of Kith it was typed on; null when the browser did not say. */
  page: string | null;
  savedAt: Date;
}

/** What a draft may be kept under: the form's own name and, mostly, an id. */
export const DRAFT_KEY = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,119}$/;

interface Row {
  key: string;
  body: Record<string, unknown>;
  page: string | null;
  saved_at: Date;
}

const asDraft = (row: Row): Draft => ({ key: row.key, raw: row.body, page: row.page, savedAt: row.saved_at });

/** The draft has become what it was for: it is gone at once. */
export async function clearDraft(ctx: Ctx, key: string): Promise<void> {
  await sql`select drop_draft(${key})`.execute(ctx.tx);
}

/** What the actor has begun on one page of Kith (path and query), newest first. */
export async function draftsOfPage(ctx: Ctx, page: string): Promise<Draft[]> {
  const { rows } = await sql<Row>`
    select key, body, page, saved_at from draft where page = ${page} order by saved_at desc, key`.execute(ctx.tx);
  return rows.map(asDraft);
}

/** All the actor's drafts, newest first. */
export async function drafts(ctx: Ctx): Promise<Draft[]> {
  const { rows } = await sql<Row>`
    select key, body, page, saved_at from draft order by saved_at desc, key`.execute(ctx.tx);
  return rows.map(asDraft);
}

/** As many as anybody has on the go; past it, old ones are for their author to send or throw away. */
export const MOST_DRAFTS = 200;

/**
 * Keeps what is typed under a key, in place of what was there. A draft that comes after its own form has been dealt with
 * (`once` is the form's key) is not kept: it would bring back what is done.
 *
 * @returns whether it was kept.
 */
export async function saveDraft(
  ctx: Ctx,
  draft: { key: string; raw: Readonly<Record<string, unknown>>; page: string | null; once: string },
): Promise<boolean> {
  const { rows } = await sql<{ refused: boolean }>`
    select exists (select 1 from answered_once o where o.key::text = ${draft.once})
        or (select count(*) from draft d where d.key <> ${draft.key}) >= ${MOST_DRAFTS} as refused`.execute(ctx.tx);
  if (rows[0]?.refused) return false;
  const body = JSON.stringify(typedOnly(draft.raw));
  await sql`
    insert into draft (id, account_id, key, page, body, saved_at)
    values (${ctx.newId()}, ${ctx.actor.id}, ${draft.key}, ${draft.page}, ${body}, ${ctx.now})
    on conflict (account_id, key) do update set page = excluded.page, body = excluded.body, saved_at = excluded.saved_at`.execute(
    ctx.tx,
  );
  return true;
}

/** Without what belongs to the form and not to its author, without secrets, and without what PostgreSQL cannot hold. */
function typedOnly(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.entries(raw).filter(([name]) => !name.startsWith('_') && !isSecretField(name));
  return Object.fromEntries(fields.map(([name, value]) => [storable(name), storableValue(value)]));
}

const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(storableValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [storable(name), storableValue(one)]));
}
