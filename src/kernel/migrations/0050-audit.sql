-- Audit: written in the same transaction as what it tells of, reads included, insert-only, sealed in the background.

create table audit_event (
  id uuid primary key,
  at timestamptz not null,
  epoch integer not null default 1,
  -- The writing transaction: the sealer takes only events older than every transaction still running.
  xid xid8 not null default pg_current_xact_id(),
  actor_id uuid,
  agency_id uuid,
  request_id uuid not null,
  action text not null,
  outcome text not null check (outcome in ('done', 'denied', 'refused', 'started', 'finished')),
  about uuid,
  as_typed text,
  reason text,
  seen uuid[] not null default '{}',
  detail jsonb not null default '{}'
);
create index audit_event_about on audit_event (about, at desc) where about is not null;
create index audit_event_actor on audit_event (actor_id, at desc);
create index audit_event_xid on audit_event (epoch, xid);
comment on column audit_event.seen is 'Ids of the rows shown by a list, search, chronology or export; exploded by the sealer.';
comment on column audit_event.detail is 'Ids, counts and salted digests only: content lives in history, which retention may erase.';

create table audit_batch (
  no bigint primary key,
  epoch integer not null,
  through_xid xid8 not null,
  events integer not null,
  root bytea not null,
  previous_root bytea not null,
  signature bytea not null,
  key_id text not null,
  sealed_at timestamptz not null
);

create table audit_seal (
  event_id uuid primary key,
  batch_no bigint not null references audit_batch,
  leaf_no integer not null,
  leaf bytea not null
);
create index audit_seal_batch on audit_seal (batch_no, leaf_no);

-- Who has looked at what: one row for each id an event showed, written by the sealer from `seen`.
create table audit_look (
  looked_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  primary key (looked_id, event_id)
);

do $$
declare t text;
begin
  foreach t in array array['audit_event', 'audit_batch', 'audit_seal', 'audit_look'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_sees on %I for select to kith_guard using (true)', t);
    execute format('create policy worker_sees on %I for select to kith_worker using (true)', t);
    execute format('create policy worker_adds on %I for insert to kith_worker with check (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select on %I to kith_guard', t);
    execute format('grant select, insert on %I to kith_worker', t);
  end loop;
end $$;
-- The application may only add events, and only in the name of whom it acts for.
create policy app_adds on audit_event for insert to kith_app with check (actor_id is not distinct from actor());
create policy guard_adds on audit_event for insert to kith_guard with check (true);
grant insert on audit_event to kith_app, kith_guard;
