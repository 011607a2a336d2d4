-- How much the actor may see of one scope, and what a restricted scope is. Giving and ending access, breaking glass and
-- the rest of who may change sight are in the access room (src/access/migrations); here is only what the policies of
-- every room stand on (access.md, "Rows, scopes, grants").

-- Rows only end, never change: who ended one and why is kept with it.
alter table grant_ add column ended_by uuid references account, add column ended_why text;
alter table membership add column ended_by uuid references account, add column ended_why text;
alter table conflict_of_interest add column ended_by uuid references account, add column ended_why text;
-- No one makes a grant to themselves, whatever function is asked to.
alter table grant_ add constraint grant_not_to_self check (given_by is distinct from party_id);

-- Sealed or silent: who keeps the record, who else agreed, when it is looked at again (domain §7.8 I22).
create table restriction (
  id uuid primary key,
  scope_id uuid not null references scope,
  was_class text not null references scope_class,
  mode text not null check (mode in ('sealed', 'silent')),
  custodian_id uuid not null references account,
  deputy_id uuid not null references account,
  asked_by uuid not null references account,
  agreed_by uuid references account,
  reason text not null,
  ring text not null,
  from_at timestamptz not null,
  review_by date not null,
  reviewed_at timestamptz,
  reviewed_by uuid references account,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_agreed_by uuid references account,
  ended_why text,
  constraint silent_needs_two check (mode <> 'silent' or (agreed_by is not null and agreed_by <> asked_by)),
  constraint silence_ends_by_two check (mode <> 'silent' or ended_at is null or (ended_agreed_by is not null and ended_agreed_by <> ended_by)),
  constraint review_within_90_days check (review_by <= (coalesce(reviewed_at, from_at) at time zone 'Europe/London')::date + 90),
  -- Nobody left alone with a record: two people with sight (I23).
  constraint custodian_has_a_deputy check (deputy_id <> custodian_id)
);
create index restriction_scope on restriction (scope_id) where ended_at is null;

alter table restriction enable row level security;
alter table restriction force row level security;
create policy guard_all on restriction to kith_guard using (true) with check (true);
create policy worker_sees on restriction for select to kith_worker using (mode <> 'silent');
create policy maint_all on restriction to kith_maint using (true) with check (true);
grant select, insert, update on restriction to kith_guard;
grant select on restriction to kith_worker;

set local role kith_guard;

-- The parties an account is: itself, and every dated membership that is live. For the functions of the guard alone.
create function parties_of(who uuid) returns setof uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id from account a where a.id = who and a.closed_at is null
  union all
  select m.party_id from membership m join account a on a.id = m.account_id
  where m.account_id = who and a.closed_at is null
    and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())
$$;

create function is_barred(who uuid, the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from conflict_of_interest c
    where c.account_id = who and c.scope_id = the_scope and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now()))
$$;

-- An account's highest level on one scope, 0 for none.
create function level_of(who uuid, the_scope uuid) returns integer
  language sql stable security definer set search_path = kith, pg_temp as $$
  select case when is_barred(who, the_scope) then 0 else greatest(
    coalesce((select max(g.level) from grant_ g where g.scope_id = the_scope and g.party_id in (select parties_of(who))
      and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now())), 0),
    coalesce((select max(c.level) from class_grant c join scope s on s.class = c.class
      where s.id = the_scope and c.party_id in (select parties_of(who))
      and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())), 0)) end
$$;

-- Whether an account may see names, birth dates and addresses in a scope: a right apart from any level.
create function holds_identity(who uuid, the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select not is_barred(who, the_scope) and (
    exists (select 1 from grant_ g where g.scope_id = the_scope and g.identity and g.party_id in (select parties_of(who))
      and g.from_at <= kith_now() and (g.until_at is null or g.until_at > kith_now()))
    or exists (select 1 from class_grant c join scope s on s.class = c.class
      where s.id = the_scope and c.identity and c.party_id in (select parties_of(who))
      and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())))
$$;

-- The actor's own level on one scope. Answers 0 alike for a scope that is hidden, that bars them, and that is not there.
create function my_level(scope uuid) returns integer
  language sql stable security definer set search_path = kith, pg_temp as $$
  select level_of(actor(), my_level.scope)
$$;

create function i_wear(role text) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from role_ r where r.code = role and r.id in (select my_parties()))
$$;

-- Whom to ring about a sealed record the actor knows to exist; null for every other.
create function whom_to_ring(scope uuid) returns text
  language sql stable security definer set search_path = kith, pg_temp as $$
  select r.ring from restriction r where r.scope_id = whom_to_ring.scope and r.ended_at is null and my_level(whom_to_ring.scope) >= 1
  order by r.from_at desc, r.id limit 1
$$;

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

-- What another person may see is nobody's question but the guard's. (Only a function's owner can take this away.)
revoke execute on function parties_of(uuid), is_barred(uuid, uuid), level_of(uuid, uuid), holds_identity(uuid, uuid) from public;

reset role;
set local role kith_maint;

insert into scope_class (code, name, about, restriction, author_level, author_identity) values
  ('sealed', 'Sealed records', 'A record exists; whom to ring. Those who hold it may break glass.', 'sealed', 0, false),
  ('silent', 'Silent records', 'Nothing at all to anyone but its keepers.', 'silent', 0, false),
  ('open', 'Published facts', 'Open data and releases everyone signed in may see.', 'open', 2, false);
