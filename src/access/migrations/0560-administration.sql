-- Administrators add agencies, teams and people, and give and end hats and team places: never their own, and never a case.
-- What they are answered depends on the staff directory alone, which everyone signed in may read.

alter table account add column added_by uuid references account, add column added_at timestamptz;

set local role kith_guard;

create function must_be_administrator() returns void
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
end $$;

-- Words for what an administrator typed: never empty, never endless.
create function worded(said text, most integer, refusal text) returns text
  language plpgsql immutable set search_path = kith, pg_temp as $$
begin
  if coalesce(length(btrim(said)), 0) not between 2 and most then raise exception '%', refusal using errcode = 'KI001'; end if;
  return btrim(said);
end $$;

create function add_agency(new_id uuid, called text, of_kind text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  insert into party (id, kind) values (new_id, 'agency');
  insert into agency (id, name, kind) values (new_id, worded(called, 200, 'Enter the name of the agency.'), worded(of_kind, 100, 'Select what kind of agency it is.'));
end $$;

create function close_agency(the_agency uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  if not exists (select 1 from agency a where a.id = the_agency and a.closed_at is null) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if exists (select 1 from account a where a.agency_id = the_agency and a.closed_at is null and not a.service)
     or exists (select 1 from team t where t.agency_id = the_agency and t.closed_at is null) then
    raise exception 'Close its teams, and the accounts of the people who work there, first.' using errcode = 'KI018';
  end if;
  update agency a set closed_at = kith_now() where a.id = the_agency;
end $$;

create function add_team(new_id uuid, the_agency uuid, called text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  if not exists (select 1 from agency a where a.id = the_agency and a.closed_at is null) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  insert into party (id, kind) values (new_id, 'team');
  insert into team (id, agency_id, name) values (new_id, the_agency, worded(called, 200, 'Enter the name of the team.'));
end $$;

-- Closing a team ends its people's places in it, so that what it was let into is seen by nobody through it.
create function close_team(the_team uuid, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  if not exists (select 1 from team t where t.id = the_team and t.closed_at is null) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if is_or_holds(actor(), the_team) then
    raise exception 'Nobody changes their own access. Ask another administrator to close a team you are in.' using errcode = 'KI002';
  end if;
  update membership m set until_at = greatest(kith_now(), m.from_at + interval '1 microsecond'), ended_by = actor(),
    ended_why = worded(why, 1000, 'Say why.')
  where m.party_id = the_team and (m.until_at is null or m.until_at > kith_now());
  update team t set closed_at = kith_now() where t.id = the_team;
end $$;

-- A new colleague: an account, a place in their agency, and a first password they must change. They set up their own
-- phone at first sign-in, so that no administrator ever holds both.
create function add_account(new_id uuid, new_membership uuid, the_agency uuid, called text, mail text, job text, registration text,
                            telephone text, password_hash text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  if not exists (select 1 from agency a where a.id = the_agency and a.closed_at is null) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if exists (select 1 from account a where a.email = lower(btrim(mail))) then
    raise exception 'Somebody already has that e-mail address.' using errcode = 'KI017';
  end if;
  insert into party (id, kind) values (new_id, 'account');
  insert into account (id, agency_id, name, email, job_title, social_work_registration, phone, added_by, added_at)
  values (new_id, the_agency, worded(called, 200, 'Enter their name.'), lower(btrim(mail)), worded(job, 200, 'Enter what their job is called.'),
          nullif(btrim(registration), ''), nullif(btrim(telephone), ''), actor(), kith_now());
  insert into account_secret (account_id, password_hash, must_change, changed_at)
  values (new_id, add_account.password_hash, true, kith_now());
  insert into membership (id, account_id, party_id, from_at, given_by, reason)
  values (new_membership, new_id, the_agency, kith_now(), actor(), 'Works here');
end $$;

create function close_account(the_account uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  if the_account = actor() then
    raise exception 'Nobody changes their own access. Ask another administrator.' using errcode = 'KI002';
  end if;
  if not exists (select 1 from account a where a.id = the_account and a.closed_at is null and not a.service) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  update account a set closed_at = kith_now() where a.id = the_account;
  update session s set ended_at = kith_now() where s.account_id = the_account and s.ended_at is null;
end $$;

-- Whether a hat shows its wearer every record of some kind.
create function is_broad_hat(the_party uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from class_grant c join scope_class s on s.code = c.class
    where c.party_id = the_party and c.level >= 2 and s.about_people and (c.until_at is null or c.until_at > kith_now()))
$$;

-- A hat or a place in a team, from a date, until one or until it is ended. Membership of a person is nothing: it would be
-- to act as them.
create function give_membership(new_id uuid, the_account uuid, the_party uuid, begins timestamptz, ends timestamptz, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare a account;
begin
  perform must_be_administrator();
  if the_account = actor() then
    raise exception 'Nobody changes their own access. Ask another administrator.' using errcode = 'KI002';
  end if;
  select * into a from account x where x.id = the_account and x.closed_at is null and not x.service;
  if not found or not (exists (select 1 from role_ r where r.id = the_party)
                       or exists (select 1 from team t where t.id = the_party and t.closed_at is null)) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if begins < kith_now() - interval '1 minute' then
    raise exception 'The first day cannot be in the past: who could see what, and when, is never rewritten.' using errcode = 'KI004';
  end if;
  if ends is not null and ends <= begins then raise exception 'The last day has to be after the first.' using errcode = 'KI004'; end if;
  if exists (select 1 from membership m where m.account_id = the_account and m.party_id = the_party
             and (m.until_at is null or m.until_at > begins) and (ends is null or m.from_at < ends)) then
    raise exception 'They have that already in those days.' using errcode = 'KI019';
  end if;
  -- One administrator alone never makes somebody up who sees every child, nor another administrator who could.
  if a.added_by = actor() and (is_broad_hat(the_party) or exists (select 1 from role_ r where r.id = the_party and r.code = 'administrator')) then
    raise exception 'You added this person, so another administrator gives them a role that sees every record of a kind, or makes them an administrator.'
      using errcode = 'KI020';
  end if;
  -- Whoever says who may see cases does not see them.
  if (is_broad_hat(the_party) and exists (select 1 from membership m join role_ r on r.id = m.party_id
        where m.account_id = the_account and r.code = 'administrator' and (m.until_at is null or m.until_at > begins)))
     or (exists (select 1 from role_ r where r.id = the_party and r.code = 'administrator')
         and exists (select 1 from membership m where m.account_id = the_account and is_broad_hat(m.party_id)
                     and (m.until_at is null or m.until_at > begins))) then
    raise exception 'An administrator does not also have a role that sees every record of a kind. End the other first.' using errcode = 'KI021';
  end if;
  insert into membership (id, account_id, party_id, from_at, until_at, given_by, reason)
  values (new_id, the_account, the_party, greatest(begins, kith_now()), ends, actor(), worded(why, 1000, 'Say why.'));
end $$;

create function end_membership(the_membership uuid, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare m membership;
begin
  perform must_be_administrator();
  select * into m from membership x where x.id = the_membership and (x.until_at is null or x.until_at > kith_now());
  if not found or exists (select 1 from agency g where g.id = m.party_id) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if m.account_id = actor() then
    raise exception 'Nobody changes their own access. Ask another administrator.' using errcode = 'KI002';
  end if;
  update membership x set until_at = greatest(kith_now(), x.from_at + interval '1 microsecond'), ended_by = actor(),
    ended_why = worded(why, 1000, 'Say why.') where x.id = m.id;
end $$;

-- Names the one person who reviews broken glass for an agency, ending whoever did before.
create function name_glass_manager(new_id uuid, the_agency uuid, the_account uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform must_be_administrator();
  if the_account = actor() then
    raise exception 'Nobody changes their own access. Ask another administrator.' using errcode = 'KI002';
  end if;
  if not exists (select 1 from agency g where g.id = the_agency and g.closed_at is null)
     or not exists (select 1 from account a where a.id = the_account and a.closed_at is null and not a.service) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  update glass_manager x set until_at = kith_now() where x.agency_id = the_agency and x.until_at is null;
  insert into glass_manager (id, agency_id, account_id, from_at, named_by) values (new_id, the_agency, the_account, kith_now(), actor());
end $$;

-- What each hat may see, in rows a page turns into words: for administrators, the data protection officer and auditors.
create function hat_sight() returns table (role_code text, role_name text, about text, may_break_glass boolean, wearers integer,
    class text, class_name text, level integer, identity boolean)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select r.code, r.name, r.about, r.may_break_glass,
         (select count(distinct m.account_id)::integer from membership m join account a on a.id = m.account_id
          where m.party_id = r.id and a.closed_at is null and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())),
         c.class, sc.name, c.level::integer, c.identity
  from role_ r
    left join class_grant c on c.party_id = r.id and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
    left join scope_class sc on sc.code = c.class
  where i_wear('administrator') or i_wear('data_protection_officer') or i_wear('auditor')
  order by r.name, r.code, c.level desc nulls last, sc.name, c.class
$$;

revoke execute on function is_broad_hat(uuid) from public;

reset role;
set local role kith_maint;
