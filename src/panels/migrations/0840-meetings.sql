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

set local role kith_guard;
-- Minutes, once approved, take no more lines and no more decisions.
create function refuse_after_minutes() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
declare the_meeting uuid := case tg_table_name when 'minute_line' then (to_jsonb(new) ->> 'meeting_id')::uuid
  else (select i.meeting_id from agenda_item i where i.id = (to_jsonb(new) ->> 'item_id')::uuid) end;
begin
  if exists (select 1 from meeting m where m.id = the_meeting and m.state in ('minutes_approved', 'closed', 'cancelled')) then
    raise exception 'The minutes have been approved, so nothing more is added. Bring it to the next meeting.' using errcode = 'KI021';
  end if;
  return new;
end $$;
-- The accounts marked present, if the actor may see the meeting at all.
create function people_present(the_meeting uuid) returns uuid[]
  language sql stable security definer set search_path = kith, pg_temp as $$
  select coalesce(array_agg(distinct a.account_id order by a.account_id), '{}') from attendance a join meeting m on m.id = a.meeting_id
  where a.meeting_id = the_meeting and a.state = 'present' and my_level(m.scope_id) >= 2
$$;
-- Whether the actor runs a body: manages its register entry, or chairs or coordinates it.
create function i_run_body(the_body uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from body b where b.id = the_body and my_level(b.scope_id) >= 4)
    or exists (select 1 from body_member m where m.body_id = the_body and m.account_id = actor() and m.part in ('chair', 'co_chair', 'coordinator')
      and m.from_on <= (kith_now() at time zone 'Europe/London')::date
      and (m.until_on is null or m.until_on >= (kith_now() at time zone 'Europe/London')::date))
$$;
-- Lets somebody expected at a meeting see its papers, and the body's entry in the register; nobody give themselves that.
-- Who chairs, coordinates or takes notes (`runs`) manages the meeting.
create function admit_to_meeting(grant_id uuid, the_meeting uuid, who uuid, runs boolean) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  m meeting;
  the_body body;
begin
  select * into m from meeting x where x.id = the_meeting;
  if not found or my_level(m.scope_id) < 4 then raise exception 'not yours to give' using errcode = 'insufficient_privilege'; end if;
  if who <> actor() and level_of(who, m.scope_id) < (case when runs then 4 else 3 end) then
    perform make_grant(grant_id, who, m.scope_id, case when runs then 4 else 3 end, false, 'attends the meeting', 'expected at this meeting', null);
  end if;
  select * into the_body from body b where b.id = m.body_id;
  if level_of(who, the_body.scope_id) < 2 and exists (select 1 from account a where a.id = who and a.closed_at is null and not a.service) then
    insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at, given_by)
    values (new_id('attends', the_meeting::text, who::text), who, the_body.scope_id, 2, 'attends the meeting', 'expected at a meeting of it', kith_now(), actor());
  end if;
end $$;
-- Whoever cannot come hands their place to the deputy the register names, who is then expected in it: by the member themselves or by
-- whoever runs the meeting. Answers who it is; null when there is none, or they are expected already.
create function send_deputy(the_attendance uuid, new_attendance uuid, grant_id uuid) returns uuid
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  a attendance;
  m meeting;
  b body;
  who uuid;
  level integer;
begin
  select * into a from attendance x where x.id = the_attendance;
  select * into m from meeting x where x.id = a.meeting_id;
  if m.id is null or my_level(m.scope_id) < 2 or (a.account_id <> actor() and my_level(m.scope_id) < 4) then
    raise exception 'not yours to give' using errcode = 'insufficient_privilege';
  end if;
  select d.deputy_id into who from body_member d
    join account x on x.id = d.deputy_id and x.closed_at is null
    where d.body_id = m.body_id and d.account_id = a.account_id and d.until_on is null order by d.from_on desc, d.id limit 1;
  if who is null or is_barred(who, m.scope_id)
     or exists (select 1 from attendance x where x.meeting_id = m.id and x.account_id = who and x.state <> 'apologies') then return null; end if;
  insert into attendance (id, meeting_id, account_id, part, in_place_of, since, scope_id, scope_class)
  values (new_attendance, m.id, who, 'deputy', a.account_id, kith_now(), m.scope_id, m.scope_class);
  level := case when a.part in ('chair', 'co_chair', 'coordinator', 'note_taker') then 4 else 3 end;
  if who <> actor() and level_of(who, m.scope_id) < level then
    perform make_grant(grant_id, who, m.scope_id, level, false, 'attends the meeting', 'stands in for a member at this meeting', null);
  end if;
  select * into b from body x where x.id = m.body_id;
  if level_of(who, b.scope_id) < 2 then
    insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at, given_by)
    values (new_id('attends', m.id::text, who::text), who, b.scope_id, 2, 'attends the meeting', 'expected at a meeting of it', kith_now(), actor());
  end if;
  if m.state in ('packs_issued', 'in_session') then
    insert into pack (id, meeting_id, account_id, issued_at, issued_by, expires_at, scope_id, scope_class)
    values (new_id('pack', m.id::text, who::text), m.id, who, kith_now(), actor(), coalesce(m.packs_expire_at, m.starts_at), m.scope_id, m.scope_class);
  end if;
  return who;
end $$;
-- Minutes are approved by somebody other than whoever took them (domain §3.6, I6).
create function refuse_own_minutes() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  if new.minutes_approved_by is distinct from actor() then
    raise exception 'Minutes are approved by whoever says so.' using errcode = 'KI020';
  end if;
  if exists (select 1 from minute_line l where l.meeting_id = new.id and l.typed_by = new.minutes_approved_by)
     or exists (select 1 from attendance a where a.meeting_id = new.id and a.account_id = new.minutes_approved_by and a.part = 'note_taker') then
    raise exception 'Somebody other than whoever took the notes approves the minutes.' using errcode = 'KI020';
  end if;
  return new;
end $$;
set local role kith_maint;
create trigger refuse_after_minutes before insert on minute_line for each row execute function refuse_after_minutes();
create trigger refuse_after_minutes before insert on decision for each row execute function refuse_after_minutes();
create trigger refuse_own_minutes before update on meeting for each row
  when (new.minutes_approved_by is not null and new.minutes_approved_by is distinct from old.minutes_approved_by) execute function refuse_own_minutes();

-- Seeing a meeting is not running it. Its papers are read by everyone expected; they ask for items, declare interests and send
-- apologies for themselves; the rest is written by whoever runs it.
create policy app_runs on body as restrictive for update to kith_app using ((my_level(scope_id) >= 4));
create policy app_runs_new on body as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on body_terms as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs_change on body_terms as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs on body_member as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs_change on body_member as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs_new on meeting as restrictive for insert to kith_app with check (i_run_body(body_id));
create policy app_runs on meeting as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs on agenda_item as restrictive for update to kith_app using (asked_by = actor() or my_level(scope_id) >= 4);
create policy app_runs_new on attendance as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on attendance as restrictive for update to kith_app using (account_id = actor() or my_level(scope_id) >= 4);
create policy app_runs_new on declared_interest as restrictive for insert to kith_app with check (account_id = actor() or my_level(scope_id) >= 4);
create policy app_runs on declared_interest as restrictive for update to kith_app using (my_level(scope_id) >= 4);
create policy app_runs on decision as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on decision_dissent as restrictive for insert to kith_app with check (said_by = actor() or my_level(scope_id) >= 4);
create policy app_runs on decision_action as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on minute_line as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs_new on pack as restrictive for insert to kith_app with check (my_level(scope_id) >= 4);
create policy app_runs on pack as restrictive for update to kith_app using (my_level(scope_id) >= 4);

insert into term (vocabulary, code, label, sort, source)
select 'body_kind', code, label, row_number() over (), 'domain §1.2, §3.6' from (values
  ('board', 'Board'), ('sub_group', 'Sub-group'), ('exploitation_panel', 'Exploitation panel (MACE, MARVE)'), ('locations_board', 'Locations Board'),
  ('serious_incident_panel', 'Serious incident review panel'), ('task_group', 'Task and finish group'), ('other_panel', 'Another panel')) t (code, label);
