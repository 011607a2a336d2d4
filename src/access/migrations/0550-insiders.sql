-- Nobody opens a record that names them or their family (domain §7.8 I26): declared by oneself, by whoever leads on the
-- record, or through an administrator; and for that person the record is gone everywhere.

-- A bar on a child's scope bars the records and concerns that name the child: those follow from it and end with it.
alter table conflict_of_interest add column derived_from uuid references conflict_of_interest;
create index conflict_derived on conflict_of_interest (derived_from) where derived_from is not null;
create index conflict_scope on conflict_of_interest (scope_id);

-- Names of one's family, told to nobody: compared by a job with who is known to services.
create table declared_family (
  id uuid primary key,
  account_id uuid not null references account,
  given_names text not null check (length(btrim(given_names)) > 0),
  family_name text not null check (length(btrim(family_name)) > 0),
  -- Folded as names are searched by, so that they meet by equality.
  given_part text not null,
  family_parts text[] not null check (family_parts <> '{}'),
  birth_date date,
  why text not null check (why in ('my family', 'my household', 'other')),
  declared_at timestamptz not null,
  ended_at timestamptz
);
call own_table('declared_family', 'account_id');
create index declared_family_account on declared_family (account_id);
revoke update on declared_family from kith_app;
grant update (ended_at) on declared_family to kith_app;
revoke delete on declared_family from kith_worker;

-- Somebody who works here may be family of somebody a record is about: for whoever manages the record to decide, and
-- never shown to the person it is about.
create table family_match (
  id uuid primary key,
  subject_id uuid not null references subject,
  account_id uuid not null references account,
  why text not null check (why in ('names me', 'my family', 'my household', 'other')),
  found_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references account,
  kept_out boolean,
  check (num_nulls(answered_at, answered_by, kept_out) in (0, 3))
);
call guard_table('family_match', 'manage', '{"subject_id": "subject"}', '{subject_id}');
create index family_match_subject on family_match (subject_id);
create policy not_about_me on family_match as restrictive to kith_app using (account_id <> actor());
create policy not_about_me on family_match_history as restrictive to kith_app using ((was ->> 'account_id')::uuid <> actor());
revoke insert, update on family_match from kith_app;

set local role kith_guard;

-- Keeps an account out of a scope and of the records, concerns and proposals that name what is in it.
create function bar(conflict uuid, who uuid, the_scope uuid, the_why text, by_whom uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if is_barred(who, the_scope) then return; end if;
  insert into conflict_of_interest (id, account_id, scope_id, why, from_at, recorded_by) values (conflict, who, the_scope, the_why, kith_now(), by_whom);
  insert into conflict_of_interest (id, account_id, scope_id, why, from_at, recorded_by, derived_from)
  select new_id('follows', conflict::text, named.scope_id::text), who, named.scope_id, the_why, kith_now(), by_whom, conflict from (
    select r.scope_id from subject s join record_subject rs on rs.subject_id = s.id join record r on r.id = rs.record_id where s.scope_id = the_scope
    union select c.scope_id from subject s join concern_subject cs on cs.subject_id = s.id join concern c on c.id = cs.concern_id where s.scope_id = the_scope
    union select p.scope_id from restriction_proposal p where p.target_scope = the_scope) named
  where named.scope_id <> the_scope and not is_barred(who, named.scope_id);
  -- What they were to review goes to somebody else.
  update break_glass g set manager_id = coalesce(glass_manager_for(g.account_id, g.scope_id, true), g.manager_id)
  where g.scope_id = the_scope and g.manager_id = who and g.reviewed_at is null;
end $$;

-- A record that comes to name a child from whom somebody is kept out is closed to them from its first moment.
create function bar_from_record() returns trigger
  language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  insert into conflict_of_interest (id, account_id, scope_id, why, from_at, recorded_by, derived_from)
  select new_id('follows', c.id::text, r.scope_id::text), c.account_id, r.scope_id, c.why, kith_now(), c.recorded_by, c.id
  from subject s join conflict_of_interest c on c.scope_id = s.scope_id join record r on r.id = new.record_id
  where s.id = new.subject_id and c.derived_from is null and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
    and r.scope_id <> s.scope_id and not is_barred(c.account_id, r.scope_id);
  return new;
end $$;

create function bar_from_concern() returns trigger
  language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  insert into conflict_of_interest (id, account_id, scope_id, why, from_at, recorded_by, derived_from)
  select new_id('follows', c.id::text, new.scope_id::text), c.account_id, new.scope_id, c.why, kith_now(), c.recorded_by, c.id
  from subject s join conflict_of_interest c on c.scope_id = s.scope_id
  where s.id = new.subject_id and c.derived_from is null and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
    and new.scope_id <> s.scope_id and not is_barred(c.account_id, new.scope_id);
  return new;
end $$;

-- Whoever manages a record keeps somebody out of it. Two people still see it afterwards, and somebody still oversees it.
create function keep_out(conflict uuid, who uuid, thing uuid, the_why text, reason_given text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare the_scope uuid := scope_of(thing);
begin
  if the_scope is null or my_level(the_scope) < 4 then raise exception 'not yours to close' using errcode = 'insufficient_privilege'; end if;
  if who = actor() then raise exception 'For yourself, say so from “Why can I see this?”.' using errcode = 'KI002'; end if;
  if not exists (select 1 from account a where a.id = who and a.closed_at is null and not a.service) then
    raise exception 'Choose a person who is still here.' using errcode = 'KI006';
  end if;
  if the_why not in ('names me', 'my family', 'my household', 'other') then raise exception 'Select why.' using errcode = 'KI029'; end if;
  if coalesce(length(btrim(reason_given)), 0) < 10 then raise exception 'Say how you know in at least 10 characters.' using errcode = 'KI001'; end if;
  perform 1 from scope s where s.id = the_scope for no key update;
  if is_barred(who, the_scope) then raise exception 'They are kept out already.' using errcode = 'KI019'; end if;
  if (select count(*) from people_with_sight(the_scope, null, who)) < 2 then
    raise exception 'Two people always keep lasting sight of a record. Give someone else access first.' using errcode = 'KI003';
  end if;
  if exists (select 1 from membership m join role_ r on r.id = m.party_id where m.account_id = who and r.code in ('data_protection_officer', 'auditor'))
     and level_of(who, the_scope) > 0
     and not exists (
       select 1 from membership m join role_ r on r.id = m.party_id join account a on a.id = m.account_id
       where r.code in ('data_protection_officer', 'auditor') and m.account_id not in (who, actor()) and a.closed_at is null
         and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now()) and level_of(a.id, the_scope) > 0) then
    raise exception 'Somebody has to go on overseeing this record. Tell the data protection officer instead.' using errcode = 'KI028';
  end if;
  perform bar(conflict, who, the_scope, the_why, actor());
end $$;

-- "This record names me or my family": said of oneself, of what one sees. It is gone at once. Refused only where nobody
-- at all would be left.
create function this_names_me(conflict uuid, thing uuid, the_why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare the_scope uuid := scope_of(thing);
begin
  if the_scope is null or my_level(the_scope) < 1 then raise exception 'not there' using errcode = 'insufficient_privilege'; end if;
  if the_why not in ('names me', 'my family', 'my household', 'other') then raise exception 'Select why.' using errcode = 'KI029'; end if;
  if (select count(*) from people_with_sight(the_scope, null, actor())) < 1 then
    raise exception 'You are the only one who can see this record. Give someone else access first, or ring the duty manager.' using errcode = 'KI003';
  end if;
  perform bar(conflict, actor(), the_scope, the_why, actor());
end $$;

-- Lets somebody back in, with whatever followed from it. By whoever manages the record, which nobody does who is kept out.
create function let_back_in(conflict uuid, reason_given text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare c conflict_of_interest;
begin
  select * into c from conflict_of_interest x where x.id = conflict and (x.until_at is null or x.until_at > kith_now());
  if not found or my_level(c.scope_id) < 4 or c.account_id = actor() then
    raise exception 'not yours to end' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(length(btrim(reason_given)), 0) < 10 then raise exception 'Say how you know in at least 10 characters.' using errcode = 'KI001'; end if;
  update conflict_of_interest x set until_at = kith_now(), ended_by = actor(), ended_why = reason_given
  where (x.id = c.id or x.derived_from = c.id) and (x.until_at is null or x.until_at > kith_now());
end $$;

-- An administrator is told of a tie by somebody who cannot open the record, and passes it on by the record's label. They
-- are answered the same whether or not there is such a record, and it is closed to that person if there is.
create function keep_out_by_label(conflict uuid, who uuid, said_label text, the_why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject;
begin
  perform must_be_administrator();
  if who = actor() then raise exception 'Nobody changes their own access. Ask another administrator.' using errcode = 'KI002'; end if;
  if not exists (select 1 from account a where a.id = who and a.closed_at is null and not a.service) then
    raise exception 'not there' using errcode = 'insufficient_privilege';
  end if;
  if the_why not in ('names me', 'my family', 'my household', 'other') then raise exception 'Select why.' using errcode = 'KI029'; end if;
  for s in select * from subject x where lower(x.label) = lower(btrim(said_label)) order by x.id loop
    -- Where it would leave too few, those who manage it decide.
    if (select count(*) from people_with_sight(s.scope_id, null, who)) >= 2 then
      perform bar(conflict, who, s.scope_id, the_why, actor());
      conflict := new_id('also', conflict::text);
    else
      perform suggest_family(s.id, who, the_why);
    end if;
  end loop;
end $$;

create function suggest_family(the_subject uuid, who uuid, the_why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  insert into family_match (id, subject_id, account_id, why, found_at, scope_id, scope_class)
  select new_id('family', s.id::text, who::text), s.id, who, the_why, kith_now(), s.scope_id, s.scope_class from subject s
  where s.id = the_subject and not is_barred(who, s.scope_id)
    and not exists (select 1 from family_match m where m.subject_id = s.id and m.account_id = who);
end $$;

-- Compares one name with everyone known to services. The same name and birth date closes the record at once; the same
-- name alone is for whoever manages the record to decide, since names are shared.
create function match_family(who uuid, the_why text, given text, family text[], born date) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare f record;
begin
  for f in
    select s.id, s.scope_id, i.birth_date, i.birth_date_estimated
    from (select t.subject_id from name_token t where t.kind = 'part' and t.token = any (family || given)
          group by t.subject_id having count(distinct t.token) = (select count(distinct x) from unnest(family || given) x)) met
      join subject s on s.id = met.subject_id join person_identity i on i.subject_id = s.id
    order by s.id
  loop
    if born is not null and f.birth_date = born and not f.birth_date_estimated and (select count(*) from people_with_sight(f.scope_id, null, who)) >= 1 then
      perform bar(new_id('bar', who::text, f.scope_id::text), who, f.scope_id, the_why, null);
    elsif born is null or f.birth_date is null or f.birth_date_estimated or f.birth_date = born then
      perform suggest_family(f.id, who, the_why);
    end if;
  end loop;
end $$;

-- Whoever manages the record decides whether it is family.
create function answer_family_match(match uuid, conflict uuid, is_family boolean, reason_given text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare m family_match;
begin
  select * into m from family_match x where x.id = match and x.answered_at is null for update;
  if not found or my_level(m.scope_id) < 4 or m.account_id = actor() then
    raise exception 'not yours to answer' using errcode = 'insufficient_privilege';
  end if;
  if is_family and not is_barred(m.account_id, m.scope_id) then
    perform keep_out(conflict, m.account_id, m.subject_id, m.why, reason_given);
  elsif coalesce(length(btrim(reason_given)), 0) < 10 then
    raise exception 'Say how you know in at least 10 characters.' using errcode = 'KI001';
  end if;
  perform set_config('kith.reason', reason_given, true);
  update family_match x set answered_at = kith_now(), answered_by = actor(), kept_out = is_family where x.id = m.id;
end $$;

revoke execute on function bar(uuid, uuid, uuid, text, uuid), suggest_family(uuid, uuid, text), match_family(uuid, text, text, text[], date) from public;
grant execute on function match_family(uuid, text, text, text[], date) to kith_worker;

reset role;
set local role kith_maint;
create trigger bar_from_record after insert on record_subject for each row execute function bar_from_record();
create trigger bar_from_concern after insert or update of subject_id on concern_subject for each row
  when (new.subject_id is not null) execute function bar_from_concern();
