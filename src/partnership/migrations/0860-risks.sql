-- The risk log (domain §6.5): likelihood by impact, with what moved and why. A confidential row has a scope of its own
-- class, so that a board's papers do not hold it unless their reader may.

insert into scope_class (code, name, about, author_level, author_identity) values
  ('confidential_risk', 'Confidential risks', 'Risks to the partnership that only those who carry them read.', 4, false);

create table risk (
  id uuid primary key,
  number text not null,
  category text not null,
  description text not null,
  cause text,
  consequence text,
  owner_id uuid references account,
  controls text,
  appetite text,
  target_on date,
  review_on date not null,
  escalated_to_id uuid references body,
  -- The priority it raised in a business plan.
  raised_part_id uuid references plan_part,
  opened_at timestamptz not null,
  opened_by uuid references account,
  closed_at timestamptz,
  closed_why text,
  check ((closed_at is null) = (closed_why is null))
);
call guard_table('risk', 'summary', '{"escalated_to_id": "body", "raised_part_id": "plan_part"}');
create index risk_class_newest on risk (scope_class, opened_at desc, id);
create index risk_scope_newest on risk (scope_id, opened_at desc);

-- How likely and how grave, each time it was looked at: before controls, and with them. Never changed.
create table risk_score (
  id uuid primary key,
  risk_id uuid not null references risk,
  likelihood smallint not null check (likelihood between 1 and 5),
  impact smallint not null check (impact between 1 and 5),
  kind text not null check (kind in ('inherent', 'residual')),
  why text not null,
  scored_at timestamptz not null,
  scored_by uuid references account
);
call guard_table('risk_score', 'summary', '{"risk_id": "risk"}', '{risk_id}');
create index risk_score_risk on risk_score (risk_id, scored_at desc);
revoke update on risk_score from kith_app;

create table risk_action (
  id uuid primary key,
  risk_id uuid not null references risk,
  action_id uuid not null references action
);
call guard_table('risk_action', 'summary', '{"risk_id": "risk", "action_id": "action"}', '{risk_id, action_id}');
create index risk_action_risk on risk_action (risk_id);

insert into term (vocabulary, code, label, sort, source)
select 'risk_category', code, label, row_number() over (), 'domain §6.5' from (values
  ('safeguarding', 'Safeguarding'), ('capacity', 'Capacity'), ('information', 'Information'), ('financial', 'Financial'),
  ('reputational', 'Reputation'), ('legal', 'Legal'), ('partner', 'A partner')) t (code, label);
