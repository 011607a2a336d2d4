import { sql } from 'kysely';
import { definer, type Leak, one, says } from './leak.ts';

/** The labels the actor may see, the one with most links first: which counts links they may not see. */
export const sort: Leak = {
  name: 'a sort',
  prepare: definer(
    'leak_links(subject uuid)',
    'bigint',
    'select count(*) from link where leak_links.subject in (a_id, b_id)',
  ),
  favours: ['link'],
  leaking: says('sort-by-all', async (ctx) =>
    String(await one(ctx, sql`select string_agg(label, ', ' order by leak_links(id) desc, id) as value from subject`)),
  ),
  control: says('sort-by-seen', async (ctx) =>
    String(
      await one(
        ctx,
        sql`select string_agg(label, ', ' order by (select count(*) from link l where s.id in (l.a_id, l.b_id)) desc, id) as value from subject s`,
      ),
    ),
  ),
};
