-- Signing in: the few questions this room may ask of account_secret, which nobody can read, and changes to one's own.

set local role kith_guard;

-- The password of an e-mail address (lower case). No row for an address nobody has, a closed account or a service.
create function sign_in_lookup(email text) returns table (account_id uuid, password_hash text)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id, s.password_hash
  from account a left join account_secret s on s.account_id = a.id
  where a.email = sign_in_lookup.email and a.closed_at is null and not a.service
$$;

-- Somebody half way in: past the password, not yet past the rest.
create function half_way_lookup(account uuid) returns table (
  name text, email text, totp_sealed bytea, must_change boolean, changed_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.name, a.email, s.totp_sealed, s.must_change, s.changed_at
  from account a join account_secret s on s.account_id = a.id
  where a.id = account and a.closed_at is null and not a.service
$$;

-- A one-time code is used once: the step must be later than the last accepted. False when it has been used.
create function accept_totp_step(account uuid, step bigint) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with used as (
    update account_secret set totp_last_step = step
    where account_id = account and (totp_last_step is null or totp_last_step < step) returning 1)
  select exists (select 1 from used)
$$;

-- The first phone of an account that has none. False when it has one: a second is never added by this road.
create function set_first_phone(account uuid, sealed bytea) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with made as (
    update account_secret set totp_sealed = sealed, totp_last_step = null
    where account_id = account and totp_sealed is null returning 1)
  select exists (select 1 from made)
$$;

-- The password somebody chooses in place of the one they were given. False when they need not.
create function choose_first_password(account uuid, password_hash text) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with chosen as (
    update account_secret s set password_hash = choose_first_password.password_hash, must_change = false, changed_at = kith_now()
    where s.account_id = account and s.must_change returning 1)
  select exists (select 1 from chosen)
$$;

-- The account of somebody an identity provider vouches for: by its name for them, else by an e-mail address it has
-- verified (null when it has not), if no other name is remembered for that account.
create function oidc_lookup(subject text, email text) returns uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id from account a left join account_secret s on s.account_id = a.id
  where a.closed_at is null and not a.service
    and (s.oidc_subject = subject or (s.oidc_subject is null and a.email = oidc_lookup.email))
  order by s.oidc_subject nulls last limit 1
$$;

-- Remembers the provider's name for an account at first use. False when another is remembered.
create function remember_oidc_subject(account uuid, subject text) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with kept as (
    insert into account_secret as s (account_id, oidc_subject, changed_at) values (account, subject, kith_now())
    on conflict (account_id) do update set oidc_subject = excluded.oidc_subject
      where s.oidc_subject is null or s.oidc_subject = excluded.oidc_subject
    returning 1)
  select exists (select 1 from kept)
$$;

-- How the actor may sign in.
create function my_ways_in() returns table (has_password boolean, has_phone boolean, has_provider boolean)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select s.password_hash is not null, s.totp_sealed is not null, s.oidc_subject is not null
  from account a left join account_secret s on s.account_id = a.id where a.id = actor()
$$;

-- The actor's live sessions and tokens, newest first.
create function my_sessions() returns table (
  id uuid, kind text, label text, started_at timestamptz, seen_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select s.id, s.kind, s.label, s.started_at, s.seen_at, s.expires_at from session s
  where s.account_id = actor() and s.ended_at is null and s.expires_at > kith_now()
  order by s.started_at desc, s.id
$$;

-- Signs the actor out of every page but `kept` (null: everywhere). Tokens go on. Returns how many ended.
create function end_my_pages(kept uuid) returns integer
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with ended as (
    update session s set ended_at = kith_now()
    where s.account_id = actor() and s.kind = 'page' and s.ended_at is null and s.id is distinct from kept
      and s.expires_at > kith_now() returning 1)
  select count(*)::integer from ended
$$;

-- An administrator gives a colleague a new first password and, when they have lost it, lets them set up another phone.
-- Whatever was signed in as them is signed out. Never for oneself.
create function reset_sign_in(account uuid, password_hash text, forget_phone boolean) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not i_wear('administrator') then raise exception 'administrators only' using errcode = 'insufficient_privilege'; end if;
  if account = actor() then raise exception 'no one changes their own access' using errcode = 'KI002'; end if;
  insert into account_secret as s (account_id, password_hash, must_change, changed_at)
  values (account, password_hash, true, kith_now())
  on conflict (account_id) do update set
    password_hash = excluded.password_hash, must_change = true, changed_at = kith_now(),
    totp_sealed = case when forget_phone then null else s.totp_sealed end,
    totp_last_step = case when forget_phone then null else s.totp_last_step end;
  update session s set ended_at = kith_now() where s.account_id = account and s.ended_at is null;
end $$;

reset role;
set local role kith_maint;
