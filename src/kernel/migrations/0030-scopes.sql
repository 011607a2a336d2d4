-- Scopes and grants: together they answer may I see this, why may I, who else may, who could have on that day.
-- Levels: 1 exists < 2 summary < 3 full < 4 manage. Identity is a right of its own, not a rung.

create table scope_class (
  code text primary key,
  name text not null,
  about text not null,
  restriction text not null default 'open' check (restriction in ('open', 'sealed', 'silent')),
  -- What opening a scope of this class gives its author: 0 for a giver of information who is shown nothing back.
  author_level smallint not null check (author_level between 0 and 4),
  author_identity boolean not null default false
);

create table scope (
  id uuid primary key,
  class text not null references scope_class,
  opened_by uuid references account,
  opened_at timestamptz not null default transaction_timestamp(),
  unique (id, class)
);
create index scope_opened on scope (opened_by, opened_at);

create table grant_ (
  id uuid primary key,
  party_id uuid not null references party,
  scope_id uuid not null references scope,
  level smallint not null check (level between 1 and 4),
  identity boolean not null default false,
  basis text not null,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  given_by uuid references account,
  check (until_at is null or until_at >= from_at)
);
create index grant_party on grant_ (party_id, scope_id) include (level, identity, from_at, until_at);
create index grant_scope on grant_ (scope_id);

create table class_grant (
  id uuid primary key,
  party_id uuid not null references party,
  class text not null references scope_class,
  level smallint not null check (level between 1 and 4),
  identity boolean not null default false,
  basis text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  given_by uuid references account
);
create index class_grant_party on class_grant (party_id);

-- What a person has declared, or the partnership has recorded, about a scope they must never open (domain §7.8 I26).
create table conflict_of_interest (
  id uuid primary key,
  account_id uuid not null references account,
  scope_id uuid not null references scope,
  why text not null check (why in ('names me', 'my family', 'my household', 'other')),
  from_at timestamptz not null,
  until_at timestamptz,
  recorded_by uuid references account
);
create index conflict_account on conflict_of_interest (account_id);

-- Grants are read through definer functions only: a policy on the grant tables that reads them recurses without end.
do $$
declare t text;
begin
  foreach t in array array['scope', 'grant_', 'class_grant', 'conflict_of_interest'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy worker_sees on %I for select to kith_worker using (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to kith_guard', t);
    execute format('grant select on %I to kith_worker', t);
  end loop;
end $$;
alter table scope_class enable row level security;
alter table scope_class force row level security;
create policy all_see on scope_class for select using (true);
create policy maint_all on scope_class to kith_maint using (true) with check (true);
grant select on scope_class to kith_app, kith_guard, kith_worker;

set local role kith_guard;

-- The parties the actor is: themselves, and every dated membership that is live.
create function my_parties() returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id from account a where a.id = actor() and a.closed_at is null
  union all
  select m.party_id from membership m join account a on a.id = m.account_id
  where m.account_id = actor() and a.closed_at is null
    and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())
$$;

-- The scopes the actor holds at a level, and those they are opening in this very transaction (so that an author who
-- is shown nothing back can still write what they came to say).
create function my_scopes(at_least integer) returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp rows 100 as $$
  select g.scope_id from grant_ g
  where g.party_id in (select my_parties()) and g.level >= at_least
    and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now())
  union
  select s.id from scope s where s.opened_by = actor() and s.opened_at = transaction_timestamp()
$$;

create function my_identity_scopes() returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp rows 100 as $$
  select g.scope_id from grant_ g
  where g.party_id in (select my_parties()) and g.identity
    and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now())
  union
  select s.id from scope s where s.opened_by = actor() and s.opened_at = transaction_timestamp()
$$;

-- The classes the actor holds whole at a level. Everyone with a live account may read what is published.
create function my_classes(at_least integer) returns text[]
  language sql stable security definer set search_path = kith, pg_temp as $$
  select coalesce(array_agg(distinct held.class order by held.class), '{}') from (
    select c.class from class_grant c
    where c.party_id in (select my_parties()) and c.level >= at_least
      and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
    union
    select 'open' where at_least <= 2 and exists (select 1 from my_parties())
  ) held
$$;

create function my_identity_classes() returns text[]
  language sql stable security definer set search_path = kith, pg_temp as $$
  select coalesce(array_agg(distinct c.class order by c.class), '{}') from class_grant c
  where c.party_id in (select my_parties()) and c.identity
    and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
$$;

-- Scopes that name the actor or their declared family: nobody opens these, whatever else they hold (I26).
create function my_barred_scopes() returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp rows 1 as $$
  select c.scope_id from conflict_of_interest c
  where c.account_id = actor() and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
$$;

-- Opens a scope for what the actor is about to write, and gives the author what its class allows.
create function open_scope(scope uuid, class text, grant_id uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare c scope_class;
begin
  if actor() is null then raise exception 'no actor' using errcode = 'insufficient_privilege'; end if;
  select * into strict c from scope_class s where s.code = open_scope.class;
  if c.restriction <> 'open' then
    raise exception 'a scope is restricted by restrict_scope, not opened so' using errcode = 'insufficient_privilege';
  end if;
  insert into scope (id, class, opened_by) values (open_scope.scope, c.code, actor());
  if c.author_level > 0 then
    insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
    values (grant_id, actor(), open_scope.scope, c.author_level, c.author_identity, 'author',
            'You recorded this', kith_now());
  end if;
end $$;

reset role;
set local role kith_maint;
