import { sql } from 'kysely';
import { definer, type Leak, one, says } from './leak.ts';

export const count: Leak = {
  name: 'a count',
  prepare: definer('leak_count()', 'bigint', 'select count(*) from subject'),
  favours: ['subject'],
  leaking: says('count-all', async (ctx) => `${await one(ctx, sql`select leak_count() as value`)} people and places`),
  control: says(
    'count-seen',
    async (ctx) => `${await one(ctx, sql`select count(*) as value from subject`)} people and places`,
  ),
};
