-- Breaking the glass: a few hours' sight of what one already knows to exist, with a reason, told to one manager who
-- reviews it within five days (domain §3.13, §7.8 I24).

-- Which hats may: set with the hats themselves.
alter table role_ add column may_break_glass boolean not null default false;

create table break_glass (
  id uuid primary key,
  account_id uuid not null references account,
  scope_id uuid not null references scope,
  subject_id uuid not null references subject,
  reason text not null check (length(btrim(reason)) >= 10),
  from_at timestamptz not null,
  until_at timestamptz not null,
  grant_id uuid not null references grant_,
  manager_id uuid not null references account,
  -- Own family, neighbours and colleagues are told of at once, the rest as a digest the day after.
  knows_them boolean not null,
  alert_at_once boolean not null,
  review_due date not null,
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  finding text check (finding in ('justified', 'not justified', 'needs follow-up')),
  review_note text,
  constraint managed_by_another check (manager_id <> account_id),
  constraint reviewed_by_another check (reviewed_by is distinct from account_id),
  check (num_nulls(reviewed_by, reviewed_at, finding, review_note) in (0, 4))
);
create index break_glass_manager on break_glass (manager_id) where reviewed_at is null;
create index break_glass_account on break_glass (account_id, from_at desc);
create index break_glass_scope on break_glass (scope_id);

-- Who reviews the broken glass of each agency: one named person, so that alerts are read (I24).
create table glass_manager (
  id uuid primary key,
  agency_id uuid not null references agency,
  account_id uuid not null references account,
  from_at timestamptz not null,
  until_at timestamptz,
  named_by uuid not null references account,
  constraint not_named_by_self check (named_by <> account_id)
);

do $$
declare t text;
begin
  foreach t in array array['break_glass', 'glass_manager'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to kith_guard', t);
    execute format('grant select on %I to kith_app, kith_worker', t);
  end loop;
end $$;
create policy worker_sees on glass_manager for select to kith_worker using (true);
create policy app_sees on glass_manager for select to kith_app using (actor() is not null);

set local role kith_guard;

-- A silent record the actor is not inside of: nothing that points at it is shown, old rows included.
create function is_hushed(the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select my_level(the_scope) = 0 and exists (select 1 from scope s where s.id = the_scope and s.class = 'silent')
$$;

-- Who reviews it when somebody breaks the glass: a keeper of a silent record; else whoever reviews for their agency; else a
-- hub manager, a duty manager, a data protection officer. Never oneself. Whoever is kept out of the record is passed
-- over only where `heeding_ties`: a page that named somebody else would tell of the tie.
create function glass_manager_for(who uuid, the_scope uuid, heeding_ties boolean) returns uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select c.id from (
    select k as id, 1 as sort from keepers_of(the_scope) k, scope s where s.id = the_scope and s.class = 'silent'
    union all
    select m.account_id, 2 from glass_manager m join account me on me.agency_id = m.agency_id
    where me.id = who and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())
    union all
    select m.account_id, case r.code when 'hub_manager' then 3 when 'duty_manager' then 4 else 5 end
    from role_ r join membership m on m.party_id = r.id
    where r.code in ('hub_manager', 'duty_manager', 'data_protection_officer')
      and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())) c
    join account a on a.id = c.id
  where a.id <> who and a.closed_at is null and not a.service and not (heeding_ties and is_barred(a.id, the_scope))
  order by c.sort, a.name, a.id limit 1
$$;

-- Who usually reviews the actor's broken glass, so that the page can say so.
create function who_will_be_told(the_subject uuid) returns text
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.name from subject s join account a on a.id = glass_manager_for(actor(), s.scope_id, false)
  where s.id = the_subject and my_level(s.scope_id) > 0
$$;

create function i_may_break_glass() returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from role_ r where r.may_break_glass and r.id in (select my_parties()))
$$;

-- Whether a record has the actor's own family name in it: then the manager is told at once.
create function shares_my_name(the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from person_identity i join account a on a.id = actor()
    where i.scope_id = the_scope and lower(btrim(i.family_name)) = lower(regexp_replace(btrim(a.name), '^.*\s', '')))
$$;

create function break_the_glass(glass_id uuid, new_grant uuid, the_subject uuid, why text, hours integer, knows boolean) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  s subject;
  told uuid;
  ends timestamptz := kith_now() + make_interval(hours => hours);
begin
  select * into s from subject x where x.id = the_subject;
  if not found or my_level(s.scope_id) < 1 or not i_may_break_glass() then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if my_level(s.scope_id) >= 3 and holds_identity(actor(), s.scope_id) then
    raise exception 'You can already open this record.' using errcode = 'KI013';
  end if;
  if hours not in (1, 4, 8, 12) then raise exception 'Choose 1, 4, 8 or 12 hours.' using errcode = 'KI004'; end if;
  if coalesce(length(btrim(why)), 0) < 10 then
    raise exception 'Say why in at least 10 characters.' using errcode = 'KI001';
  end if;
  -- One at a time for each person, so that many at once cannot slip past the limit.
  perform pg_advisory_xact_lock(hashtext('kith break glass'), hashtext(actor()::text));
  if (select count(*) from break_glass x where x.account_id = actor() and x.from_at > kith_now() - interval '1 hour') >= 5
     or (select count(*) from break_glass x where x.account_id = actor() and x.from_at > kith_now() - interval '1 day') >= 12 then
    raise exception 'You have broken the glass many times today. Ring your manager, who can give you access.' using errcode = 'KI015';
  end if;
  told := glass_manager_for(actor(), s.scope_id, true);
  if told is null then
    raise exception 'Nobody could be named to review this, so it cannot be done here. Ring the duty manager.' using errcode = 'KI012';
  end if;
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, until_at)
  values (new_grant, actor(), s.scope_id, 3, true, 'break-glass', why, kith_now(), ends);
  insert into break_glass (id, account_id, scope_id, subject_id, reason, from_at, until_at, grant_id, manager_id, knows_them, alert_at_once, review_due)
  select glass_id, actor(), s.scope_id, s.id, why, kith_now(), ends, new_grant, told, knows,
         knows or s.scope_class = 'silent' or shares_my_name(s.scope_id), (kith_now() at time zone 'Europe/London')::date + 5;
end $$;

-- The one manager says what they found. Once: a finding is not changed.
create function review_glass(glass_id uuid, the_finding text, note text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare g break_glass;
begin
  select * into g from break_glass x where x.id = glass_id for no key update;
  if not found or g.manager_id is distinct from actor() or g.account_id = actor() or is_hushed(g.scope_id) or is_barred(actor(), g.scope_id) then
    raise exception 'not yours to review' using errcode = 'insufficient_privilege';
  end if;
  if g.reviewed_at is not null then raise exception 'This has been reviewed already.' using errcode = 'KI016'; end if;
  if coalesce(length(btrim(note)), 0) < 3 then raise exception 'Say what you found.' using errcode = 'KI001'; end if;
  update break_glass x set reviewed_by = actor(), reviewed_at = kith_now(), finding = the_finding, review_note = note where x.id = g.id;
end $$;

revoke execute on function glass_manager_for(uuid, uuid, boolean), shares_my_name(uuid) from public;

reset role;
set local role kith_maint;

-- The one manager, and the data protection officer, who sees that reviews are done; nobody else, and never what one broke
-- oneself: who reviews it would tell of a tie.
create policy app_sees on break_glass for select to kith_app using (
  account_id <> actor() and (manager_id = actor() or (select i_wear('data_protection_officer')))
  and not is_hushed(scope_id) and scope_id <> all ((select my_barred_scopes())::uuid[]));
create policy worker_sees on break_glass for select to kith_worker using (
  exists (select 1 from subject s where s.id = subject_id and s.scope_class <> 'silent'));
