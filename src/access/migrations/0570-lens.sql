-- A lens for one's own session: a meeting without names, a screen a room can see. It can only take away, since row
-- security judges the actor first and the lens after (access.md, "Identity, lenses").

set local role kith_guard;
create function set_my_lens(session uuid, wanted text) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with chosen as (
    update session s set lens = wanted where s.id = set_my_lens.session and s.account_id = actor() and s.ended_at is null returning 1)
  select exists (select 1 from chosen)
$$;
reset role;
set local role kith_maint;
