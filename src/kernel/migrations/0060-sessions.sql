-- Sign-in: secrets only definer functions may read; sessions under the same roof as everything else.

create table account_secret (
  account_id uuid primary key references account,
  password_hash text,
  totp_sealed bytea,
  totp_last_step bigint,
  oidc_subject text,
  must_change boolean not null default false,
  changed_at timestamptz not null
);

create table session (
  id uuid primary key,
  account_id uuid not null references account,
  token_hash bytea not null unique,
  kind text not null check (kind in ('page', 'api', 'command')),
  label text,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz
);
create index session_account on session (account_id);

create table rate_strike (
  key text primary key,
  window_at timestamptz not null,
  strikes integer not null
);

create table draft (
  id uuid primary key,
  account_id uuid not null references account,
  key text not null,
  body jsonb not null,
  saved_at timestamptz not null,
  unique (account_id, key)
);

create table answered_once (
  account_id uuid not null references account,
  key uuid not null,
  route text not null,
  status smallint not null,
  location text,
  body jsonb,
  at timestamptz not null,
  primary key (account_id, key)
);

-- A form posted on a session that had ended: kept, sealed, for the same browser, until its owner has signed in again.
create table parked_post (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid,
  path text not null,
  body_sealed bytea not null,
  parked_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['account_secret', 'session', 'rate_strike', 'parked_post'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy worker_all on %I to kith_worker using (true) with check (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to kith_guard', t);
  end loop;
end $$;
grant select, delete on session, rate_strike, parked_post to kith_worker;
call own_table('draft', 'account_id');
call own_table('answered_once', 'account_id');

set local role kith_guard;

-- Opens a request: finds the live session by the hash of its token and makes the rest of the transaction act for its
-- owner. Returns no row when there is none; nothing tells apart absent, ended, expired and locked but `state`.
create function begin_request(token_hash bytea) returns table (
  state text, now timestamptz, session_id uuid, session_kind text, account_id uuid, name text, job_title text, agency_id uuid,
  agency_name text, registered_social_worker boolean, roles text[], classes jsonb, grants integer, locked boolean)
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s session;
begin
  select * into s from session x where x.token_hash = begin_request.token_hash;
  if not found or s.ended_at is not null or s.expires_at <= kith_now() then
    return query select 'none', kith_now(), null::uuid, null::text, null::uuid, null::text, null::text, null::uuid, null::text, false,
                        '{}'::text[], '{}'::jsonb, 0, false;
    return;
  end if;
  perform set_config('kith.actor', s.account_id::text, true);
  return query
    select 'live', kith_now(), s.id, s.kind, a.id, a.name, a.job_title, g.id, g.name,
           a.social_work_registration is not null,
           coalesce((select array_agg(r.code order by r.code) from role_ r where r.id in (select my_parties())), '{}'),
           jsonb_build_object('1', my_classes(1), '2', my_classes(2), '3', my_classes(3), '4', my_classes(4),
                              'identity', my_identity_classes()),
           (select count(*)::integer from grant_ gr where gr.party_id in (select my_parties())
              and gr.from_at <= kith_now() and (gr.until_at is null or gr.until_at > kith_now())),
           s.locked_at is not null
    from account a join agency g on g.id = a.agency_id
    where a.id = s.account_id and a.closed_at is null;
end $$;

create function sign_in_lookup(email text) returns table (
  account_id uuid, password_hash text, totp_sealed bytea, totp_last_step bigint)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id, s.password_hash, s.totp_sealed, s.totp_last_step
  from account a join account_secret s on s.account_id = a.id
  where a.email = sign_in_lookup.email and a.closed_at is null and not a.service
$$;

create function oidc_lookup(subject text, email text) returns uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id from account a left join account_secret s on s.account_id = a.id
  where a.closed_at is null and not a.service and (s.oidc_subject = subject or (s.oidc_subject is null and a.email = oidc_lookup.email))
  order by s.oidc_subject is null limit 1
$$;

-- A one-time code is used once: the step must be later than the last accepted. False when it has been used.
create function accept_totp_step(account uuid, step bigint) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with used as (
    update account_secret set totp_last_step = step
    where account_id = account and (totp_last_step is null or totp_last_step < step) returning 1)
  select exists (select 1 from used)
$$;

create function start_session(session uuid, account uuid, token_hash bytea, kind text, label text, lasts interval) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  insert into session (id, account_id, token_hash, kind, label, started_at, seen_at, expires_at)
  values (session, account, token_hash, kind, label, kith_now(), kith_now(), kith_now() + lasts)
$$;

create function end_session(token_hash bytea) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  update session set ended_at = kith_now() where session.token_hash = end_session.token_hash and ended_at is null
$$;

create function lock_session(token_hash bytea, locked boolean) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  update session set locked_at = case when locked then kith_now() end where session.token_hash = lock_session.token_hash
$$;

create function touch_session(token_hash bytea) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  update session set seen_at = kith_now()
  where session.token_hash = touch_session.token_hash and seen_at < kith_now() - interval '1 minute'
$$;

-- Counts a try against a key in a window; true while it is within the limit. Atomic, so that parallel tries cannot slip by.
create function strike(key text, most integer, within interval) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  insert into rate_strike as r (key, window_at, strikes) values (strike.key, kith_now(), 1)
  on conflict on constraint rate_strike_pkey do update set
    strikes = case when r.window_at <= kith_now() - within then 1 else r.strikes + 1 end,
    window_at = case when r.window_at <= kith_now() - within then kith_now() else r.window_at end
  returning r.strikes <= most
$$;

create function park_post(id uuid, token_hash bytea, path text, body_sealed bytea) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  insert into parked_post (id, token_hash, path, body_sealed, parked_at) values (id, token_hash, path, body_sealed, kith_now())
$$;

create function take_parked_post(token_hash bytea) returns table (path text, body_sealed bytea)
  language sql volatile security definer set search_path = kith, pg_temp as $$
  select p.path, p.body_sealed from parked_post p
  where p.token_hash = take_parked_post.token_hash and p.parked_at > kith_now() - interval '12 hours'
$$;

reset role;
set local role kith_maint;
