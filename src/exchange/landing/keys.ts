import { sql } from 'kysely';
import type { FormatCode, Landing } from './format.ts';

/** What an importer's own name for a thing became here, and the digest of the row as it was last landed. */
export interface KnownKey {
  targetId: string;
  content: string;
}

/** Which of these keys (32 hexadecimal digits) the acting importer has landed before. They see their own and nobody's else. */
export async function knownKeys(
  { tx, actor }: Pick<Landing, 'tx' | 'actor'>,
  format: FormatCode,
  keys: readonly string[],
): Promise<Map<string, KnownKey>> {
  const { rows } = await sql<KnownKey & { key: string }>`
    select encode(external_key, 'hex') as key, target_id as "targetId", encode(content, 'hex') as content from import_key
    where importer_id = ${actor.id} and format = ${format} and external_key = any (${bytesOf(keys)}::bytea[])`.execute(
    tx,
  );
  return new Map(rows.map(({ key, ...known }) => [key, known]));
}

export interface Landedkey extends KnownKey {
  key: string;
}

/** Remembers what rows became, or that they came again with other content. */
export async function rememberKeys(
  { tx, actor, now }: Pick<Landing, 'tx' | 'actor' | 'now'>,
  format: FormatCode,
  landed: readonly Landedkey[],
): Promise<void> {
  if (landed.length === 0) return;
  await sql`
    insert into import_key as k (importer_id, format, external_key, target_id, content, landed_at)
    select ${actor.id}, ${format}, t.key, t.target, t.content, ${now}
    from unnest(${bytesOf(landed.map(({ key }) => key))}::bytea[], ${landed.map(({ targetId }) => targetId)}::uuid[],
      ${bytesOf(landed.map(({ content }) => content))}::bytea[]) as t (key, target, content)
    on conflict on constraint import_key_pkey do update set
      target_id = excluded.target_id, content = excluded.content, landed_at = excluded.landed_at`.execute(tx);
}

const bytesOf = (digits: readonly string[]): Buffer[] => digits.map((one) => Buffer.from(one, 'hex'));
