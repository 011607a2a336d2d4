import type { Client } from 'pg';

/**
 * Every table that holds ids must force row security, and one that lies in scopes must show rows only to those who may see
 * them and never to those who are kept out. `test/access/catalogue` holds the tables to more; this is what no Kith starts
 * without.
 */
const UNGUARDED = `
  select c.relname as name from pg_class c
  where c.relnamespace = 'kith'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype)
    and not (c.relrowsecurity and c.relforcerowsecurity
      and (not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'scope_class' and not a.attisdropped)
        or (select count(*) from pg_policy p where p.polrelid = c.oid
              and (p.polname, p.polpermissive) in (('app_sees', true), ('app_barred', false))) = 2
        or c.relname in ('scope', 'scope_class')))
  order by 1`;

/** Names of tables that lack their guard. `client` owns them. */
export async function unguardedTables(client: Pick<Client, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(UNGUARDED);
  return rows.map(({ name }) => name);
}
