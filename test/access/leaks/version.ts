import { sql } from 'kysely';
import { type Leak, one, says } from './leak.ts';

/** One version for everything, one more whenever a fact is written anywhere. */
export const version: Leak = {
  name: 'a version number',
  prepare: `
    create table leak_version (id uuid primary key, no bigint not null);
    alter table leak_version enable row level security; alter table leak_version force row level security;
    create policy all_see on leak_version for select using (true);
    create policy maint_all on leak_version to kith_maint using (true) with check (true);
    create policy guard_all on leak_version to kith_guard using (true) with check (true);
    grant select on leak_version to kith_app; grant select, update on leak_version to kith_guard;
    insert into leak_version values (gen_random_uuid(), 1);
    set role kith_guard;
    create function leak_one_more() returns trigger language plpgsql security definer set search_path = kith, pg_temp as
      $$ begin update leak_version set no = no + 1; return new; end $$;
    grant execute on function leak_one_more() to kith_maint;
    set role kith_maint;
    create trigger leak_one_more after insert on fact for each row execute function leak_one_more();`,
  favours: ['fact', 'subject'],
  leaking: says(
    'version-of-all',
    async (ctx) => `Version ${await one(ctx, sql`select no as value from leak_version`)}`,
  ),
  control: says(
    'version-of-seen',
    async (ctx) => `Version ${await one(ctx, sql`select count(*) + 1 as value from fact`)}`,
  ),
};
