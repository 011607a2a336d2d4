-- Something that happened or was said, dated and sourced. What is said of one subject alone lives under that subject.

insert into scope_class (code, name, about, author_level, author_identity) values
  ('record', 'Records', 'Incidents, missing episodes, consultations and notes that concern one or several subjects.', 3, false),
  ('contact', 'Contact sessions', 'Detached and youth workers'' contacts at a place; street names only.', 3, false),
  ('information', 'Information items', 'Information given by partners, with its handling conditions.', 0, false),
  ('source', 'Sources', 'Who gave an information item: ring-fenced from the item.', 0, false);

create table record (
  id uuid primary key,
  kind text not null check (kind in ('incident', 'missing_episode', 'contact_session', 'information_item', 'consultation', 'note', 'concern', 'census_event', 'attendance')),
  title text not null,
  -- A random code people can say aloud for a record; a concern has the label of its concern.
  label text,
  -- Which sort within its kind, such as the kind of incident (vocabulary incident_kind).
  variety text,
  -- When: exact, a range, a day, a month, or not known. `sort_at` is the earliest it can have been, or when it was recorded.
  when_known text not null check (when_known in ('exact', 'between', 'day', 'days', 'month', 'not_known', 'not_asked')),
  earliest timestamptz,
  latest timestamptz,
  sort_at timestamptz not null,
  place_id uuid references subject,
  place_said text,
  place_precision text,
  longitude double precision,
  latitude double precision,
  source text not null,
  agency_id uuid references agency,
  reference text,
  -- As it is searched: a reference is typed with and without its spaces and slashes.
  reference_key text generated always as (upper(regexp_replace(reference, '[^A-Za-z0-9]', '', 'g'))) stored,
  outcome text,
  detail jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by uuid references account,
  check ((when_known in ('not_known', 'not_asked')) = (earliest is null))
);
call guard_table('record', 'summary', '{"place_id": "subject"}');
-- The newest of what one may see, found without touching what one may not: by class, and by scope.
create index record_class_newest on record (scope_class, sort_at desc, id);
create index record_scope_newest on record (scope_id, sort_at desc) include (id, scope_class);
create index record_place on record (place_id) where place_id is not null;
create index record_label on record (label) where label is not null;
create index record_reference on record (reference_key) where reference_key is not null;
comment on column record.reference is 'Natural identifiers are never unique: a clash goes to the few who can see both.';

create table record_narrative (
  id uuid primary key,
  record_id uuid not null references record,
  heading text,
  text text not null,
  in_their_own_words boolean not null default false,
  is_opinion boolean not null default false,
  written_at timestamptz not null,
  written_by uuid references account
);
call guard_table('record_narrative', 'full', '{"record_id": "record"}');
create index record_narrative_record on record_narrative (record_id);

-- One row for each subject, under that subject's own scope: that it was part of something, of what kind and when. So a
-- subject's chronology is whole for whoever sees the subject, and reads nothing of anybody else's. (A subject tagged on an
-- information item is tagged under the item's scope, since its readers are fewer.)
create table record_subject (
  id uuid primary key,
  record_id uuid not null references record,
  subject_id uuid not null references subject,
  part text not null check (part in ('harmed', 'may_have_harmed', 'present', 'missing', 'place', 'named', 'not_known')),
  -- Kept the same as the record's, by the triggers below and nobody else.
  kind text not null,
  when_known text not null,
  earliest timestamptz,
  latest timestamptz,
  sort_at timestamptz not null,
  agency_id uuid references agency
);
call guard_table('record_subject', 'summary', '{"record_id": "record", "subject_id": "subject"}', '{subject_id}');
create index record_subject_record on record_subject (record_id);
-- A subject's newest, found without touching what one may not see: by the scope it is under, and by class.
create index record_subject_scope_newest on record_subject (subject_id, scope_id, sort_at desc, id);
create index record_subject_class_newest on record_subject (subject_id, scope_class, sort_at desc, id);

-- Whose concern or information it was is told by its own page, to its own readers (domain §7.8 I27, I28).
create function told_agency(kind text, agency uuid) returns uuid language sql immutable
  as $$ select case when kind in ('concern', 'information_item') then null else agency end $$;

create function take_from_record() returns trigger language plpgsql as $$
begin
  select r.kind, r.when_known, r.earliest, r.latest, r.sort_at, told_agency(r.kind, r.agency_id)
    into new.kind, new.when_known, new.earliest, new.latest, new.sort_at, new.agency_id
    from record r where r.id = new.record_id;
  -- A victim is never shown as a suspect: within one record nobody is both (architecture §8).
  if new.part in ('harmed', 'may_have_harmed') and exists (
      select 1 from record_subject o where o.record_id = new.record_id and o.subject_id = new.subject_id and o.id <> new.id
        and o.part in ('harmed', 'may_have_harmed') and o.part <> new.part) then
    raise exception 'someone harmed is never also recorded as having caused harm in one record' using errcode = 'KI022';
  end if;
  return new;
end $$;
create trigger take_from_record before insert or update on record_subject for each row execute function take_from_record();

set local role kith_guard;
-- Whoever mends a record's date may not see everyone it is about; each one's chronology keeps step all the same.
create function keep_parts_in_step() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  update record_subject p set sort_at = new.sort_at where p.record_id = new.id;
  return new;
end $$;
set local role kith_maint;
create trigger keep_parts_in_step after update on record for each row
  when ((new.kind, new.when_known, new.earliest, new.latest, new.sort_at, new.agency_id)
        is distinct from (old.kind, old.when_known, old.earliest, old.latest, old.sort_at, old.agency_id))
  execute function keep_parts_in_step();

-- What is said of one subject alone, in its own scope: it names no other.
create table record_said (
  id uuid primary key,
  record_id uuid not null references record,
  subject_id uuid not null references subject,
  text text not null,
  in_their_own_words boolean not null default false,
  is_opinion boolean not null default false,
  written_at timestamptz not null,
  written_by uuid references account
);
call guard_table('record_said', 'full', '{"record_id": "record", "subject_id": "subject"}', '{subject_id}');
create index record_said_record on record_said (record_id);
create index record_said_subject on record_said (subject_id, written_at desc);

create table missing_episode (
  id uuid primary key,
  record_id uuid not null references record,
  type text not null check (type in ('missing', 'away_without_authorisation')),
  missing_from text,
  found_where text,
  returned_at timestamptz,
  interview_offered text not null default 'not_asked' check (interview_offered in ('yes', 'no', 'not_known', 'not_asked')),
  interview_accepted text not null default 'not_asked' check (interview_accepted in ('yes', 'no', 'not_known', 'not_asked')),
  interview_due_at timestamptz,
  interview_done_at timestamptz,
  interview_by text,
  interview_independent boolean,
  interview_declined_why text,
  check (interview_done_at is null or interview_by is not null)
);
call guard_table('missing_episode', 'summary', '{"record_id": "record"}', '{record_id}');
create index missing_episode_record on missing_episode (record_id);

create table information_item (
  id uuid primary key,
  record_id uuid not null references record,
  handling text not null check (handling in ('not_graded', 'sharing_permitted', 'sharing_permitted_with_conditions')),
  conditions text,
  first_hand text not null check (first_hand in ('yes', 'no', 'not_known', 'not_asked')),
  sharing_could_put_someone_at_risk text not null check (sharing_could_put_someone_at_risk in ('yes', 'no', 'not_known', 'not_asked')),
  source_grade smallint check (source_grade between 1 and 3),
  information_grade text check (information_grade in ('A', 'B', 'C', 'D', 'E')),
  sanitised_text text,
  review_on date not null
);
call guard_table('information_item', 'full', '{"record_id": "record"}', '{record_id}');
create index information_item_record on information_item (record_id);
-- Plain facts from partners; the grade is the police's (domain §2.11).
create policy graded_by_police on information_item as restrictive for insert to kith_app
  with check ((source_grade is null and information_grade is null and sanitised_text is null) or (select i_wear('police')));
create policy regraded_by_police on information_item as restrictive for update to kith_app using ((select i_wear('police')));

-- Who said it: a scope of its own that the item's readers do not have.
create table information_source (
  id uuid primary key,
  record_id uuid not null references record,
  named text not null,
  reached_by text
);
call guard_table('information_source', 'full', '{"record_id": "record"}');
create index information_source_record on information_source (record_id);

create table contact_session (
  id uuid primary key,
  record_id uuid not null references record,
  young_people integer check (young_people >= 0),
  estimated boolean not null default false,
  went text,
  worrying boolean not null default false,
  -- The label of the concern that was raised, as its author was told it.
  raised_label text
);
call guard_table('contact_session', 'summary', '{"record_id": "record"}', '{record_id}');
create index contact_session_record on contact_session (record_id);

-- Open data: recorded crime by street, month and kind. About nobody, so one published scope for all.
create table street_crime (
  id uuid primary key,
  source_key bytea not null,
  importer_id uuid not null references account,
  crime_id text,
  month date not null,
  force text not null,
  longitude double precision,
  latitude double precision,
  place_said text,
  area_code text,
  area_name text,
  kind text not null,
  outcome text,
  context text,
  file_digest bytea not null,
  imported_at timestamptz not null
);
call guard_table('street_crime', 'summary');
-- Import identity is (importing actor, key of the row) within the one published scope.
create unique index street_crime_identity on street_crime (scope_id, importer_id, source_key);
create index street_crime_month on street_crime (month, kind);

-- Anyone signed in may read open data; only an importer may add to it.
create policy importers_add on street_crime as restrictive for insert to kith_app with check ((select i_wear('importer')));
create policy importers_change on street_crime as restrictive for update to kith_app using ((select i_wear('importer')));
