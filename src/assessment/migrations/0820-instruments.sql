-- The one engine of questions: the harm matrix, a place's assessment, an audit, the system review are definitions of this
-- engine, kept as data (architecture §2). Its answers keep the version that asked. It suggests; it never changes a status (I11).

insert into scope_class (code, name, about, author_level, author_identity) values
  ('own_rating', 'One person’s own rating', 'What one rater thinks, until the raters look at it together.', 4, false);

create table instrument (
  id uuid primary key,
  code text not null,
  name text not null,
  about text not null,
  -- What it asks about: kinds of subject, or 'partnership'.
  asks_about text[] not null check (asks_about <> '{}' and asks_about <@
    array['person', 'group', 'school', 'neighbourhood', 'location', 'online_space', 'transport_route', 'premises', 'partnership']),
  opened_at timestamptz not null,
  opened_by uuid references account
);
create table instrument_version (
  id uuid primary key,
  instrument_id uuid not null references instrument,
  number integer not null check (number > 0),
  -- Sections, items, scales, guidance, conditions and suggestions: src/assessment/definition says its shape.
  definition jsonb not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  what_changed text,
  written_at timestamptz not null,
  written_by uuid references account,
  published_at timestamptz,
  published_by uuid references account,
  check ((published_at is null) = (state = 'draft'))
);
-- Everyone signed in may read how they are asked; an administrator writes it.
call guard_table('instrument', 'summary');
call guard_table('instrument_version', 'summary', '{"instrument_id": "instrument"}', '{instrument_id}');
create index instrument_version_of on instrument_version (instrument_id, number desc);
insert into scope (id, class, opened_at) values (md5('kith instruments')::uuid, 'open', '2020-01-01');
do $$
declare t text;
begin
  foreach t in array array['instrument', 'instrument_version', 'instrument_history', 'instrument_version_history'] loop
    execute format('create policy app_writes_as_administrator on %I as restrictive for insert to kith_app with check ((select i_wear(''administrator'')))', t);
  end loop;
  foreach t in array array['instrument', 'instrument_version'] loop
    execute format('create policy app_changes_as_administrator on %I as restrictive for update to kith_app using ((select i_wear(''administrator'')))', t);
  end loop;
end $$;

-- What was published stays as it was asked: a new wording is a new version.
create function keep_published() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.definition is distinct from old.definition or new.number <> old.number
      or new.instrument_id <> old.instrument_id or new.state = 'draft') then
    raise exception 'A published version stays as it is. Begin a new version instead.' using errcode = 'KI041';
  end if;
  return new;
end $$;
create trigger keep_published before update on instrument_version for each row execute function keep_published();

-- One asking. About a subject it lies in the subject's scope; the partnership's own lie in a scope of their own.
create table sitting (
  id uuid primary key,
  version_id uuid not null references instrument_version,
  subject_id uuid references subject,
  title text not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'authorised', 'sent_back', 'withdrawn')),
  -- A rater's own sitting belongs to the one on which all agree.
  agreed_in_id uuid,
  revealed_at timestamptz,
  -- What it is compared with: the last one like it.
  follows_id uuid,
  opened_at timestamptz not null,
  opened_by uuid references account,
  submitted_at timestamptz,
  submitted_by uuid references account,
  authorised_at timestamptz,
  authorised_by uuid references account,
  -- A person's decision, with reasons, apart from anything suggested: {judgements, narrative, whatWouldChange, review}.
  decision jsonb,
  sent_back_why text,
  constraint authorised_by_another check (authorised_by is distinct from submitted_by or authorised_by is null),
  check ((state = 'authorised') = (authorised_at is not null)),
  check (state not in ('submitted', 'authorised') or submitted_at is not null),
  check (state <> 'authorised' or decision is not null),
  check (state <> 'sent_back' or sent_back_why is not null)
);
call guard_table('sitting', 'summary', '{"subject_id": "subject", "version_id": "instrument_version"}', '{subject_id}');
-- A policy that looked at the table it guards would look at itself, so this is looked at once, as the writer sees: hidden and
-- absent alike.
create function need_sittings_named() returns trigger language plpgsql set search_path = kith, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.agreed_in_id is not distinct from old.agreed_in_id and new.follows_id is not distinct from old.follows_id then
    return new;
  end if;
  if exists (select 1 from unnest(array[new.agreed_in_id, new.follows_id]) named
      where named is not null and not exists (select 1 from sitting s where s.id = named)) then
    raise exception 'no such sitting' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
-- The owner, who puts whole tables back in any order, is not asked.
create trigger need_sittings_named before insert or update on sitting for each row
  when (current_user <> 'kith_maint') execute function need_sittings_named();
create index sitting_class_newest on sitting (scope_class, opened_at desc, id);
create index sitting_scope_newest on sitting (scope_id, opened_at desc);
-- What is about no subject, the partnership's own, among the many that are.
create index sitting_class_own on sitting (scope_class, opened_at desc, id) where subject_id is null;
create index sitting_scope_own on sitting (scope_id, opened_at desc) where subject_id is null;
create index sitting_subject on sitting (subject_id, opened_at desc) where subject_id is not null;
create index sitting_agreed_in on sitting (agreed_in_id) where agreed_in_id is not null;
create index sitting_version on sitting (version_id);
create index sitting_class_unfinished on sitting (scope_class, opened_at desc, id) where state in ('open', 'sent_back', 'submitted');

-- What was answered, never changed: a later answer names the one it replaces, and two that replace the same one both stand
-- until a person chooses. "Not known", "not asked" and "declined" are answers of their own (domain §7.6).
create table answer (
  id uuid primary key,
  sitting_id uuid not null references sitting,
  -- The version whose words were answered: it stays when the sitting is moved to a newer one.
  version_id uuid not null references instrument_version,
  item text not null,
  state text not null check (state in ('answered', 'not_known', 'not_asked', 'declined')),
  value jsonb,
  note text,
  evidence text,
  how_known text,
  as_of date,
  replaces uuid[] not null default '{}',
  answered_at timestamptz not null,
  answered_by uuid references account,
  check ((state = 'answered') = (value is not null))
);
call guard_table('answer', 'full', '{"sitting_id": "sitting", "version_id": "instrument_version"}', '{sitting_id}');
create index answer_sitting on answer (sitting_id, item, answered_at, id);
revoke update on answer from kith_app;

-- Somebody does not agree, and says so: it stays beside what was agreed.
create table sitting_dissent (
  id uuid primary key,
  sitting_id uuid not null references sitting,
  item text,
  words text not null,
  said_at timestamptz not null,
  said_by uuid references account
);
call guard_table('sitting_dissent', 'full', '{"sitting_id": "sitting"}', '{sitting_id}');
create index sitting_dissent_sitting on sitting_dissent (sitting_id);
revoke update on sitting_dissent from kith_app;

-- An answer that led to an action, so that a plan says where it comes from.
create table sitting_action (
  id uuid primary key,
  sitting_id uuid not null references sitting,
  item text not null,
  action_id uuid not null references action
);
call guard_table('sitting_action', 'summary', '{"sitting_id": "sitting", "action_id": "action"}', '{sitting_id, action_id}');
create index sitting_action_sitting on sitting_action (sitting_id);
create index sitting_action_action on sitting_action (action_id);

-- Nobody answers or dissents in another's name; and to see in outline that there is a sitting is not to write in it.
create policy app_in_own_name on answer as restrictive for insert to kith_app with check (answered_by = actor());
create policy app_in_own_name on sitting_dissent as restrictive for insert to kith_app with check (said_by = actor());
create policy app_full_changes on sitting as restrictive for update to kith_app using (my_level(scope_id) >= 3);

set local role kith_guard;
-- Nobody authorises what they answered or decided themselves (I6), whoever sends it in; nor without a hat that the version
-- names. A sitting whose version names none is finished when it is handed in.
create function refuse_own_authorising() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
declare hats jsonb;
begin
  if old.state = 'authorised' and to_jsonb(new) - 'scope_id' - 'scope_class' <> to_jsonb(old) - 'scope_id' - 'scope_class' then
    raise exception 'What was authorised stays so. Begin a new one instead.' using errcode = 'KI041';
  end if;
  if new.state = 'submitted' and old.state <> 'submitted' and actor() is not null and new.submitted_by is distinct from actor() then
    raise exception 'Nobody hands in for another.' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'authorised' and old.state <> 'authorised' then
    if actor() is not null and new.authorised_by is distinct from actor() then
      raise exception 'Nobody authorises for another.' using errcode = 'insufficient_privilege';
    end if;
    if exists (select 1 from answer a where a.sitting_id = new.id and a.answered_by = new.authorised_by)
        or exists (select 1 from sitting_history h where h.row_id = new.id and (h.was ->> 'submitted_by')::uuid = new.authorised_by) then
      raise exception 'Somebody who wrote none of it authorises it.' using errcode = 'KI040';
    end if;
    if old.state <> 'submitted' then
      raise exception 'It is authorised after it has been handed in.' using errcode = 'KI041';
    end if;
    select v.definition -> 'authorise' -> 'by' into hats from instrument_version v where v.id = new.version_id;
    if actor() is not null and not exists (select 1 from jsonb_array_elements_text(coalesce(hats, '[]')) hat where i_wear(hat)) then
      raise exception 'Somebody else authorises this.' using errcode = 'KI040';
    end if;
  end if;
  return new;
end $$;
-- Nothing more is answered once it has been authorised. The sitting is held while an answer is written, so that whoever
-- authorises has read all there is.
create function refuse_late_answer() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
declare stands text;
begin
  select s.state into stands from sitting s where s.id = new.sitting_id for share;
  if stands in ('authorised', 'withdrawn') then
    raise exception 'This has been authorised or withdrawn, so nothing more is answered. What you typed is kept in your drafts.' using errcode = 'KI041';
  end if;
  return new;
end $$;
-- The raters' own sittings are shown to all who may see the agreed one, at one moment.
create function reveal_ratings(agreed uuid) returns integer language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare
  shown integer;
  whole sitting;
begin
  select * into whole from sitting s where s.id = agreed;
  if not found or my_level(whole.scope_id) < 4 then raise exception 'not yours to reveal' using errcode = 'insufficient_privilege'; end if;
  perform set_config('kith.reason', 'the raters looked at their ratings together', true);
  update sitting s set revealed_at = kith_now() where s.agreed_in_id = agreed and s.revealed_at is null and s.state = 'submitted';
  update scope c set class = whole.scope_class where c.class = 'own_rating' and c.id in (
    select s.scope_id from sitting s where s.agreed_in_id = agreed and s.revealed_at is not null);
  get diagnostics shown = row_count;
  return shown;
end $$;
set local role kith_maint;
create trigger refuse_own_authorising before update on sitting for each row execute function refuse_own_authorising();
create trigger refuse_late_answer before insert on answer for each row execute function refuse_late_answer();
