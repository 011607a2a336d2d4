import { sql } from 'kysely';
import type { Db } from '../../kernel/db/schema.ts';
import { nameParts, nameTokens } from '../../subjects/index.ts';

export const MATCH_JOB = 'access.match_hidden';

interface Waiting {
  id: string;
  kind: 'danger' | 'ask' | 'concern';
  askedBy: string | null;
  askedAt: Date;
  names: string;
  place: string | null;
  why: string | null;
  ringBack: string | null;
}

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/g;

/** Postcodes in what somebody typed, without their space. */
export const postcodesIn = (text: string): string[] =>
  [...text.toUpperCase().matchAll(POSTCODE)].map(([, out, back]) => `${out}${back}`);

/** Small words that are in every sentence and in no name: without them a custodian is not rung about "the". */
const EVERYDAY = new Set(
  'a an and at boy child girl he her his in is it kid lad near of on or she street the their they to with young'.split(
    ' ',
  ),
);

/** The words of what was typed and every token they could meet a name by, side by side for PostgreSQL. */
export function tokensOf(said: string): { words: string[]; kinds: string[]; tokens: string[] } {
  const words = nameParts(said)
    .filter((word) => !EVERYDAY.has(word))
    .slice(0, 40);
  const wanted = words.flatMap((word) =>
    nameTokens(word).flatMap(({ kind, token }) =>
      kind === 'sound'
        ? [{ word, kind, token }]
        : [
            { word, kind: 'part', token },
            { word, kind: 'slip', token },
          ],
    ),
  );
  return {
    words: wanted.map((one) => one.word),
    kinds: wanted.map((one) => one.kind),
    tokens: wanted.map((one) => one.token),
  };
}

/**
 * Compares every question to the duty manager, and every concern, with the sealed and silent records, once each, and
 * tells the keepers of any that might be meant: 15 minutes to ring back about danger, an hour otherwise (domain §7.8
 * I22). The role it runs as cannot read those records: PostgreSQL compares, and answers nothing.
 */
export async function matchHidden(worker: Db): Promise<void> {
  const { rows } = await sql<Waiting>`
    select q.id, q.kind, q.asked_by as "askedBy", q.asked_at as "askedAt", q.who_said as names, q.where_said as place, q.why_said as why,
      q.ring_back as "ringBack"
    from emergency_question q where not exists (select 1 from hidden_check h where h.about_id = q.id)
    union all
    select c.id, 'concern', c.referrer_account_id, c.received_at, n.names, r.place_said, null, null
    from concern c join record r on r.id = c.record_id cross join lateral (
      select string_agg(s.named, ', ' order by s.id) as names from concern_subject s where s.concern_id = c.id) n
    where n.names is not null and not exists (select 1 from hidden_check h where h.about_id = c.id)
    order by 4, 1 limit 500`.execute(worker);
  for (const row of rows) {
    const { words, kinds, tokens } = tokensOf([row.names, row.place].filter(Boolean).join(' '));
    const postcodes = postcodesIn([row.names, row.place, row.why].filter(Boolean).join(' '));
    const said = JSON.stringify({ who: row.names, where: row.place, why: row.why, ringBack: row.ringBack });
    await sql`select match_hidden(${row.id}, ${row.kind}, ${said}::jsonb, ${row.askedBy}, ${row.askedAt}, ${sql.val(words)}::text[],
      ${sql.val(kinds)}::text[], ${sql.val(tokens)}::text[], ${sql.val(postcodes)}::text[])`.execute(worker);
  }
}
