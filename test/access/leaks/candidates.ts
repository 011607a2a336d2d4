import { sql } from 'kysely';
import { definer, type Leak, one, says } from './leak.ts';

const among = (ids: ReturnType<typeof sql>) =>
  sql<{
    value: string;
  }>`select coalesce(string_agg(label, ', ' order by opened_at desc, id), 'nobody') as value from subject where id in (${ids})`;

/** The newest of each name, cut to one before anyone asks who may be seen: a hidden one takes the place. */
export const candidates: Leak = {
  name: 'a capped candidate list',
  prepare: definer(
    'leak_candidates(word text)',
    'setof uuid',
    `select s.id from name_token t join subject s on s.id = t.subject_id where t.kind = 'part' and t.token = leak_candidates.word
     order by s.opened_at desc, s.id limit 1`,
  ),
  favours: ['subject'],
  leaking: says('cut-before-sight', async (ctx) =>
    String(
      await one(
        ctx,
        among(sql`select x from leak_candidates('carter') x union select x from leak_candidates('yusuf') x`),
      ),
    ),
  ),
  control: says('cut-after-sight', async (ctx) =>
    String(
      await one(
        ctx,
        among(sql`select s.id from name_token t join subject s on s.id = t.subject_id where t.kind = 'part' and t.token = 'carter'
          order by s.opened_at desc, s.id limit 1`),
      ),
    ),
  ),
};
