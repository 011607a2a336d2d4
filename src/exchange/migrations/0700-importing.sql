-- Bringing files in. An import is known by what it was (format, digest, counts); what came of its rows is under the same
-- sight as what they became, because "3 children are held" tells of children. What could not be read is kept until it is
-- put right.

-- One file that was brought in. What is here follows from the file alone, never from what Kith already held.
create table import_run (
  id uuid primary key,
  format text not null,
  -- Whose names for things these are: the service account of the format, or the person it was done as.
  importer_id uuid not null references account,
  -- Who asked: the same, or the person who sent the file on a page.
  asked_by uuid not null references account,
  -- The only kind of area wanted of a file of boundaries.
  area_kind text,
  status text not null check (status in ('waiting', 'running', 'landed', 'refused', 'failed')),
  bytes bigint not null,
  bytes_read bigint not null default 0,
  digest bytea not null,
  started_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  read integer,
  rejected integer,
  -- How many rows were rejected for each reason, and how many carry each warning.
  reasons jsonb not null default '{}',
  warnings jsonb not null default '{}',
  refused_why text,
  check ((status = 'refused') = (refused_why is not null)),
  check ((status = 'landed') = (read is not null and rejected is not null))
);
create index import_run_newest on import_run (started_at desc, id);
create index import_run_asked_by on import_run (asked_by);
create index import_run_importer on import_run (importer_id);

-- A row that could not be read, as it was found, so that rejects can be had back as a file of the source's own format.
create table import_reject (
  id uuid primary key,
  run_id uuid not null references import_run,
  no integer not null,
  line integer not null,
  place text,
  code text not null,
  reason text not null,
  others jsonb not null default '[]',
  -- JSON as text: a rejected row may hold what neither text nor jsonb can (U+0000), written as an escape.
  raw text not null
);
create index import_reject_run on import_reject (run_id, no);

-- A file sent on a page, until it has been read: another process of Kith may be the one to read it.
create table import_piece (
  id uuid primary key,
  run_id uuid not null references import_run,
  no integer not null,
  bytes bytea not null
);
create index import_piece_run on import_piece (run_id, no);

-- What an importer's own names for things became here. No key of it is met by anyone else's rows (access.md, "Constraints
-- are oracles"): the importing actor is part of it, and nobody but they may read or write it.
create table import_key (
  importer_id uuid not null references account,
  format text not null,
  external_key bytea not null,
  -- What it became: a subject, a record, a concern, a fact. No foreign key: it may since be hidden from the importer.
  target_id uuid not null,
  -- A digest of the row as it was last landed: how "unchanged" is told from "updated" without looking at the target.
  content bytea not null,
  landed_at timestamptz not null,
  primary key (importer_id, format, external_key)
);

do $$
declare t text;
begin
  foreach t in array array['import_run', 'import_reject', 'import_piece', 'import_key'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant insert on %I to kith_app', t);
    execute format('grant select, insert, update, delete on %I to kith_guard', t);
  end loop;
end $$;
grant select on import_run, import_reject, import_key to kith_app;
grant update on import_run, import_key to kith_app;
create policy worker_sees on import_run for select to kith_worker using (true);
create policy worker_sees on import_piece for select to kith_worker using (true);
grant select on import_run, import_piece to kith_worker;

create policy app_own on import_key to kith_app using (importer_id = actor()) with check (importer_id = actor());

-- Those who bring files in see each other's, so that nobody does it twice; administrators see that it was done.
create policy app_sees on import_run for select to kith_app
  using (asked_by = actor() or importer_id = actor() or (select i_wear('importer')) or (select i_wear('administrator')));
create policy app_adds on import_run for insert to kith_app
  with check (asked_by = actor() and status in ('waiting', 'running') and (select i_wear('importer')));
create policy app_changes on import_run for update to kith_app
  using (importer_id = actor()) with check (importer_id = actor());
create policy app_sees on import_reject for select to kith_app using ((select i_wear('importer')));
create policy app_adds on import_reject for insert to kith_app
  with check (exists (select 1 from import_run r where r.id = run_id and r.importer_id = actor() and r.status = 'running'));
create policy app_adds on import_piece for insert to kith_app
  with check (exists (select 1 from import_run r where r.id = run_id and r.asked_by = actor() and r.status = 'waiting'));

-- What came of the rows: shown to whoever sees the kind of thing they became.
create table import_outcome (
  id uuid primary key,
  run_id uuid not null references import_run,
  accepted integer not null,
  unchanged integer not null,
  updated integer not null,
  held integer not null,
  reasons jsonb not null default '{}'
);
call guard_table('import_outcome', 'summary');
create index import_outcome_run on import_outcome (run_id);

-- A row that a person must decide on. It is proposed and never merged: nothing of it is in any record until then.
create table held_row (
  id uuid primary key,
  importer_id uuid not null references account,
  format text not null,
  external_key bytea not null,
  content bytea not null,
  why text not null check (why in ('may be known', 'read since', 'twice in the file', 'for its keepers')),
  -- Whom or what it may be, or is: shown only with it.
  subject_id uuid references subject,
  concern_id uuid references concern,
  line integer not null,
  payload jsonb not null,
  source text not null,
  held_at timestamptz not null,
  decision text check (decision in ('same', 'different', 'used', 'left')),
  decided_by uuid references account,
  decided_at timestamptz,
  decided_why text,
  check (num_nulls(decision, decided_by, decided_at, decided_why) in (0, 4))
);
call guard_table('held_row', 'full', '{"subject_id": "subject", "concern_id": "concern"}', '{subject_id,concern_id}');
create index held_row_key on held_row (importer_id, format, external_key);
create index held_row_waiting_class on held_row (scope_class, held_at desc, id) where decision is null;
create index held_row_waiting_scope on held_row (scope_id, held_at desc) where decision is null;

-- A decision is made once, in one's own name, by somebody other than a machine's account.
create policy decided_in_own_name on held_row as restrictive for update to kith_app
  using (decision is null) with check (decided_by = actor());

set local role kith_guard;

-- Opens scopes for what is written on behalf of everyone who holds the class: the author gets nothing of their own, so
-- that an import never leaves its importer as a party to a record. Only for those who hold the class in full already.
create function open_scopes_of_class(scopes uuid[], class text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if not open_scopes_of_class.class = any (my_classes(3)) or not exists (
      select 1 from scope_class c where c.code = open_scopes_of_class.class and c.restriction = 'open') then
    raise exception 'not yours to open' using errcode = 'insufficient_privilege';
  end if;
  insert into scope (id, class, opened_by) select s, open_scopes_of_class.class, actor() from unnest(scopes) s;
end $$;

-- Something new about whom or what the importer named before and may no longer see: it goes to those who may, under that
-- record's own scope, and the importer is told nothing that differs. Nothing happens for a key that is not theirs.
create function leave_for_keepers(held uuid, of_format text, the_key bytea, the_content bytea, at_line integer, what jsonb,
                                  from_source text) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  insert into held_row (id, importer_id, format, external_key, content, why, subject_id, concern_id, line, payload, source, held_at, scope_id, scope_class)
  select held, k.importer_id, k.format, k.external_key, the_content, 'for its keepers', t.subject_id, t.concern_id, at_line, what, from_source,
         kith_now(), t.scope_id, t.scope_class
  from import_key k join (
    select s.id, s.id as subject_id, null::uuid as concern_id, s.scope_id, s.scope_class from subject s
    union all select c.id, null, c.id, c.scope_id, c.scope_class from concern c) t on t.id = k.target_id
  where k.importer_id = actor() and k.format = of_format and k.external_key = the_key
$$;

-- A person's decision on a held row gives it its target, in the importer's own names for things: the next file finds it.
create function settle_import_key(held uuid, target uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare h held_row; its_scope uuid;
begin
  select * into h from held_row x where x.id = held;
  select t.scope_id into its_scope from (
    select s.id, s.scope_id from subject s union all select c.id, c.scope_id from concern c) t where t.id = target;
  if h.id is null or its_scope is null or my_level(h.scope_id) < 3 or my_level(its_scope) < 3 then
    raise exception 'not yours to settle' using errcode = 'insufficient_privilege';
  end if;
  insert into import_key as k (importer_id, format, external_key, target_id, content, landed_at)
  values (h.importer_id, h.format, h.external_key, target, h.content, kith_now())
  on conflict on constraint import_key_pkey do update set
    target_id = excluded.target_id, content = excluded.content, landed_at = excluded.landed_at;
end $$;

-- A file that has been read, or that nobody will read any more, is gone at once; rejected rows go after 90 days.
create function forget_uploads(run uuid) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  delete from import_piece p where p.run_id = run
$$;
create function forget_old_imports() returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  delete from import_piece p using import_run r where r.id = p.run_id and r.started_at < kith_now() - interval '2 days';
  delete from import_reject j using import_run r where r.id = j.run_id and r.started_at < kith_now() - interval '90 days'
$$;
revoke execute on function forget_uploads(uuid), forget_old_imports() from public;
grant execute on function forget_uploads(uuid), forget_old_imports() to kith_worker;

set local role kith_maint;

-- A child is found again by what schools call them; never unique, since a clash goes to the few who can see both.
create index person_identity_upn on person_identity (upn) where upn is not null;

-- Open data has one published scope of its own.
insert into scope (id, class, opened_at) values (md5('kith open data')::uuid, 'open', '2020-01-01');

-- What the police publish and the first table of street crime had no place for, and a digest of the row as it was landed.
alter table street_crime add column falls_within text, add column ward_code text, add column content bytea not null;
