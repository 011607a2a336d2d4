-- Jobs are put in by one definer function; the queue's own schema belongs to kith_worker (access.md, "Jobs").
grant create on schema kith to kith_worker;
set local role kith_worker;
create function enqueue(job text, ids jsonb) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform graphile_worker.add_job(job, ids::json, max_attempts => 5);
end $$;
revoke execute on function enqueue(text, jsonb) from public;
grant execute on function enqueue(text, jsonb) to kith_app, kith_guard;
set local role kith_maint;
revoke create on schema kith from kith_worker;
