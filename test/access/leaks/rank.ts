import { sql } from 'kysely';
import { definer, type Leak, one, says } from './leak.ts';

/** A search that says how rare a name is, over everyone there is. */
export const rank: Leak = {
  name: 'a rank weighted by the corpus',
  prepare: definer(
    'leak_rarity(word text)',
    'numeric',
    'select round(ln(1 + (select count(*) from name_token)::numeric / (1 + (select count(*) from name_token n where n.token = leak_rarity.word))), 6)',
  ),
  favours: ['name_token', 'subject'],
  leaking: says(
    'rank-by-rarity',
    async (ctx) => `carter weighs ${await one(ctx, sql`select leak_rarity('carter') as value`)}`,
  ),
  control: says(
    'rank-fixed',
    async (ctx) =>
      `carter weighs 3, ${await one(ctx, sql`select count(distinct subject_id) as value from name_token where token = 'carter'`)} met`,
  ),
};
