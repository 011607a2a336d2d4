-- The front door: a concern about any kind of subject is recorded, screened and decided.

insert into scope_class (code, name, about, author_level, author_identity) values
  ('concern', 'Concerns', 'What was said at the front door, until and after it is decided.', 0, false),
  ('feedback', 'What a referrer is told', 'A referrer''s own words and the steps of what came of them (domain §7.8 I27).', 2, false),
  ('referrer', 'Referrers', 'Who raised a concern, where that must be kept from its readers.', 0, false);

create table concern (
  id uuid primary key,
  record_id uuid not null references record,
  label text not null,
  received_at timestamptz not null,
  channel text not null,
  source_code text,
  -- The first question of every form (I21).
  danger_now text not null check (danger_now in ('yes', 'no', 'not_known')),
  danger_said text,
  happened_said text,
  child_aware text not null default 'not_asked' check (child_aware in ('yes', 'no', 'not_known', 'not_asked')),
  parent_aware text not null default 'not_asked' check (parent_aware in ('yes', 'no', 'not_known', 'not_asked')),
  not_told_why text,
  referrer_account_id uuid references account,
  referrer_agency_id uuid references agency,
  status text not null check (status in ('submitted', 'read', 'proposed', 'decided')),
  first_read_at timestamptz,
  first_read_by uuid references account
);
call guard_table('concern', 'summary', '{"record_id": "record"}', '{record_id}');
create index concern_waiting on concern (status, received_at);
create index concern_record on concern (record_id);

-- Each person, place or group the concern names, in the referrer's words, whether or not Kith knows them already.
create table concern_subject (
  id uuid primary key,
  concern_id uuid not null references concern,
  kind text not null,
  named text not null,
  age_said text,
  said_of_them text,
  in_danger text not null default 'not_asked' check (in_danger in ('yes', 'no', 'not_known', 'not_asked')),
  subject_id uuid references subject,
  matched_by uuid references account,
  matched_at timestamptz
);
call guard_table('concern_subject', 'full', '{"concern_id": "concern", "subject_id": "subject"}', '{concern_id}');
create index concern_subject_concern on concern_subject (concern_id);
create index concern_subject_subject on concern_subject (subject_id);

-- What a decision may be: rows, since the words differ by partnership and by year.
create table screening_outcome (
  code text primary key,
  label text not null,
  about text not null,
  -- Screening no further action, early help and passing on need a second person (I6, domain §3.13).
  needs_second boolean not null,
  -- A contact becomes a referral only when accepted (architecture, domain §3.5).
  makes_referral boolean not null,
  sort integer not null,
  source text not null,
  unique (code, needs_second)
);
call vocabulary_table('screening_outcome');
insert into screening_outcome (code, label, about, needs_second, makes_referral, sort, source) values
  ('accepted', 'Accept as a referral', 'A case is opened with an owner and a review date.', false, true, 1, 'Working Together 2023; domain §3.2'),
  ('strategy_discussion', 'Strategy discussion', 'Reasonable cause to suspect significant harm.', false, true, 2, 'Children Act 1989 s.47; Working Together 2023'),
  ('early_help', 'Early help', 'Family or targeted help, with consent.', true, false, 3, 'domain §3.2, §3.13'),
  ('advice', 'Advice or information given', 'The referrer was helped and knows what to do.', true, false, 4, 'domain §3.2'),
  ('passed_on', 'Passed to another authority', 'Theirs until they accept it; ring if they have not in one working day.', true, false, 5, 'domain §3.2, §7.8 I33'),
  ('no_further_action', 'No further action', 'Nothing more is needed now; the concern stays on record.', true, false, 6, 'domain §3.2, §3.13, I6');

create table screening_decision (
  id uuid primary key,
  concern_id uuid not null references concern,
  concern_subject_id uuid not null references concern_subject,
  outcome text not null,
  needs_second boolean not null,
  rationale text not null check (length(btrim(rationale)) > 0),
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  status text not null check (status in ('proposed', 'final', 'returned')),
  second_by uuid references account,
  second_at timestamptz,
  second_rationale text,
  foreign key (outcome, needs_second) references screening_outcome (code, needs_second),
  constraint second_person_is_another check (second_by is distinct from proposed_by),
  constraint no_further_action_needs_second check (status <> 'final' or not needs_second or second_by is not null)
);
call guard_table('screening_decision', 'full', '{"concern_id": "concern", "concern_subject_id": "concern_subject"}', '{concern_id}');
create index screening_decision_concern on screening_decision (concern_id);

-- A clock is a row, computed with England's bank holidays; pausing needs a reason (I7).
create table clock (
  id uuid primary key,
  concern_id uuid references concern,
  record_id uuid references record,
  rule text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  met_at timestamptz,
  check (num_nonnulls(concern_id, record_id) = 1)
);
call guard_table('clock', 'summary', '{"concern_id": "concern", "record_id": "record"}', '{concern_id,record_id}');
create index clock_concern on clock (concern_id);
create index clock_due on clock (due_at) where met_at is null;

create table clock_pause (
  id uuid primary key,
  clock_id uuid not null references clock,
  from_at timestamptz not null,
  until_at timestamptz,
  reason text not null check (length(btrim(reason)) > 0)
);
call guard_table('clock_pause', 'summary', '{"clock_id": "clock"}', '{clock_id}');

-- What the referrer may be told, step by step (I27). They see this row and their own words, and nothing of the hub's.
create table feedback (
  id uuid primary key,
  concern_id uuid not null,
  step text not null check (step in ('received', 'read', 'acted_or_advised', 'told')),
  told text,
  chosen_by uuid references account,
  at timestamptz not null,
  -- Words go with the one step that carries them, and are somebody's choice.
  check ((step = 'told') = (told is not null and chosen_by is not null and length(btrim(told)) > 0) and (step = 'told' or told is null))
);
call guard_table('feedback', 'summary', '{}');
create index feedback_concern on feedback (concern_id);

-- The referrer's own copy of what they said, under a scope of theirs: shown back to them, changed by nobody.
create table said_by_me (
  id uuid primary key,
  concern_id uuid not null,
  label text not null,
  sent_at timestamptz not null,
  sent_by uuid not null references account,
  what_i_said jsonb not null
);
call guard_table('said_by_me', 'summary', '{}');
create index said_by_me_sender on said_by_me (sent_by, sent_at desc);
create index said_by_me_concern on said_by_me (concern_id);

-- Decisions are made by registered social workers, in their own name; the second person is another (I6). The page says
-- why; this is why it is true.
set local role kith_guard;
create function i_am_registered_social_worker() returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from account a where a.id = actor() and a.closed_at is null and a.social_work_registration is not null)
$$;
set local role kith_maint;
create policy registered_proposes on screening_decision as restrictive for insert to kith_app
  with check ((select i_am_registered_social_worker()) and proposed_by = actor() and second_by is null);
create policy another_registered_seconds on screening_decision as restrictive for update to kith_app
  using ((select i_am_registered_social_worker()))
  with check (second_by = actor());
