-- The one engine of meetings: MACE, MARVE, the Locations Board, a serious incident panel, a sub-group, the board
-- (architecture §2, domain §3.6). A body meets; a meeting has items about subjects or plans; people decide.

insert into scope_class (code, name, about, author_level, author_identity) values
  ('panel', 'Meetings', 'The agenda, attendance, decisions and minutes of a meeting.', 4, false);

-- The register of boards and panels (seed 000 no 7): what each is for, and who speaks for safety outside the home on it.
create table body (
  id uuid primary key,
  name text not null,
  kind text not null,
  about text not null,
  -- Whether it talks about places, so that its terms are to cover planning for them (domain §3.6).
  is_about_places boolean not null default false,
  -- How often: {"every": "day" | "week" | "fortnight" | "month" | "six_weeks" | "quarter" | "as_needed"} (domain §3.14).
  cadence jsonb not null,
  -- What every meeting of it talks about, whatever else is due.
  standing_items text[] not null default '{}',
  -- Its meetings speak of no person by name unless said otherwise (domain §0 no 5).
  without_names boolean not null default false,
  quorum integer check (quorum > 0),
  -- Nominated for contextual safeguarding, with authority to decide, and who stands in.
  representative_id uuid references account,
  deputy_id uuid references account,
  workplan_id uuid references plan,
  opened_at timestamptz not null,
  opened_by uuid references account,
  closed_at timestamptz,
  check (deputy_id is distinct from representative_id or deputy_id is null)
);
call guard_table('body', 'summary', '{"workplan_id": "plan"}');
create index body_class_newest on body (scope_class, opened_at desc, id);
create index body_scope_newest on body (scope_id, opened_at desc);

create table body_terms (
  id uuid primary key,
  body_id uuid not null references body,
  edition text not null,
  terms text not null,
  covers_place_plans boolean not null,
  from_on date not null,
  review_on date,
  written_at timestamptz not null,
  written_by uuid references account
);
call guard_table('body_terms', 'summary', '{"body_id": "body"}', '{body_id}');
create index body_terms_body on body_terms (body_id, from_on desc);

create table body_member (
  id uuid primary key,
  body_id uuid not null references body,
  account_id uuid not null references account,
  part text not null check (part in ('chair', 'co_chair', 'member', 'note_taker', 'coordinator')),
  -- Who comes in their place.
  deputy_id uuid references account,
  from_on date not null,
  until_on date,
  check (deputy_id is distinct from account_id or deputy_id is null),
  check (until_on is null or until_on >= from_on)
);
call guard_table('body_member', 'summary', '{"body_id": "body"}', '{body_id}');
create index body_member_body on body_member (body_id);
create index body_member_account on body_member (account_id);

create table meeting (
  id uuid primary key,
  body_id uuid not null references body,
  starts_at timestamptz not null,
  ends_at timestamptz,
  held_at text,
  state text not null default 'scheduled' check (state in ('scheduled', 'agenda_open', 'agenda_locked', 'packs_issued', 'in_session',
    'decisions_recorded', 'minutes_draft', 'minutes_approved', 'closed', 'cancelled')),
  without_names boolean not null,
  agenda_locks_at timestamptz,
  packs_expire_at timestamptz,
  minutes_due_by timestamptz,
  minutes_approved_at timestamptz,
  minutes_approved_by uuid references account,
  cancelled_why text,
  arranged_at timestamptz not null,
  arranged_by uuid references account,
  check (ends_at is null or ends_at > starts_at),
  check ((state = 'cancelled') = (cancelled_why is not null)),
  check (state not in ('minutes_approved', 'closed') or minutes_approved_by is not null)
);
call guard_table('meeting', 'summary', '{"body_id": "body"}', '{body_id}');
create index meeting_class_newest on meeting (scope_class, starts_at desc, id);
create index meeting_scope_newest on meeting (scope_id, starts_at desc);
create index meeting_body on meeting (body_id, starts_at desc);

-- What a meeting talks about. An item about somebody shows only to those who may see them, whoever is in the room.
create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  band text not null check (band in ('opening', 'due', 'requested', 'standing', 'late')),
  title text not null,
  why text not null,
  subject_id uuid references subject,
  plan_id uuid references plan,
  action_id uuid references action,
  sitting_id uuid references sitting,
  report_due_id uuid references report_due,
  state text not null default 'requested' check (state in ('requested', 'accepted', 'discussed', 'put_off', 'withdrawn')),
  late_reason text,
  accepted_at timestamptz,
  accepted_by uuid references account,
  sort integer not null,
  asked_at timestamptz not null,
  asked_by uuid references account,
  constraint late_says_why check (band <> 'late' or late_reason is not null)
);
call guard_table('agenda_item', 'summary',
  '{"meeting_id": "meeting", "subject_id": "subject", "plan_id": "plan", "action_id": "action", "sitting_id": "sitting", "report_due_id": "report_due"}',
  '{meeting_id, subject_id, plan_id, action_id, sitting_id, report_due_id}');
create index agenda_item_meeting on agenda_item (meeting_id, sort);
create index agenda_item_subject on agenda_item (subject_id) where subject_id is not null;

create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  account_id uuid not null references account,
  part text not null check (part in ('chair', 'co_chair', 'member', 'deputy', 'note_taker', 'coordinator', 'guest')),
  in_place_of uuid references account,
  state text not null default 'expected' check (state in ('expected', 'present', 'left', 'apologies', 'absent')),
  since timestamptz not null,
  note text
);
call guard_table('attendance', 'summary', '{"meeting_id": "meeting"}', '{meeting_id}');
create index attendance_meeting on attendance (meeting_id);
create index attendance_account on attendance (account_id);

-- Somebody present has an interest in an item, and says so before it is talked about.
create table declared_interest (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  account_id uuid not null references account,
  interest text not null,
  what_was_done text,
  declared_at timestamptz not null,
  recorded_by uuid references account
);
call guard_table('declared_interest', 'summary', '{"item_id": "agenda_item"}', '{item_id}');
create index declared_interest_item on declared_interest (item_id);

create table decision (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  outcome text check (outcome in ('continue', 'step_up', 'step_down', 'close', 'refer_on')),
  wording text not null,
  rationale text not null,
  -- Closing is hard, and seen: who looks again, who keeps the safety plan, what opens it again (domain §3.6).
  reviewer_id uuid references account,
  plan_owner_id uuid references account,
  reopens_when text,
  -- The one it is read instead of, of the same item; no key, since a table's policy cannot ask the table itself.
  replaces_id uuid,
  decided_at timestamptz not null,
  recorded_by uuid references account,
  constraint closing_says_all check (outcome is distinct from 'close' or (reviewer_id is not null and plan_owner_id is not null and reopens_when is not null))
);
call guard_table('decision', 'full', '{"item_id": "agenda_item"}', '{item_id}');
create index decision_item on decision (item_id, decided_at);
create index decision_class_newest on decision (scope_class, decided_at desc, id);
create index decision_scope_newest on decision (scope_id, decided_at desc);
revoke update on decision from kith_app;

create table decision_dissent (
  id uuid primary key,
  decision_id uuid not null references decision,
  said_by uuid not null references account,
  words text not null,
  said_at timestamptz not null,
  recorded_by uuid references account
);
call guard_table('decision_dissent', 'full', '{"decision_id": "decision"}', '{decision_id}');
create index decision_dissent_decision on decision_dissent (decision_id);
revoke update on decision_dissent from kith_app;

-- Actions agreed in an item, as they were said: each is an action of a plan, there is no other kind. Where they follow from a decision
-- that was recorded, that decision.
create table decision_action (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  decision_id uuid references decision,
  action_id uuid not null references action,
  agreed_at timestamptz not null
);
call guard_table('decision_action', 'summary', '{"item_id": "agenda_item", "decision_id": "decision", "action_id": "action"}', '{item_id, action_id}');
create index decision_action_item on decision_action (item_id);
create index decision_action_action on decision_action (action_id);

-- What note-takers typed, line by line and never changed: two of them at once lose nothing of either.
create table minute_line (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  item_id uuid references agenda_item,
  text text not null,
  -- The lines it is to be read instead of; an empty text takes them out.
  replaces uuid[] not null default '{}',
  typed_at timestamptz not null,
  typed_by uuid references account,
  check (text <> '' or replaces <> '{}')
);
call guard_table('minute_line', 'full', '{"meeting_id": "meeting", "item_id": "agenda_item"}', '{meeting_id, item_id}');
create index minute_line_meeting on minute_line (meeting_id, typed_at, id);
revoke update on minute_line from kith_app;

-- Each attendee's own pack: a page under their own session, never a file that is sent on (domain §3.6, I4's kin).
create table pack (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  account_id uuid not null references account,
  issued_at timestamptz not null,
  issued_by uuid references account,
  expires_at timestamptz not null,
  recalled_at timestamptz
);
call guard_table('pack', 'summary', '{"meeting_id": "meeting"}', '{meeting_id}');
create index pack_meeting on pack (meeting_id, account_id);
create index pack_account on pack (account_id);

insert into term (vocabulary, code, label, sort, source)
select 'body_kind', code, label, row_number() over (), 'domain §1.2, §3.6' from (values
  ('board', 'Board'), ('sub_group', 'Sub-group'), ('exploitation_panel', 'Exploitation panel (MACE, MARVE)'), ('locations_board', 'Locations Board'),
  ('serious_incident_panel', 'Serious incident review panel'), ('task_group', 'Task and finish group'), ('other_panel', 'Another panel')) t (code, label);
