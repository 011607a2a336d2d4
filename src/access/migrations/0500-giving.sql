-- Giving and ending access to one record. These definer functions are the only way: no page decides who may see what.
-- Codes beginning KI are rules of Kith in words a person can read; 42501 is "not there, or not for you", the same for both.

set local role kith_guard;

-- The people who see a scope in full lastingly: not by broken glass, not until a date, not while barred from it. People,
-- not parties, so that a team of one is one (domain §7.8 I23).
create function people_with_sight(the_scope uuid, without_grant uuid default null, without_person uuid default null) returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  with holders as (
    select g.party_id from grant_ g
    where g.scope_id = the_scope and g.level >= 3 and g.basis <> 'break-glass' and g.id is distinct from without_grant
      and g.from_at <= kith_now() and g.until_at is null
    union
    select c.party_id from class_grant c join scope s on s.class = c.class
    where s.id = the_scope and c.level >= 3 and c.from_at <= kith_now() and c.until_at is null)
  select a.id from account a
  where a.closed_at is null and not a.service and a.id is distinct from without_person and not is_barred(a.id, the_scope)
    and (a.id in (select party_id from holders)
      or exists (select 1 from membership m where m.account_id = a.id and m.party_id in (select party_id from holders)
                 and m.from_at <= kith_now() and m.until_at is null))
$$;

-- Whether a party is the account, or anything it belongs to now or will belong to.
create function is_or_holds(who uuid, the_party uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select the_party = who or exists (select 1 from membership m
    where m.account_id = who and m.party_id = the_party and (m.until_at is null or m.until_at > kith_now()))
$$;

-- Until when an account manages a scope: 'infinity' when nothing ends it, null when it does not manage it.
create function manages_until(who uuid, the_scope uuid) returns timestamptz
  language sql stable security definer set search_path = kith, pg_temp as $$
  select case when level_of(who, the_scope) = 4 then (
    select max(ends) from (
      select coalesce(g.until_at, 'infinity') as ends from grant_ g
      where g.scope_id = the_scope and g.level = 4 and g.party_id in (select parties_of(who))
        and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now())
      union all
      select coalesce(c.until_at, 'infinity') from class_grant c join scope s on s.class = c.class
      where s.id = the_scope and c.level = 4 and c.party_id in (select parties_of(who))
        and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())) ways) end
$$;

-- The keepers of a record under live restriction.
create function keepers_of(the_scope uuid) returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select unnest(array[r.custodian_id, r.deputy_id]) from restriction r where r.scope_id = the_scope and r.ended_at is null
$$;

-- The one place a grant to a record is made for somebody else.
create function make_grant(grant_id uuid, the_party uuid, the_scope uuid, the_level integer, with_identity boolean, the_basis text,
                           why text, ends timestamptz) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  giver uuid := actor();
  p party;
  mine_ends timestamptz := manages_until(giver, the_scope);
begin
  if is_or_holds(giver, the_party) then
    raise exception 'Nobody gives access to themselves, nor to a team, agency or role they belong to. Ask someone else who manages this record.'
      using errcode = 'KI002';
  end if;
  select * into p from party x where x.id = the_party;
  if not found or p.kind = 'role'
     or exists (select 1 from account a where a.id = the_party and (a.closed_at is not null or a.service))
     or exists (select 1 from team t where t.id = the_party and t.closed_at is not null)
     or exists (select 1 from agency g where g.id = the_party and g.closed_at is not null) then
    raise exception 'Choose a person, team or agency that is still here.' using errcode = 'KI006';
  end if;
  if coalesce(length(btrim(why)), 0) < 3 then raise exception 'Say why they need access.' using errcode = 'KI001'; end if;
  if ends is not null and ends <= kith_now() then raise exception 'The end date has to be in the future.' using errcode = 'KI004'; end if;
  if with_identity and not holds_identity(giver, the_scope) then
    raise exception 'You cannot share names you may not see yourself.' using errcode = 'KI007';
  end if;
  if mine_ends < 'infinity' and (ends is null or ends > mine_ends) then
    raise exception 'Access you give cannot last longer than your own.' using errcode = 'KI008';
  end if;
  if p.kind = 'account' and is_barred(the_party, the_scope) then
    raise exception 'This person is kept out of this record.' using errcode = 'KI009';
  end if;
  if exists (select 1 from scope s where s.id = the_scope and s.class = 'silent') then
    if p.kind <> 'account' or giver not in (select keepers_of(the_scope)) then
      raise exception 'Only its custodian or deputy lets anyone into this record, and only people by name.' using errcode = 'KI008';
    end if;
  end if;
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, until_at, given_by)
  values (grant_id, the_party, the_scope, the_level, with_identity, the_basis, why, kith_now(), ends, giver);
end $$;

-- Gives a party access to a record the actor manages.
create function give_grant(grant_id uuid, the_party uuid, the_scope uuid, the_level integer, with_identity boolean, why text,
                           ends timestamptz) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if my_level(the_scope) < 4 then raise exception 'not yours to give' using errcode = 'insufficient_privilege'; end if;
  perform make_grant(grant_id, the_party, the_scope, the_level, with_identity, 'shared', why, ends);
end $$;

-- Ends a grant. Rows only end, never change.
create function end_grant(grant_id uuid, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare g grant_;
begin
  select * into g from grant_ x where x.id = grant_id and (x.until_at is null or x.until_at > kith_now());
  if not found or my_level(g.scope_id) < 4 then raise exception 'not yours to end' using errcode = 'insufficient_privilege'; end if;
  -- One at a time for each record, so that two endings cannot between them leave nobody.
  perform 1 from scope s where s.id = g.scope_id for no key update;
  if is_or_holds(actor(), g.party_id) then
    raise exception 'Nobody ends their own access. Ask someone else who manages this record.' using errcode = 'KI002';
  end if;
  if coalesce(length(btrim(why)), 0) < 3 then raise exception 'Say why their access ends.' using errcode = 'KI001'; end if;
  if g.party_id in (select keepers_of(g.scope_id)) then
    raise exception 'A custodian or deputy hands over to someone else; their access is not ended.' using errcode = 'KI011';
  end if;
  if g.basis = 'allocated worker' and not exists (
      select 1 from grant_ o join account a on a.id = o.party_id
      where o.scope_id = g.scope_id and o.basis = 'allocated worker' and o.id <> g.id and a.closed_at is null
        and o.from_at <= kith_now() and o.until_at is null and not is_barred(a.id, g.scope_id))
     and exists (select 1 from account a where a.id = g.party_id and a.closed_at is null) then
    raise exception 'This is the allocated worker. Allocate someone else first, then end this.' using errcode = 'KI010';
  end if;
  if (select count(*) from people_with_sight(g.scope_id, g.id)) < 2
     and (select count(*) from people_with_sight(g.scope_id, g.id)) < (select count(*) from people_with_sight(g.scope_id)) then
    raise exception 'Two people always keep lasting sight of a record. Give someone else access first.' using errcode = 'KI003';
  end if;
  update grant_ x set until_at = greatest(kith_now(), x.from_at), ended_by = actor(), ended_why = why where x.id = g.id;
end $$;

-- Live access that ends within some days: the actor's own (or their team's), and that of others to records the actor
-- was given to manage. Allocated workers' access has no end, so none of theirs is here.
create function ending_soon(within_days integer) returns table (grant_id uuid, scope_id uuid, party text, party_kind text, mine boolean,
    level integer, until_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select g.id, g.scope_id, coalesce(a.name, t.name, ag.name), p.kind, g.party_id in (select my_parties()), g.level::integer, g.until_at
  from grant_ g join party p on p.id = g.party_id
    left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id
  where g.until_at > kith_now() and g.until_at <= kith_now() + make_interval(days => within_days) and g.from_at <= kith_now()
    and g.basis <> 'break-glass'
    and g.scope_id <> all (my_barred_scopes())
    and (g.party_id in (select my_parties())
      or exists (select 1 from grant_ o where o.scope_id = g.scope_id and o.level = 4 and o.party_id in (select my_parties())
                 and o.from_at <= kith_now() and (o.until_at is null or o.until_at > kith_now())))
  order by g.until_at, g.id
$$;

revoke execute on function people_with_sight(uuid, uuid, uuid), is_or_holds(uuid, uuid), manages_until(uuid, uuid), keepers_of(uuid),
  make_grant(uuid, uuid, uuid, integer, boolean, text, text, timestamptz) from public;

reset role;
set local role kith_maint;

create index grant_ending on grant_ (until_at) where until_at is not null;
