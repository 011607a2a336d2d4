-- How a plan's change is told, and the reports that come round under it (domain §6.2, §6.4).

-- What a part or an action is to change. Each holds at least one measure or a story; one that holds none says so.
create table impact (
  id uuid primary key,
  plan_id uuid not null references plan,
  part_id uuid references plan_part,
  action_id uuid references action,
  wording text not null,
  sort integer not null,
  dropped_at timestamptz,
  check ((part_id is null) <> (action_id is null))
);
call guard_table('impact', 'summary', '{"plan_id": "plan", "part_id": "plan_part", "action_id": "action"}', '{plan_id, action_id}');
create index impact_plan on impact (plan_id, sort);

create table measure (
  id uuid primary key,
  impact_id uuid not null references impact,
  kind text not null check (kind in ('number', 'story', 'live')),
  name text not null,
  -- What is counted, as the partnership defines it.
  definition text,
  unit text,
  target numeric check (target >= 0),
  target_by date,
  -- Which live count, such as contacts at hotspots (src/planning/measures).
  counter text,
  sort integer not null,
  ended_at timestamptz,
  check ((kind = 'live') = (counter is not null)),
  check (kind <> 'story' or target is null)
);
call guard_table('measure', 'summary', '{"impact_id": "impact"}', '{impact_id}');
create index measure_impact on measure (impact_id, sort);

create table measure_reading (
  id uuid primary key,
  measure_id uuid not null references measure,
  as_of date not null,
  value numeric,
  story text,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account,
  check ((value is null) <> (story is null))
);
call guard_table('measure_reading', 'summary', '{"measure_id": "measure"}', '{measure_id}');
create index measure_reading_measure on measure_reading (measure_id, as_of desc);

-- A report that comes round: when it is due, and the period it covers, which are two things (domain §6.4).
create table report_due (
  id uuid primary key,
  plan_id uuid not null references plan,
  action_id uuid references action,
  title text not null,
  lead_said text,
  lead_id uuid references account,
  every text not null check (every in ('once', 'quarter', 'half_year', 'year')),
  due_month date not null,
  covers_from date,
  covers_until date,
  covers_said text,
  received_at timestamptz,
  received_by uuid references account,
  sort integer not null,
  check (extract(day from due_month) = 1),
  check (covers_until is null or covers_from is null or covers_until >= covers_from)
);
call guard_table('report_due', 'summary', '{"plan_id": "plan", "action_id": "action"}', '{plan_id}');
create index report_due_plan on report_due (plan_id, due_month);
create index report_due_class on report_due (scope_class, due_month, id);
