-- Scopes and grants: together they answer may I see this, why may I, who else may, who could have on that day.
-- Levels: 1 exists < 2 summary < 3 full < 4 manage. Identity is a right of its own, not a rung.

create table scope_class (
  code text primary key,
  name text not null,
  about text not null,
  restriction text not null default 'open' check (restriction in ('open', 'sealed', 'silent')),
  -- What opening a scope of this class gives its author: 0 for a giver of information who is shown nothing back.
  author_level smallint not null check (author_level between 0 and 4),
  author_identity boolean not null default false,
  -- Whether what lies in it is about people or what happened to them; the partnership's own papers are not.
  about_people boolean not null default true
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
create index grant_scope on grant_ (scope_id, party_id) include (level, identity, from_at, until_at);

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

-- What the actor holds, as the tables say it now. Read through the functions below, which remember it for the request. In
-- plpgsql, which keeps its plans for the connection: in SQL they were planned anew at each call.

-- The parties the actor is: themselves, and every dated membership that is live.
create function actors_parties() returns uuid[]
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  return (
    select coalesce(array_agg(mine.id), '{}') from (
      select a.id from account a where a.id = actor() and a.closed_at is null
      union all
      select m.party_id from membership m join account a on a.id = m.account_id
      where m.account_id = actor() and a.closed_at is null
        and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())) mine
  );
end $$;

-- The classes the actor holds whole at a level. Everyone with a live account may read what is published.
create function actors_classes(at_least integer) returns text[]
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct held.class order by held.class), '{}') from (
      select c.class from class_grant c
      where c.party_id = any (actors_parties()) and c.level >= at_least
        and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
      union
      select 'open' where at_least <= 2 and actors_parties() <> '{}'
    ) held
  );
end $$;

create function actors_identity_classes() returns text[]
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct c.class order by c.class), '{}') from class_grant c
    where c.party_id = any (actors_parties()) and c.identity
      and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
  );
end $$;

-- Scopes that name the actor or their declared family: nobody opens these, whatever else they hold (I26).
create function actors_barred_scopes() returns uuid[]
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  return (
    select coalesce(array_agg(c.scope_id), '{}') from conflict_of_interest c
    where c.account_id = actor() and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
  );
end $$;

-- The scopes the actor is opening in this very transaction, so that an author who is shown nothing back can still write
-- what they came to say.
create function actors_opened_scopes() returns uuid[]
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  return (
    select coalesce(array_agg(s.id), '{}') from scope s where s.opened_by = actor() and s.opened_at = transaction_timestamp()
  );
end $$;

-- Remembers what the actor holds for the rest of the transaction. A page asks some twenty policies, and each would ask the
-- tables again; nobody changes their own hats, teams or ties, so within one request the answer stays the same.
create function remember_what_i_hold() returns void
  language plpgsql volatile set search_path = kith, pg_temp as $$
begin
  perform set_config('kith.my_parties', actors_parties()::text, true),
          set_config('kith.my_classes_1', actors_classes(1)::text, true), set_config('kith.my_classes_2', actors_classes(2)::text, true),
          set_config('kith.my_classes_3', actors_classes(3)::text, true), set_config('kith.my_classes_4', actors_classes(4)::text, true),
          set_config('kith.my_identity_classes', actors_identity_classes()::text, true),
          set_config('kith.my_barred_scopes', actors_barred_scopes()::text, true),
          set_config('kith.remembered_for', current_setting('kith.actor'), true);
end $$;

reset role;
set local role kith_maint;

-- What was remembered under a name, for whom the transaction acts now; null for anyone else, and then the tables are asked.
create function remembered(what text) returns text language sql stable
  return case when current_setting('kith.remembered_for', true) = current_setting('kith.actor', true)
              then nullif(current_setting('kith.' || what, true), '') end;

create function my_party_ids() returns uuid[] language sql stable
  return coalesce(remembered('my_parties')::uuid[], actors_parties());
create function my_parties() returns setof uuid language sql stable
  begin atomic select unnest(my_party_ids()); end;
create function my_classes(at_least integer) returns text[] language sql stable
  return coalesce(remembered('my_classes_' || at_least)::text[], actors_classes(at_least));
create function my_identity_classes() returns text[] language sql stable
  return coalesce(remembered('my_identity_classes')::text[], actors_identity_classes());
create function my_barred_scopes() returns uuid[] language sql stable
  return coalesce(remembered('my_barred_scopes')::uuid[], actors_barred_scopes());
create function my_opened_scopes() returns uuid[] language sql stable
  return case when coalesce(current_setting('kith.opening', true), '') = '' then '{}'::uuid[] else actors_opened_scopes() end;

-- A person reads of the grants only their own that are live. It asks no other table, so that the policies of every
-- guarded table can ask it for the one row at hand (docs/decisions/0017).
create policy app_sees on grant_ for select to kith_app using (
  party_id = any ((select my_party_ids())::uuid[])
  and from_at <= kith_now() and (until_at is null or until_at > kith_now()));
grant select on grant_ to kith_app;

-- The scopes the actor was granted, and is opening, at a level: where a list begins from what one holds.
create function my_scopes(at_least integer) returns setof uuid language sql stable
  begin atomic
    select g.scope_id from grant_ g
    where g.party_id = any (my_party_ids()) and g.level >= at_least
      and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now())
    union
    select unnest(my_opened_scopes());
  end;

set local role kith_guard;

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
  perform set_config('kith.opening', 'yes', true);
  if c.author_level > 0 then
    insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
    values (grant_id, actor(), open_scope.scope, c.author_level, c.author_identity, 'author',
            'You recorded this', kith_now());
  end if;
end $$;

reset role;
set local role kith_maint;
