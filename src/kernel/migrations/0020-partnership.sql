-- Agencies, teams, roles and the people who work in them. A party is anything that can be granted access.

create table party (
  id uuid primary key,
  kind text not null check (kind in ('account', 'team', 'agency', 'role'))
);

create table agency (
  id uuid primary key references party,
  name text not null,
  kind text not null,
  closed_at timestamptz
);

create table team (
  id uuid primary key references party,
  agency_id uuid not null references agency,
  name text not null,
  closed_at timestamptz
);

-- A role is a hat: it carries class grants and the right to try certain tasks, never sight of one record.
create table role_ (
  id uuid primary key references party,
  code text not null unique,
  name text not null,
  about text not null
);

create table account (
  id uuid primary key references party,
  agency_id uuid not null references agency,
  name text not null,
  email text not null,
  job_title text not null,
  social_work_registration text,
  phone text,
  service boolean not null default false,
  closed_at timestamptz
);
-- Lower-cased by the application; one sign-in name, one person.
create unique index account_email on account (email);

create table membership (
  id uuid primary key,
  account_id uuid not null references account,
  party_id uuid not null references party,
  from_at timestamptz not null,
  until_at timestamptz,
  given_by uuid references account,
  reason text not null,
  check (until_at is null or until_at > from_at),
  -- Nobody gives a hat to themselves (access.md; Primero's R2 escalations are the regression).
  constraint membership_not_by_self check (given_by is distinct from account_id)
);
create index membership_account on membership (account_id);
create index membership_party on membership (party_id);

comment on table membership is 'Dated: rows only end, never change (who could have, on that day).';

-- The staff directory is known to everyone who is signed in; secrets are elsewhere.
do $$
declare t text;
begin
  foreach t in array array['party', 'agency', 'team', 'role_', 'account', 'membership'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy app_sees on %I for select to kith_app using (actor() is not null)', t);
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', t);
    execute format('create policy worker_sees on %I for select to kith_worker using (true)', t);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', t);
    execute format('grant select on %I to kith_app, kith_worker', t);
    execute format('grant select, insert, update on %I to kith_guard', t);
  end loop;
end $$;
