-- Sign-in: secrets only definer functions may read; sessions under the same roof as everything else.

create table account_secret (
  account_id uuid primary key references account,
  password_hash text,
  totp_sealed bytea,
  totp_last_step bigint,
  -- The provider and its name for this person, `https://login.example.org|subject`: remembered at first use.
  oidc_subject text unique,
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
  -- How long without a request until it counts as locked; null: it does not lock of itself.
  idle_after interval,
  locked_at timestamptz,
  -- What this screen leaves out, by its owner's own choice; it can only take away (access.md, "Identity, lenses").
  lens text check (lens in ('no-names', 'shared-screen')),
  ended_at timestamptz
);
create index session_account on session (account_id);

create table rate_strike (
  key text primary key,
  window_at timestamptz not null,
  strikes integer not null
);

-- What someone is typing: names and values as a form sends them, and the page it is being typed on.
create table draft (
  id uuid primary key,
  account_id uuid not null references account,
  key text not null,
  page text,
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

-- A form sent on a session that had ended or locked: kept, sealed, for the owner of that session, whoever sits at the
-- screen. `once` is the form's own key, so that it is done once however often it is sent.
create table parked_post (
  id uuid primary key,
  account_id uuid not null references account,
  once uuid not null,
  body_sealed bytea not null,
  parked_at timestamptz not null
);
create index parked_post_account on parked_post (account_id, parked_at);

do $$
declare t text;
begin
  foreach t in array array['account_secret', 'session', 'rate_strike'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy worker_all on %I to kith_worker using (true) with check (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to kith_guard', t);
  end loop;
end $$;
grant select, delete on session, rate_strike to kith_worker;
call own_table('draft', 'account_id');
call own_table('answered_once', 'account_id');
call own_table('parked_post', 'account_id');
-- What is sent or thrown away is gone at once, and not only when it has grown old.
grant delete on draft, parked_post to kith_guard;

set local role kith_guard;

-- Opens a request: finds the live session by the hash of its token and makes the rest of the transaction act for its
-- owner. Says 'none' alike for absent, ended, expired, of another kind, and of a closed account. A session nobody has
-- used for its idle time is locked, with or without script in the browser; any other is noted as used, once a minute.
create function begin_request(token_hash bytea, wanted text default null) returns table (
  state text, now timestamptz, session_id uuid, session_kind text, account_id uuid, name text, job_title text, agency_id uuid,
  agency_name text, registered_social_worker boolean, roles text[], classes jsonb, grants integer, locked boolean, lens text)
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s session; is_locked boolean;
begin
  select x.* into s from session x join account a on a.id = x.account_id
  where x.token_hash = begin_request.token_hash and x.ended_at is null and x.expires_at > kith_now()
    and a.closed_at is null and (wanted is null or x.kind = wanted);
  if not found then
    return query select 'none', kith_now(), null::uuid, null::text, null::uuid, null::text, null::text, null::uuid, null::text, false,
                        '{}'::text[], '{}'::jsonb, 0, false, null::text;
    return;
  end if;
  perform set_config('kith.actor', s.account_id::text, true), set_config('kith.lens', coalesce(s.lens, ''), true);
  perform remember_what_i_hold();
  is_locked := s.locked_at is not null or coalesce(s.seen_at <= kith_now() - s.idle_after, false);
  if not is_locked and s.seen_at < kith_now() - interval '1 minute' then
    -- Never waits for another request of the same person that is noting the same.
    update session x set seen_at = kith_now()
    where x.id = (select y.id from session y where y.id = s.id for update skip locked);
  end if;
  return query
    select 'live', kith_now(), s.id, s.kind, a.id, a.name, a.job_title, g.id, g.name,
           a.social_work_registration is not null,
           coalesce((select array_agg(r.code order by r.code) from role_ r where r.id in (select my_parties())), '{}'),
           jsonb_build_object('1', my_classes(1), '2', my_classes(2), '3', my_classes(3), '4', my_classes(4),
                              'identity', my_identity_classes()),
           (select count(*)::integer from grant_ gr where gr.party_id in (select my_parties())
              and gr.from_at <= kith_now() and (gr.until_at is null or gr.until_at > kith_now())),
           is_locked, s.lens
    from account a join agency g on g.id = a.agency_id
    where a.id = s.account_id;
end $$;

-- Starts a session whose token hashes to `token_hash`. `idle` null: it does not lock of itself.
create function start_session(session uuid, account uuid, token_hash bytea, kind text, label text, lasts interval, idle interval)
  returns void language sql volatile security definer set search_path = kith, pg_temp as $$
  insert into session (id, account_id, token_hash, kind, label, started_at, seen_at, expires_at, idle_after)
  values (session, account, token_hash, kind, label, kith_now(), kith_now(), kith_now() + lasts, idle)
$$;

-- Ends a session of the actor's own. False when it is not theirs or had ended.
create function end_my_session(session uuid) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with ended as (
    update session s set ended_at = kith_now()
    where s.id = end_my_session.session and s.account_id = actor() and s.ended_at is null returning 1)
  select exists (select 1 from ended)
$$;

-- Locks or unlocks a session of the actor's own; unlocking counts as being used.
create function lock_my_session(session uuid, locked boolean) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  update session s set locked_at = case when locked then coalesce(s.locked_at, kith_now()) end,
                       seen_at = case when locked then s.seen_at else kith_now() end
  where s.id = lock_my_session.session and s.account_id = actor() and s.ended_at is null
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

-- Gives one try back: it was the right person.
create function unstrike(key text) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  update rate_strike r set strikes = greatest(r.strikes - 1, 0) where r.key = unstrike.key
$$;

-- Keeps a form for the owner of the session it was shown in, however long ago that ended. False when that session is
-- no longer known, or its owner's account is closed.
create function park_post(id uuid, session uuid, once uuid, body_sealed bytea) returns boolean
  language sql volatile security definer set search_path = kith, pg_temp as $$
  with kept as (
    insert into parked_post (id, account_id, once, body_sealed, parked_at)
    select park_post.id, s.account_id, park_post.once, park_post.body_sealed, kith_now()
    from session s join account a on a.id = s.account_id
    where s.id = park_post.session and s.kind = 'page' and a.closed_at is null returning 1)
  select exists (select 1 from kept)
$$;

create function drop_parked_post(id uuid) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  delete from parked_post p where p.id = drop_parked_post.id and p.account_id = actor()
$$;

create function drop_draft(key text) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  delete from draft d where d.key = drop_draft.key and d.account_id = actor()
$$;

reset role;
set local role kith_maint;
