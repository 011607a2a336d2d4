-- Restricting, giving and ending access: the definer functions that are the only way to change who may see what.
-- What may not be seen by a rule is never decided in a page (access.md, "Rows, scopes, grants").

-- Sealed or silent: who keeps the record, who else agreed, when it is looked at again (domain §7.8 I22).
create table restriction (
  id uuid primary key,
  scope_id uuid not null references scope,
  was_class text not null,
  mode text not null check (mode in ('sealed', 'silent')),
  custodian_id uuid not null references account,
  deputy_id uuid not null references account,
  asked_by uuid not null references account,
  agreed_by uuid references account,
  reason text not null,
  ring text not null,
  from_at timestamptz not null,
  review_by date not null,
  ended_at timestamptz,
  ended_by uuid references account,
  constraint silent_needs_two check (mode <> 'silent' or (agreed_by is not null and agreed_by <> asked_by)),
  constraint silent_review_within_90_days check (review_by <= (from_at at time zone 'Europe/London')::date + 90),
  -- Nobody left alone with a record: two people with sight (I23).
  constraint custodian_has_a_deputy check (deputy_id <> custodian_id)
);
create index restriction_scope on restriction (scope_id) where ended_at is null;

create table break_glass (
  id uuid primary key,
  account_id uuid not null references account,
  scope_id uuid not null references scope,
  subject_id uuid not null,
  reason text not null check (length(btrim(reason)) >= 10),
  from_at timestamptz not null,
  until_at timestamptz not null,
  grant_id uuid not null,
  manager_id uuid not null references account,
  alert_at_once boolean not null default false,
  review_due date not null,
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  finding text check (finding in ('justified', 'not justified', 'needs follow-up')),
  review_note text,
  constraint reviewed_by_another check (reviewed_by is distinct from account_id)
);
create index break_glass_manager on break_glass (manager_id) where reviewed_at is null;

do $$
declare t text;
begin
  foreach t in array array['restriction', 'break_glass'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy worker_sees on %I for select to kith_worker using (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to kith_guard', t);
    execute format('grant select on %I to kith_worker', t);
  end loop;
end $$;
-- The person who broke the glass and the manager who reviews it see the row; nobody else by a list.
create policy app_sees on break_glass for select to kith_app using (account_id = actor() or manager_id = actor());
create policy app_reviews on break_glass for update to kith_app using (manager_id = actor()) with check (manager_id = actor() and reviewed_by = actor());
grant select, update (reviewed_by, reviewed_at, finding, review_note) on break_glass to kith_app;

set local role kith_guard;

-- The actor's highest level on one scope, 0 for none; identity apart. Answers nothing about scopes they cannot see.
create function my_level(scope uuid) returns integer
  language sql stable security definer set search_path = kith, pg_temp as $$
  select case when scope in (select my_barred_scopes()) then 0 else greatest(
    coalesce((select max(g.level) from grant_ g where g.scope_id = scope and g.party_id in (select my_parties())
      and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now())), 0),
    coalesce((select max(c.level) from class_grant c join scope s on s.class = c.class
      where s.id = scope and c.party_id in (select my_parties())
      and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())), 0)) end
$$;

create function i_wear(role text) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from role_ r where r.code = role and r.id in (select my_parties()))
$$;

-- Gives a party access to a scope the actor manages. Never to oneself, nor to a team or agency one belongs to.
create function give_grant(id uuid, party uuid, scope uuid, level integer, identity boolean, basis text, reason text,
                           until_at timestamptz) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if my_level(scope) < 4 then raise exception 'not yours to give' using errcode = 'insufficient_privilege'; end if;
  if party in (select my_parties()) then
    raise exception 'no one gives access to themselves' using errcode = 'KI002';
  end if;
  if length(btrim(reason)) < 3 then raise exception 'a grant needs a reason' using errcode = 'KI001'; end if;
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, until_at, given_by)
  values (id, party, scope, level, identity, basis, reason, kith_now(), until_at, actor());
end $$;

-- Ends a grant: rows only end, never change. An allocated worker's access is ended by ending the allocation (I33).
create function end_grant(id uuid, reason text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare g grant_;
begin
  select * into g from grant_ x where x.id = end_grant.id;
  if not found or my_level(g.scope_id) < 4 then raise exception 'not yours to end' using errcode = 'insufficient_privilege'; end if;
  if g.party_id in (select my_parties()) then raise exception 'no one ends their own access' using errcode = 'KI002'; end if;
  if (select count(distinct p) from (
        select g2.party_id as p from grant_ g2 where g2.scope_id = g.scope_id and g2.id <> g.id and g2.level >= 3
          and (g2.until_at is null or g2.until_at > kith_now())) others) < 2
     and not exists (select 1 from class_grant c join scope s on s.class = c.class
                     where s.id = g.scope_id and c.level >= 3 and (c.until_at is null or c.until_at > kith_now())) then
    raise exception 'a live record keeps two people with sight' using errcode = 'KI003';
  end if;
  update grant_ set until_at = kith_now() where grant_.id = end_grant.id and (until_at is null or until_at > kith_now());
end $$;

-- Moves a scope under seal, or into silence, in one update that cascades to every row of it.
create function restrict_scope(id uuid, scope uuid, mode text, custodian uuid, deputy uuid, agreed_by uuid, reason text,
                               ring text, review_by date, grants uuid[]) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare was text;
begin
  if my_level(scope) < 4 then raise exception 'not yours to restrict' using errcode = 'insufficient_privilege'; end if;
  select s.class into was from scope s where s.id = scope for update;
  if mode = 'silent' then
    -- Nothing at all to anyone outside: every live grant ends but the two keepers'.
    update grant_ g set until_at = kith_now() where g.scope_id = scope and (g.until_at is null or g.until_at > kith_now());
  end if;
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, given_by)
  values (grants[1], custodian, scope, 4, true, 'custodian', reason, kith_now(), actor()),
         (grants[2], deputy, scope, 4, true, 'custodian''s deputy', reason, kith_now(), actor());
  insert into restriction (id, scope_id, was_class, mode, custodian_id, deputy_id, asked_by, agreed_by, reason, ring, from_at, review_by)
  values (id, scope, was, mode, custodian, deputy, actor(), agreed_by, reason, ring, kith_now(), review_by);
  perform set_config('kith.reason', reason, true);
  update scope s set class = mode where s.id = scope;
end $$;

create function lift_restriction(scope uuid, reason text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare r restriction;
begin
  if my_level(scope) < 4 then raise exception 'not yours to lift' using errcode = 'insufficient_privilege'; end if;
  select * into strict r from restriction x where x.scope_id = scope and x.ended_at is null order by x.from_at desc limit 1;
  perform set_config('kith.reason', reason, true);
  update restriction x set ended_at = kith_now(), ended_by = actor() where x.id = r.id;
  update scope s set class = r.was_class where s.id = scope;
end $$;

-- Whom to ring about a sealed record the actor knows to exist.
create function whom_to_ring(scope uuid) returns text
  language sql stable security definer set search_path = kith, pg_temp as $$
  select r.ring from restriction r where r.scope_id = scope and r.ended_at is null and my_level(scope) >= 1
  order by r.from_at desc limit 1
$$;

-- Break-glass: only on what one already knows to exist, with a reason, for a few hours, told to one manager (I24).
create function break_glass(id uuid, grant_id uuid, subject uuid, scope uuid, why text, hours integer, manager uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if my_level(scope) < 1 then raise exception 'not there' using errcode = 'insufficient_privilege'; end if;
  if hours not between 1 and 12 then raise exception 'between 1 and 12 hours' using errcode = 'KI004'; end if;
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, until_at)
  values (grant_id, actor(), scope, 3, true, 'break-glass', why, kith_now(), kith_now() + make_interval(hours => hours));
  insert into break_glass (id, account_id, scope_id, subject_id, reason, from_at, until_at, grant_id, manager_id, alert_at_once, review_due)
  select break_glass.id, actor(), scope, subject, why, kith_now(), kith_now() + make_interval(hours => hours), grant_id, manager,
         s.class = 'silent', (kith_now() at time zone 'Europe/London')::date + 5
  from scope s where s.id = scope;
end $$;

-- Why can I see this: each way the actor comes to see the scope, in rows a page turns into sentences.
create function why_can_i_see(scope uuid) returns table (way text, through text, through_kind text, level integer, identity boolean, basis text,
    reason text, from_at timestamptz, until_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select 'grant', coalesce(a.name, t.name, ag.name, r.name), p.kind, g.level::integer, g.identity, g.basis, g.reason, g.from_at, g.until_at
  from grant_ g join party p on p.id = g.party_id
    left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id left join role_ r on r.id = p.id
  where g.scope_id = scope and g.party_id in (select my_parties()) and g.from_at <= kith_now()
    and (g.until_at is null or g.until_at > kith_now()) and my_level(scope) > 0
  union all
  select 'class', coalesce(a.name, t.name, ag.name, r.name), p.kind, c.level::integer, c.identity, c.basis, sc.name, c.from_at, c.until_at
  from class_grant c join scope s on s.class = c.class join scope_class sc on sc.code = c.class join party p on p.id = c.party_id
    left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id left join role_ r on r.id = p.id
  where s.id = scope and c.party_id in (select my_parties()) and c.from_at <= kith_now()
    and (c.until_at is null or c.until_at > kith_now()) and my_level(scope) > 0
$$;

-- Who else can: for the owner (manage), the data protection officer and auditors, of scopes they may know of.
create function may_oversee(scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select my_level(scope) = 4 or ((i_wear('data_protection_officer') or i_wear('auditor'))
    and my_level(scope) > 0)
$$;

create function who_else_can(scope uuid) returns table (grant_id uuid, party_id uuid, party text, party_kind text, level integer, identity boolean,
    basis text, reason text, from_at timestamptz, until_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select g.id, p.id, coalesce(a.name, t.name, ag.name, r.name), p.kind, g.level::integer, g.identity, g.basis, g.reason, g.from_at, g.until_at
  from grant_ g join party p on p.id = g.party_id
    left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id left join role_ r on r.id = p.id
  where g.scope_id = scope and may_oversee(scope) and (g.until_at is null or g.until_at > kith_now())
  union all
  select null, p.id, coalesce(a.name, t.name, ag.name, r.name), p.kind, c.level::integer, c.identity, c.basis, sc.name, c.from_at, c.until_at
  from class_grant c join scope s on s.class = c.class join scope_class sc on sc.code = c.class join party p on p.id = c.party_id
    left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id left join role_ r on r.id = p.id
  where s.id = scope and may_oversee(scope) and (c.until_at is null or c.until_at > kith_now())
$$;

-- Who has looked at one id: for the same three only (I25). Most recent first.
create function who_has_looked(looked uuid, scope uuid, most integer) returns table (at timestamptz, actor_name text, job_title text, agency text,
    action text, reason text)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select * from (
    select e.at, a.name, a.job_title, ag.name, e.action, e.reason
    from audit_event e join account a on a.id = e.actor_id join agency ag on ag.id = a.agency_id
    where e.about = looked and may_oversee(scope)
    union
    select e.at, a.name, a.job_title, ag.name, e.action, e.reason
    from audit_look l join audit_event e on e.id = l.event_id join account a on a.id = e.actor_id join agency ag on ag.id = a.agency_id
    where l.looked_id = looked and may_oversee(scope)
  ) looks order by 1 desc limit most
$$;

-- Hats and teams, given by administrators; the table itself refuses one's own (membership_not_by_self).
create function give_membership(id uuid, account uuid, party uuid, why text, until_at timestamptz) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  insert into membership (id, account_id, party_id, from_at, until_at, given_by, reason)
  values (id, account, party, kith_now(), until_at, actor(), why);
end $$;

create function end_membership(id uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare m membership;
begin
  select * into m from membership x where x.id = end_membership.id;
  if not found or not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  if m.account_id = actor() then raise exception 'no one changes their own access' using errcode = 'KI002'; end if;
  update membership set until_at = kith_now() where membership.id = end_membership.id and (until_at is null or until_at > kith_now());
end $$;

create function add_agency(id uuid, name text, kind text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  insert into party (id, kind) values (id, 'agency');
  insert into agency (id, name, kind) values (id, name, kind);
end $$;

create function add_team(id uuid, agency uuid, name text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  insert into party (id, kind) values (id, 'team');
  insert into team (id, agency_id, name) values (id, agency, name);
end $$;

-- A new colleague: account, agency membership and a password they must change, in one.
create function add_account(id uuid, membership_id uuid, agency uuid, name text, email text, job_title text,
    registration text, password_hash text, totp_sealed bytea) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  insert into party (id, kind) values (id, 'account');
  insert into account (id, agency_id, name, email, job_title, social_work_registration)
  values (id, agency, name, lower(email), job_title, registration);
  insert into account_secret (account_id, password_hash, totp_sealed, must_change, changed_at)
  values (id, password_hash, totp_sealed, true, kith_now());
  insert into membership (id, account_id, party_id, from_at, given_by, reason)
  values (membership_id, id, agency, kith_now(), actor(), 'Works here');
end $$;

create function close_account(id uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  if id = actor() then raise exception 'no one changes their own access' using errcode = 'KI002'; end if;
  update account set closed_at = kith_now() where account.id = close_account.id and closed_at is null;
  update session set ended_at = kith_now() where account_id = close_account.id and ended_at is null;
end $$;

-- One's own password, when it is changed at sign-in or on the account page.
create function set_my_password(password_hash text) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  update account_secret s set password_hash = set_my_password.password_hash, must_change = false, changed_at = kith_now()
  where s.account_id = actor()
$$;

create function my_password() returns table (password_hash text, must_change boolean)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select s.password_hash, s.must_change from account_secret s where s.account_id = actor()
$$;

reset role;
set local role kith_maint;

insert into scope_class (code, name, about, restriction, author_level, author_identity) values
  ('sealed', 'Sealed records', 'A record exists; whom to ring. Those who hold it may break glass.', 'sealed', 0, false),
  ('silent', 'Silent records', 'Nothing at all to anyone but its keepers.', 'silent', 0, false),
  ('open', 'Published facts', 'Open data and releases everyone signed in may see.', 'open', 2, false);
