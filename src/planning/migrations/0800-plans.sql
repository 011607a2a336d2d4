-- The one engine of plans: a child's safety plan, a park's plan, the strategy's action plan, a board's business plan and a
-- sub-group's workplan are rows of these tables (architecture §2). A plan about a subject lies in that subject's scope, so
-- its sight is the subject's; the partnership's own plans each have a scope of class "partnership".

insert into scope_class (code, name, about, author_level, author_identity, about_people) values
  ('partnership', 'The partnership’s own work', 'Strategies, business plans, workplans, system reviews and registers: no case of anybody.', 4, false, false);

-- What kinds of plan there are, as data: what each part is called, and whether it is about a subject.
create table plan_kind (
  code text not null,
  name text not null,
  about text not null,
  -- What its parts are called, outermost first: theme; or priority and objective; or goal.
  part_kinds text[] not null check (part_kinds <@ array['theme', 'priority', 'objective', 'goal']),
  about_subject boolean not null,
  sort integer not null,
  valid_from date not null default '2000-01-01',
  valid_to date,
  source text not null,
  primary key (code, valid_from)
);
call vocabulary_table('plan_kind');

create table plan (
  id uuid primary key,
  kind text not null,
  title text not null,
  subject_id uuid references subject,
  state text not null check (state in ('draft', 'shared_with_family', 'agreed', 'active', 'under_review', 'ended')),
  from_on date,
  until_on date,
  review_on date,
  -- The columns of the document it came from or goes out as, in their order: [{"heading": …, "holds": …}].
  columns jsonb not null default '[]',
  -- What its status words are called on paper: {"complete": "Action Complete", …}; empty means Kith's own.
  legend jsonb not null default '{}',
  -- Words that stand before, between and after the tables, so that none is lost: [{"at": "before", "text": …}].
  prose jsonb not null default '[]',
  opened_at timestamptz not null,
  opened_by uuid references account,
  ended_at timestamptz,
  ended_why text,
  check ((state = 'ended') = (ended_at is not null)),
  check (until_on is null or from_on is null or until_on >= from_on)
);
call guard_table('plan', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index plan_class_newest on plan (scope_class, opened_at desc, id);
create index plan_scope_newest on plan (scope_id, opened_at desc);
-- The partnership's own, among the many that are about somebody.
create index plan_class_own on plan (scope_class, opened_at desc, id) where subject_id is null and state <> 'ended';
create index plan_subject on plan (subject_id) where subject_id is not null;

-- Each edition that was landed or issued: what it called itself, and of which day. The newest is the plan as it stands.
create table plan_edition (
  id uuid primary key,
  plan_id uuid not null references plan,
  title text not null,
  edition text,
  dated_on date,
  dated_precision text check (dated_precision in ('day', 'month', 'year')),
  -- sha-256 of the file it was read from; null for one made in Kith.
  source_digest text,
  -- What this edition added, reworded, moved and dropped, by id (src/planning/editions).
  changes jsonb not null default '{}',
  landed_at timestamptz not null,
  landed_by uuid references account,
  check ((dated_on is null) = (dated_precision is null))
);
call guard_table('plan_edition', 'summary', '{"plan_id": "plan"}', '{plan_id}');
create index plan_edition_plan on plan_edition (plan_id, landed_at desc);

create table plan_part (
  id uuid primary key,
  plan_id uuid not null references plan,
  -- Held by the trigger below: a table's policy cannot ask the table itself, and a key would tell hidden from absent.
  parent_id uuid,
  kind text not null check (kind in ('theme', 'priority', 'objective', 'goal')),
  -- As printed: "2.1", "A". Null where the document prints none; `number_proposed` is what Kith would call it.
  number text,
  number_proposed text,
  wording text not null,
  -- What is to be true when it is reached, where the document has a column for that.
  outcome text,
  -- A goal a child could say, and whose words they are.
  said_by text,
  sort integer not null,
  dropped_at timestamptz,
  dropped_why text,
  check ((dropped_at is null) = (dropped_why is null))
);
call guard_table('plan_part', 'summary', '{"plan_id": "plan"}', '{plan_id}');
create index plan_part_plan on plan_part (plan_id, sort);
create function need_parent_in_plan() returns trigger language plpgsql set search_path = kith, pg_temp as $$
begin
  if not exists (select 1 from plan_part p where p.id = new.parent_id and p.plan_id = new.plan_id) then
    raise exception 'A part lies within a part of the same plan.' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create constraint trigger need_parent_in_plan after insert or update of parent_id on plan_part deferrable initially deferred
  for each row when (new.parent_id is not null and current_user <> 'kith_maint') execute function need_parent_in_plan();

-- The one kind of action. Exactly one of its leads is accountable (I20): the column cannot be empty, nor name a lead of another
-- action, nor one who is no longer a lead. Until a person confirms, that lead is proposed.
create table action (
  id uuid primary key,
  plan_id uuid not null references plan,
  part_id uuid references plan_part,
  number text,
  number_proposed text,
  wording text not null,
  -- Disruption or support (Warwickshire), prevention, and so on: vocabulary strand.
  strand text,
  -- The first and last day of when it is due; a month is its first and last day.
  due_from date,
  due_by date,
  due_precision text check (due_precision in ('day', 'month', 'range')),
  -- As the document says it, kept whole.
  due_said text,
  accountable_lead_id uuid not null,
  accountable_id uuid references account,
  confirmed_at timestamptz,
  confirmed_by uuid references account,
  -- What was last said of it. Whether it is overdue is worked out, never kept (I8).
  claim text not null default 'not_started' check (claim in ('not_started', 'on_track', 'at_risk', 'done', 'complete', 'not_needed')),
  claim_reason text,
  claimed_at timestamptz,
  -- It does what another plan's part asks for: an objective that cascades to a sub-group.
  serves_part_id uuid references plan_part,
  sort integer not null,
  opened_at timestamptz not null,
  opened_by uuid references account,
  dropped_at timestamptz,
  dropped_why text,
  check ((due_by is null) = (due_precision is null)),
  check (due_from is null or due_by >= due_from),
  check ((confirmed_at is null) = (accountable_id is null)),
  check ((dropped_at is null) = (dropped_why is null)),
  constraint at_risk_has_a_reason check (claim not in ('at_risk', 'not_needed') or claim_reason is not null)
);
create table action_lead (
  id uuid primary key,
  action_id uuid not null references action,
  part text not null check (part in ('lead', 'co_owner', 'supporting')),
  -- As the document says it, and what it seems to be.
  said text not null,
  agency_said text,
  kind text not null check (kind in ('person', 'role', 'team', 'sub_group', 'agency', 'everyone', 'note')),
  party_id uuid references party,
  sort integer not null,
  ended_at timestamptz
);
call guard_table('action', 'summary', '{"plan_id": "plan", "part_id": "plan_part", "serves_part_id": "plan_part"}', '{plan_id}');
call guard_table('action_lead', 'summary', '{"action_id": "action"}', '{action_id}');

-- Asked at the end of a transaction, since an action and its leads come together, and as whoever writes: a lead that is hidden
-- and one that is absent are refused alike, which a key would not do. The owner, who puts whole tables back, is not asked.
create function need_one_accountable_lead() returns trigger language plpgsql set search_path = kith, pg_temp as $$
declare the_action uuid := case tg_table_name when 'action' then new.id else (to_jsonb(new) ->> 'action_id')::uuid end;
begin
  if exists (select 1 from action a where a.id = the_action and not exists (
      select 1 from action_lead l where l.id = a.accountable_lead_id and l.action_id = a.id and l.part = 'lead' and l.ended_at is null)) then
    raise exception 'An action has exactly one accountable lead.' using errcode = 'KI042';
  end if;
  return null;
end $$;
create constraint trigger need_one_accountable_lead after insert or update on action deferrable initially deferred
  for each row when (current_user <> 'kith_maint') execute function need_one_accountable_lead();
create constraint trigger need_one_accountable_lead after update on action_lead deferrable initially deferred
  for each row when (current_user <> 'kith_maint') execute function need_one_accountable_lead();
create index action_plan on action (plan_id, sort);
-- How the actions of many plans stand is counted from the index alone: of 10,000 in 12 ms rather than 24.
create index action_standing on action (plan_id, claim, due_by) include (accountable_id, scope_id, scope_class) where dropped_at is null;
create index action_class_due on action (scope_class, due_by, id) where dropped_at is null and claim not in ('complete', 'not_needed');
create index action_scope_due on action (scope_id, due_by) where dropped_at is null and claim not in ('complete', 'not_needed');
create index action_serves on action (serves_part_id) where serves_part_id is not null;
create index action_waiting_class on action (scope_class) where claim = 'done' and dropped_at is null;
create index action_waiting_scope on action (scope_id) where claim = 'done' and dropped_at is null;
create index action_accountable on action (accountable_id) where accountable_id is not null;
create index action_class_accountable on action (scope_class, accountable_id) where accountable_id is not null;
create index action_lead_action on action_lead (action_id, sort);
create index action_lead_party on action_lead (party_id) where party_id is not null;
-- One agency’s actions across every plan are found by what their reader holds, and never past what they do not.
create index action_lead_class_party on action_lead (scope_class, party_id) where party_id is not null;
create index action_lead_class_agency on action_lead (scope_class, agency_said) where agency_said is not null;
create index action_lead_class_said on action_lead (scope_class, said) where kind = 'agency';

-- Everything ever said of an action: by whom, for whom, when. Never changed.
create table action_update (
  id uuid primary key,
  action_id uuid not null references action,
  claim text not null check (claim in ('not_started', 'on_track', 'at_risk', 'done', 'complete', 'not_needed', 'sent_back', 'reopened')),
  note text,
  evidence text,
  said_at timestamptz not null,
  said_by uuid references account,
  -- Business support records for a lead, and it shows so.
  recorded_for uuid references account,
  way text not null default 'page' check (way in ('page', 'reminder', 'meeting', 'import')),
  constraint at_risk_says_why check (claim not in ('at_risk', 'not_needed', 'sent_back', 'reopened') or note is not null),
  constraint done_has_evidence check (claim <> 'done' or evidence is not null)
);
call guard_table('action_update', 'summary', '{"action_id": "action"}', '{action_id}');
create index action_update_action on action_update (action_id, said_at desc);

-- Complete is two people's word: one gives the evidence, another approves (domain §6.1, I6).
set local role kith_guard;
create function refuse_own_approval() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
declare done action_update;
begin
  if new.claim <> 'complete' then return new; end if;
  select * into done from action_update u where u.action_id = new.action_id and u.claim in ('done', 'reopened', 'sent_back')
    order by u.said_at desc, u.id desc limit 1;
  if done.claim is distinct from 'done' then
    raise exception 'An action is complete once somebody has given evidence and somebody else has approved it.' using errcode = 'KI040';
  end if;
  if new.said_by in (done.said_by, done.recorded_for) then
    raise exception 'Somebody other than the person who gave the evidence approves it.' using errcode = 'KI040';
  end if;
  return new;
end $$;
set local role kith_maint;
create trigger refuse_own_approval before insert on action_update for each row execute function refuse_own_approval();

-- An action stands as complete because somebody's approval is the last that was said of it, and by no other way.
create function need_approval() returns trigger language plpgsql as $$
begin
  if (select u.claim from action_update u where u.action_id = new.id order by u.said_at desc, u.id desc limit 1) is distinct from 'complete' then
    raise exception 'An action is complete once somebody has given evidence and somebody else has approved it.' using errcode = 'KI040';
  end if;
  return new;
end $$;
create trigger need_approval before update of claim on action for each row
  when (new.claim = 'complete' and old.claim <> 'complete') execute function need_approval();

-- A cell of the document that has no place of its own, under its heading as printed.
create table plan_note (
  id uuid primary key,
  plan_id uuid not null references plan,
  part_id uuid references plan_part,
  action_id uuid references action,
  heading text not null,
  text text not null,
  sort integer not null,
  check (part_id is null or action_id is null)
);
call guard_table('plan_note', 'summary', '{"plan_id": "plan", "part_id": "plan_part", "action_id": "action"}', '{plan_id, action_id}');
create index plan_note_plan on plan_note (plan_id, sort);

insert into plan_kind (code, name, about, part_kinds, about_subject, sort, source) values
  ('strategy', 'Strategy action plan', 'Themes, activities, leads, supporting partners and impact.', '{theme}', false, 1, 'domain §6.2'),
  ('business_plan', 'Business plan', 'Priorities and numbered objectives, followed by the board.', '{priority,objective}', false, 2, 'domain §6.3'),
  ('workplan', 'Workplan', 'A sub-group’s impact, coded actions and leads.', '{theme}', false, 3, 'domain §6.4'),
  ('improvement', 'Improvement plan', 'Goals and actions of one agency or school.', '{goal}', false, 4, 'domain §6.6'),
  ('support_plan', 'Disruption and support plan', 'What adults will do so that a child, a group or a place is safer.', '{goal}', true, 5, 'domain §3.7'),
  ('safety_plan', 'Safety plan', 'A young person’s own plan, in their own words.', '{goal}', true, 6, 'domain §3.7');

insert into term (vocabulary, code, label, sort, source)
select 'strand', code, label, row_number() over (), 'domain §3.7, §2.10, §2.15' from (values
  ('support', 'Support'), ('disruption', 'Disruption'), ('guardianship', 'Guardianship'), ('place', 'Changing the place'),
  ('prevention', 'Prevention'), ('learning', 'Training and learning'), ('governance', 'Governance')) t (code, label);
