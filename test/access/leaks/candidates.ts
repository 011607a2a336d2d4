import { sql } from 'kysely';
import { definer, type Leak, one, says } from './leak.ts';

/** The newest of each name there is, people and places. */
const newest = `select distinct on (t.token) s.id from (
    select token, subject_id from name_token where kind = 'part' union all select token, subject_id from context_token where kind = 'part') t
  join subject s on s.id = t.subject_id order by t.token, s.opened_at desc, s.id`;

const among = (ids: ReturnType<typeof sql>) =>
  sql<{
    value: string;
  }>`select coalesce(string_agg(label, ', ' order by opened_at desc, id), 'nobody') as value from subject where id in (${ids})`;

/** The newest of each name, cut to one before anyone asks who may be seen: a hidden one takes the place. */
export const candidates: Leak = {
  name: 'a capped candidate list',
  prepare: definer('leak_candidates()', 'setof uuid', newest),
  favours: ['subject'],
  leaking: says('cut-before-sight', async (ctx) =>
    String(await one(ctx, among(sql`select x from leak_candidates() x`))),
  ),
  control: says('cut-after-sight', async (ctx) => String(await one(ctx, among(sql.raw(newest))))),
};
