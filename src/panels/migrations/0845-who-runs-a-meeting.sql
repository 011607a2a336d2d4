-- Who is let into a meeting, who runs it, and what closes when its minutes are approved.

set local role kith_guard;
-- Minutes, once approved, take no more lines and no more decisions.
create function refuse_after_minutes() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
declare the_meeting uuid := case tg_table_name when 'minute_line' then (to_jsonb(new) ->> 'meeting_id')::uuid
  else (select i.meeting_id from agenda_item i where i.id = (to_jsonb(new) ->> 'item_id')::uuid) end;
begin
  if exists (select 1 from meeting m where m.id = the_meeting and m.state in ('minutes_approved', 'closed', 'cancelled')) then
    raise exception 'The minutes have been approved, so nothing more is added. Bring it to the next meeting.' using errcode = 'KI041';
  end if;
  return new;
end $$;
-- The accounts marked present, if the actor may see the meeting at all.
create function people_present(the_meeting uuid) returns uuid[]
  language sql stable security definer set search_path = kith, pg_temp as $$
  select coalesce(array_agg(distinct a.account_id order by a.account_id), '{}') from attendance a join meeting m on m.id = a.meeting_id
  where a.meeting_id = the_meeting and a.state = 'present' and my_level(m.scope_id) >= 2
$$;
-- Whether the actor runs a body: manages its register entry, or chairs or coordinates it.
create function i_run_body(the_body uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from body b where b.id = the_body and my_level(b.scope_id) >= 4)
    or exists (select 1 from body_member m where m.body_id = the_body and m.account_id = actor() and m.part in ('chair', 'co_chair', 'coordinator')
      and m.from_on <= (kith_now() at time zone 'Europe/London')::date
      and (m.until_on is null or m.until_on >= (kith_now() at time zone 'Europe/London')::date))
$$;
-- Lets somebody expected at a meeting see its papers, and the body's entry in the register; nobody give themselves that.
-- Who chairs, coordinates or takes notes (`runs`) manages the meeting.
create function admit_to_meeting(grant_id uuid, the_meeting uuid, who uuid, runs boolean) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  m meeting;
  the_body body;
begin
  select * into m from meeting x where x.id = the_meeting;
  if not found or my_level(m.scope_id) < 4 then raise exception 'not yours to give' using errcode = 'insufficient_privilege'; end if;
  if who <> actor() and level_of(who, m.scope_id) < (case when runs then 4 else 3 end) then
    perform make_grant(grant_id, who, m.scope_id, case when runs then 4 else 3 end, false, 'attends the meeting', 'expected at this meeting', null);
  end if;
  select * into the_body from body b where b.id = m.body_id;
  if level_of(who, the_body.scope_id) < 2 and exists (select 1 from account a where a.id = who and a.closed_at is null and not a.service) then
    insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at, given_by)
    values (new_id('attends', the_meeting::text, who::text), who, the_body.scope_id, 2, 'attends the meeting', 'expected at a meeting of it', kith_now(), actor());
  end if;
end $$;
-- Whoever cannot come hands their place to the deputy the register names, who is then expected in it: by the member themselves or by
-- whoever runs the meeting. Answers who it is; null when there is none, or they are expected already.
create function send_deputy(the_attendance uuid, new_attendance uuid, grant_id uuid) returns uuid
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  a attendance;
  m meeting;
  b body;
  who uuid;
  level integer;
begin
  select * into a from attendance x where x.id = the_attendance;
  select * into m from meeting x where x.id = a.meeting_id;
  if m.id is null or my_level(m.scope_id) < 2 or (a.account_id <> actor() and my_level(m.scope_id) < 4) then
    raise exception 'not yours to give' using errcode = 'insufficient_privilege';
  end if;
  select d.deputy_id into who from body_member d
    join account x on x.id = d.deputy_id and x.closed_at is null
    where d.body_id = m.body_id and d.account_id = a.account_id and d.until_on is null order by d.from_on desc, d.id limit 1;
  if who is null or is_barred(who, m.scope_id)
     or exists (select 1 from attendance x where x.meeting_id = m.id and x.account_id = who and x.state <> 'apologies') then return null; end if;
  insert into attendance (id, meeting_id, account_id, part, in_place_of, since, scope_id, scope_class)
  values (new_attendance, m.id, who, 'deputy', a.account_id, kith_now(), m.scope_id, m.scope_class);
  level := case when a.part in ('chair', 'co_chair', 'coordinator', 'note_taker') then 4 else 3 end;
  if who <> actor() and level_of(who, m.scope_id) < level then
    perform make_grant(grant_id, who, m.scope_id, level, false, 'attends the meeting', 'stands in for a member at this meeting', null);
  end if;
  select * into b from body x where x.id = m.body_id;
  if level_of(who, b.scope_id) < 2 then
    insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at, given_by)
    values (new_id('attends', m.id::text, who::text), who, b.scope_id, 2, 'attends the meeting', 'expected at a meeting of it', kith_now(), actor());
  end if;
  if m.state in ('packs_issued', 'in_session') then
    insert into pack (id, meeting_id, account_id, issued_at, issued_by, expires_at, scope_id, scope_class)
    values (new_id('pack', m.id::text, who::text), m.id, who, kith_now(), actor(), coalesce(m.packs_expire_at, m.starts_at), m.scope_id, m.scope_class);
  end if;
  return who;
end $$;
-- Minutes are approved by somebody other than whoever took them (domain §3.6, I6).
create function refuse_own_minutes() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  if new.minutes_approved_by is distinct from actor() then
    raise exception 'Minutes are approved by whoever says so.' using errcode = 'KI040';
  end if;
  if exists (select 1 from minute_line l where l.meeting_id = new.id and l.typed_by = new.minutes_approved_by)
     or exists (select 1 from attendance a where a.meeting_id = new.id and a.account_id = new.minutes_approved_by and a.part = 'note_taker') then
    raise exception 'Somebody other than whoever took the notes approves the minutes.' using errcode = 'KI040';
  end if;
  return new;
end $$;
-- A body that was closed meets no more. Meetings it had before may still be written down. Whoever closes it waits for a meeting that is
-- being arranged, and the other way about.
create function refuse_after_close() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  -- Whoever does not run it is refused by policy, at once and alike whether it is there or not.
  if not i_run_body(new.body_id) then return new; end if;
  perform 1 from body b where b.id = new.body_id for share;
  if exists (select 1 from body b where b.id = new.body_id and b.closed_at <= new.starts_at) then
    raise exception 'This has been closed, so no later meeting of it is arranged.' using errcode = 'KI041';
  end if;
  return new;
end $$;
set local role kith_maint;
-- Asked as whoever closes it: of a meeting that is not theirs to see nothing is said.
create function refuse_close_before_meetings() returns trigger language plpgsql set search_path = kith, pg_temp as $$
begin
  if exists (select 1 from meeting m where m.body_id = new.id and m.state not in ('minutes_approved', 'closed', 'cancelled')) then
    raise exception 'A meeting of it has still to end: finish or cancel that first.' using errcode = 'KI041';
  end if;
  return new;
end $$;
create trigger refuse_close_before_meetings before update of closed_at on body for each row
  when (old.closed_at is null and new.closed_at is not null and current_user <> 'kith_maint') execute function refuse_close_before_meetings();
create trigger refuse_after_close before insert or update of starts_at, body_id on meeting for each row execute function refuse_after_close();
create trigger refuse_after_minutes before insert on minute_line for each row execute function refuse_after_minutes();
create trigger refuse_after_minutes before insert on decision for each row execute function refuse_after_minutes();
create trigger refuse_own_minutes before update on meeting for each row
  when (new.minutes_approved_by is not null and new.minutes_approved_by is distinct from old.minutes_approved_by) execute function refuse_own_minutes();

-- Seeing a meeting is not running it. Its papers are read by everyone expected; they ask for items, declare interests and send
-- apologies for themselves; the rest is written by whoever runs it.
create policy app_runs on body as restrictive for update to kith_app using ((my_level(scope_id) >= 4));
create policy app_runs_new on body as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on body_terms as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs_change on body_terms as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs on body_member as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs_change on body_member as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs_new on meeting as restrictive for insert to kith_app with check (i_run_body(body_id));
create policy app_runs on meeting as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs on agenda_item as restrictive for update to kith_app using (asked_by = actor() or my_level(scope_id) >= 4);
create policy app_runs_new on attendance as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on attendance as restrictive for update to kith_app using (account_id = actor() or my_level(scope_id) >= 4);
create policy app_runs_new on declared_interest as restrictive for insert to kith_app with check (account_id = actor() or my_level(scope_id) >= 4);
create policy app_runs on declared_interest as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs on decision as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on decision_dissent as restrictive for insert to kith_app with check (said_by = actor() or my_level(scope_id) >= 4);
create policy app_runs on decision_action as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on minute_line as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs_new on pack as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on pack as restrictive for update to kith_app using (my_level(scope_id) >= 4);
