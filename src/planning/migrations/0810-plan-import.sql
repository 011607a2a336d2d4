-- A paper that was brought in to become a plan, or a newer edition of one, and waits for a person (architecture §6). What was read
-- stays as it was read; what somebody corrected is kept beside it, so that nothing typed is lost. The file's name is not kept: it
-- may name somebody.

create table plan_import (
  id uuid primary key,
  -- The plan it is an edition of, chosen by a person or known by its title; the plan it became, once landed.
  plan_id uuid references plan,
  state text not null check (state in ('staged', 'landed', 'abandoned')),
  -- What the paper calls itself, what it seems to be, and what it was written in.
  title text not null,
  recognised text not null,
  format text not null,
  -- sha-256 of the file, in hex: the same file again is known by it.
  source_digest text not null,
  -- What a person changed of the proposal, in their order (src/planning/import/corrections.ts).
  corrections jsonb not null default '[]',
  -- sha-256 of the proposal as it was landed.
  proposal_digest text,
  counts jsonb not null default '{}',
  staged_at timestamptz not null,
  staged_by uuid references account,
  landed_at timestamptz,
  landed_by uuid references account,
  check ((state = 'landed') = (landed_at is not null)),
  -- What lands as no plan, or as a plan and more, is in plan_import_made.
  check (state <> 'landed' or plan_id is not null or recognised in ('system_review', 'panel'))
);
call guard_table('plan_import', 'full', '{"plan_id": "plan"}', '{plan_id}');
create index plan_import_class_newest on plan_import (scope_class, staged_at desc, id);
create index plan_import_scope_newest on plan_import (scope_id, staged_at desc);
create index plan_import_digest on plan_import (source_digest);
create index plan_import_plan on plan_import (plan_id) where plan_id is not null;

-- The paper as it was read, apart, since it never changes and is large.
create table plan_import_paper (
  id uuid primary key,
  import_id uuid not null references plan_import,
  paper jsonb not null,
  mapping jsonb not null
);
call guard_table('plan_import_paper', 'full', '{"import_id": "plan_import"}', '{import_id}');
create index plan_import_paper_import on plan_import_paper (import_id);

-- What landing made where it made no plan: the review, a meeting, a place. An id without a key, since it may lie where whoever reads
-- this may not look; it is looked up for each reader. Where the paper says what stood already, `what` is 'known'.
create table plan_import_made (
  id uuid primary key,
  import_id uuid not null references plan_import,
  what text not null,
  made_id uuid not null,
  -- Which row of the paper it was made of; null where the whole paper made it. What was made of a row is not made again.
  row_key text
);
call guard_table('plan_import_made', 'full', '{"import_id": "plan_import"}', '{import_id}');
create index plan_import_made_import on plan_import_made (import_id);
create index plan_import_made_of on plan_import_made (made_id);
