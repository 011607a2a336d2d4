-- "I am in this child's network": a relationship that is recorded gives sight, and its end takes it away (domain §7.2).

create table network_member (
  id uuid primary key,
  subject_id uuid not null references subject,
  account_id uuid not null references account,
  part text not null check (length(btrim(part)) > 0),
  from_at timestamptz not null,
  until_at timestamptz,
  grant_id uuid not null references grant_,
  recorded_by uuid not null references account,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_why text
);
call guard_table('network_member', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index network_member_subject on network_member (subject_id, from_at desc);
create index network_member_grant on network_member (grant_id);
-- A membership and its grant are made and ended together, so never by hand.
revoke insert, update on network_member from kith_app;

set local role kith_guard;

create function join_network(member_id uuid, new_grant uuid, the_subject uuid, who uuid, the_part text, the_level integer, with_identity boolean,
                             ends timestamptz, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or my_level(s.scope_id) < 4 then raise exception 'not yours to give' using errcode = 'insufficient_privilege'; end if;
  if the_level not in (2, 3) then raise exception 'A summary, or everything written.' using errcode = 'KI004'; end if;
  if not exists (select 1 from account a where a.id = who) then
    raise exception 'Choose a person, team or agency that is still here.' using errcode = 'KI006';
  end if;
  perform make_grant(new_grant, who, s.scope_id, the_level, with_identity, 'network', why, ends);
  insert into network_member (id, subject_id, account_id, part, from_at, until_at, grant_id, recorded_by, scope_id, scope_class)
  values (member_id, s.id, who, the_part, kith_now(), ends, new_grant, actor(), s.scope_id, s.scope_class);
end $$;

create function leave_network(member_id uuid, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare m network_member;
begin
  select * into m from network_member x where x.id = member_id and x.ended_at is null;
  if not found or my_level(m.scope_id) < 4 then raise exception 'not yours to end' using errcode = 'insufficient_privilege'; end if;
  perform set_config('kith.reason', why, true);
  if exists (select 1 from grant_ g where g.id = m.grant_id and (g.until_at is null or g.until_at > kith_now())) then
    perform end_grant(m.grant_id, why);
  end if;
  update network_member x set ended_at = kith_now(), ended_by = actor(), ended_why = why where x.id = m.id and x.ended_at is null;
end $$;

-- Ending the grant by itself ends the membership too: one never outlives the other.
create function end_membership_of_network() returns trigger
  language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  if new.ended_why is null then return new; end if;
  perform set_config('kith.reason', new.ended_why, true);
  update network_member x set ended_at = kith_now(), ended_by = new.ended_by, ended_why = new.ended_why
  where x.grant_id = new.id and x.ended_at is null;
  return new;
end $$;

reset role;
set local role kith_maint;
create trigger end_membership_of_network after update on grant_ for each row when (new.basis = 'network') execute function end_membership_of_network();
