-- A release: figures computed by a named job over records its readers may not see, suppressed, and kept as a row with a
-- scope of its own. Readers see that row, never a live count beyond their sight (access.md, "The one exception").

create table release (
  id uuid primary key,
  name text not null,
  title text not null,
  covers text not null,
  computed_at timestamptz not null,
  figures jsonb not null
);
call guard_table('release', 'summary');
create index release_newest on release (name, computed_at desc);

-- Only the job may write one: the application reads.
drop policy app_writes on release;
drop policy app_changes on release;
revoke insert, update on release from kith_app;
create policy worker_writes on release for insert to kith_worker with check (scope_class = 'open');
grant insert on release to kith_worker;

-- One published scope for what everyone signed in may read.
insert into scope (id, class, opened_at) values (md5('kith published figures')::uuid, 'open', '2020-01-01');
