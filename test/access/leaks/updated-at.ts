import { sql } from 'kysely';
import { type Leak, one, says } from './leak.ts';

/** When each subject last changed, moved on by whatever is written about it, seen or not. */
export const updatedAt: Leak = {
  name: 'an updated_at bumped by a hidden child row',
  prepare: `
    alter table subject add column leak_updated_at timestamptz;
    set role kith_guard;
    create function leak_touch() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$ begin
      perform set_config('kith.reason', 'touched', true);
      update subject set leak_updated_at = new.recorded_at where id = new.subject_id;
      return new;
    end $$;
    grant execute on function leak_touch() to kith_maint;
    set role kith_maint;
    create trigger leak_touch after insert on fact for each row execute function leak_touch();`,
  favours: ['fact'],
  leaking: says('updated-by-all', async (ctx) =>
    String(
      await one(
        ctx,
        sql`select string_agg(label || ' ' || coalesce(leak_updated_at::text, 'never'), ', ' order by id) as value from subject`,
      ),
    ),
  ),
  control: says('updated-by-seen', async (ctx) =>
    String(
      await one(
        ctx,
        sql`select string_agg(label || ' ' || coalesce((select max(f.recorded_at)::text from fact f where f.subject_id = s.id), 'never'), ', ' order by id) as value from subject s`,
      ),
    ),
  ),
};
