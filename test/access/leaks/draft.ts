import { sql } from 'kysely';
import { definer, type Leak, one, says } from './leak.ts';

/** "Somebody is writing": which somebody else's draft makes true. */
export const draft: Leak = {
  name: 'a draft',
  prepare: definer('leak_drafts()', 'bigint', 'select count(*) from draft'),
  favours: ['draft'],
  leaking: says(
    'drafts-of-all',
    async (ctx) => `${await one(ctx, sql`select leak_drafts() as value`)} people are writing`,
  ),
  control: says(
    'drafts-of-mine',
    async (ctx) => `${await one(ctx, sql`select count(*) as value from draft`)} drafts of yours`,
  ),
};
