-- Who or what a record is about (architecture §2). A context is a case with the same rigour as a child.

insert into scope_class (code, name, about, author_level, author_identity) values
  ('child', 'Children, young adults and families', 'A child or young adult, or a parent or carer, and all that is held under their own name.', 4, true),
  ('group', 'Peer groups', 'A friendship or peer group, with the purpose it is held for.', 4, true),
  ('context', 'Places, schools and online spaces', 'A context that is to be made safe.', 4, false),
  ('adult', 'Adults of concern', 'A person of 18 or over who may be harming children.', 4, true);

-- Vocabularies are versioned rows with dates and a source, because the law moved twice this year.
create table term (
  vocabulary text not null,
  code text not null,
  label text not null,
  about text,
  sort integer not null default 0,
  valid_from date not null default '2000-01-01',
  valid_to date,
  source text not null,
  primary key (vocabulary, code, valid_from)
);
call vocabulary_table('term');

-- The fields a subject may have. Answers are facts: dated, sourced, and "not known" is not "not asked".
create table subject_field (
  code text not null,
  -- A kind of subject, or what a person is held as: a child is asked other things than an adult of concern.
  subject_kind text not null,
  -- The heading it stands under, such as "At school"; one form asks one section.
  section text not null,
  label text not null,
  hint text,
  answer text not null check (answer in ('text', 'long_text', 'term', 'terms', 'date', 'yes_no', 'number')),
  vocabulary text,
  -- The least level that shows an answer: what everyone who works with a subject needs, or its whole file.
  sees text not null default 'full' check (sees in ('summary', 'full')),
  -- Shown on the first page: strengths before concerns, and their own words apart from everyone else's.
  first_page text check (first_page in ('strength', 'concern', 'own_words', 'bond', 'plan')),
  -- Several answers may hold at once, such as strengths; otherwise a new answer ends the one before.
  many boolean not null default false,
  sort integer not null,
  valid_from date not null default '2000-01-01',
  valid_to date,
  source text not null,
  check ((answer in ('term', 'terms')) = (vocabulary is not null)),
  primary key (subject_kind, code, valid_from)
);
call vocabulary_table('subject_field');

-- How two subjects may be joined, said in both directions (domain §2.12). A protective tie is as easy to add as a risky one.
create table link_kind (
  code text not null,
  label text not null,
  back_label text not null,
  both_ways boolean not null,
  nature text not null,
  -- What it joins: people with people, a person or group with a place, a person with a group, places with places.
  joins text not null check (joins in ('people', 'place', 'group', 'places')),
  sort integer not null,
  valid_from date not null default '2000-01-01',
  valid_to date,
  source text not null,
  check (not both_ways or label = back_label),
  primary key (code, valid_from)
);
call vocabulary_table('link_kind');

-- Level exists: that there is such a subject, of what kind, and its random label. Nothing else.
create table subject (
  id uuid primary key,
  kind text not null check (kind in ('person', 'group', 'school', 'neighbourhood', 'location', 'online_space', 'transport_route', 'premises')),
  label text not null,
  opened_at timestamptz not null,
  opened_by uuid references account
);
call guard_table('subject', 'exists');
create index subject_class_newest on subject (scope_class, opened_at desc, id);
create index subject_scope_newest on subject (scope_id, opened_at desc);
create index subject_label on subject (label);
comment on column subject.label is 'A random code such as K4-7QX; never a sequence, never derived from a name.';

-- Child, young adult and person of concern are dated roles of one person. Rules read these, never a birth date.
create table person_role (
  id uuid primary key,
  subject_id uuid not null references subject,
  role text not null check (role in ('child', 'young_adult', 'carer', 'community_member', 'person_of_concern')),
  from_on date not null,
  until_on date,
  category text[] not null default '{}',
  basis text,
  review_on date,
  check (until_on is null or until_on >= from_on),
  -- A person of concern says which kinds, why, and when that is looked at again (domain §2.2, §3.11).
  constraint concern_needs_category_basis_review check (role <> 'person_of_concern'
    or (category <> '{}' and basis is not null and review_on is not null)),
  constraint known_categories check (category <@ array['suspected', 'alleged', 'convicted', 'victim', 'witness'])
);
call guard_table('person_role', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index person_role_subject on person_role (subject_id);

-- A person of concern is 18 or over (I5): never while a live child role stands, whoever writes it.
set local role kith_guard;
create function refuse_child_of_concern() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  if exists (
    select 1 from person_role a
    where a.subject_id = new.subject_id and a.id <> new.id
      and (a.role = 'child') <> (new.role = 'child') and 'person_of_concern' in (a.role, new.role) and 'child' in (a.role, new.role)
      and daterange(a.from_on, a.until_on) && daterange(new.from_on, new.until_on)) then
    raise exception 'a child is never held as a person of concern' using errcode = 'KI005';
  end if;
  return new;
end $$;
set local role kith_maint;
create trigger refuse_child_of_concern after insert or update on person_role for each row execute function refuse_child_of_concern();

-- Names apart from the person: without the right to identity there is no row, so every page shows the label by itself.
create table person_identity (
  id uuid primary key,
  subject_id uuid not null references subject,
  given_names text,
  family_name text,
  known_as text,
  birth_date date,
  birth_date_estimated boolean not null default false,
  sex text,
  address text,
  address_is_safe_address boolean not null default false,
  upn text,
  nhs_number text
);
call guard_table('person_identity', 'identity', '{"subject_id": "subject"}', '{subject_id}');
create index person_identity_subject on person_identity (subject_id);

-- Nor while their birth date says they are under 18 (I5), whichever of the two is written last. Someone born on 29
-- February is 18 on 1 March (Family Law Reform Act 1969 s.9).
set local role kith_guard;
create function refuse_minor_of_concern() returns trigger language plpgsql security definer set search_path = kith, pg_temp as $$
begin
  if exists (
    select 1 from person_identity i join person_role r on r.subject_id = i.subject_id
    where i.subject_id = new.subject_id and r.role = 'person_of_concern' and i.birth_date is not null
      and r.from_on < make_date(extract(year from i.birth_date)::int + 18, extract(month from i.birth_date)::int, 1)
                      + (extract(day from i.birth_date)::int - 1)) then
    raise exception 'a child is never held as a person of concern' using errcode = 'KI005';
  end if;
  return new;
end $$;
set local role kith_maint;
create trigger refuse_minor_of_concern after insert or update on person_identity for each row execute function refuse_minor_of_concern();
create trigger refuse_minor_of_concern after insert or update on person_role for each row execute function refuse_minor_of_concern();

create table alias (
  id uuid primary key,
  subject_id uuid not null references subject,
  name text not null,
  kind text not null,
  how_known text not null,
  from_on date,
  until_on date
);
call guard_table('alias', 'identity', '{"subject_id": "subject"}', '{subject_id}');
create index alias_subject on alias (subject_id);

-- Search by equality on tokens stored as rows under the same policy: what may use an index before a policy must be leakproof.
create table name_token (
  id uuid primary key,
  subject_id uuid not null references subject,
  kind text not null check (kind in ('part', 'sound', 'slip', 'born')),
  token text not null
);
call guard_table('name_token', 'identity', '{"subject_id": "subject"}');
-- A search looks under each class held whole, and in each scope granted: never past what is hidden (access.md, "Work").
create index name_token_token on name_token (token, kind, scope_class) include (subject_id, scope_id);
drop index name_token_by_scope; -- the next begins as it does
create index name_token_scope on name_token (scope_id, token, kind) include (subject_id, scope_class);
create index name_token_subject on name_token (subject_id);

-- What a context or a group is called and is. Neutral names for groups.
create table context (
  id uuid primary key,
  subject_id uuid not null references subject,
  name text not null,
  about text,
  place_type text,
  platform text,
  bond text,
  purpose text,
  authority text,
  expires_on date,
  owner_agency_id uuid references agency
);
call guard_table('context', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index context_subject on context (subject_id);

create table context_token (
  id uuid primary key,
  subject_id uuid not null references subject,
  kind text not null check (kind in ('part', 'sound', 'slip')),
  token text not null
);
call guard_table('context_token', 'summary', '{"subject_id": "subject"}');
create index context_token_token on context_token (token, kind, scope_class) include (subject_id, scope_id);
drop index context_token_by_scope; -- the next begins as it does
create index context_token_scope on context_token (scope_id, token, kind) include (subject_id, scope_class);
create index context_token_subject on context_token (subject_id);

-- Where a place is. The ward and area it lies in are worked out from the boundaries in force on the day.
create table whereabouts (
  id uuid primary key,
  subject_id uuid not null references subject,
  longitude double precision,
  latitude double precision,
  shape jsonb,
  precision text not null check (precision in ('exact', 'about 100 metres', 'street', 'area', 'not known')),
  ward_code text,
  area_code text,
  from_on date not null,
  until_on date
);
call guard_table('whereabouts', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index whereabouts_subject on whereabouts (subject_id);

-- A dated, sourced fact: the answer to one field, or that it is not known, or was not asked.
create table fact (
  id uuid primary key,
  subject_id uuid not null references subject,
  field text not null,
  answer jsonb,
  known text not null check (known in ('known', 'not_known', 'not_asked', 'declined')),
  how_known text,
  is_opinion boolean not null default false,
  source text,
  from_on date,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid references account,
  sees text not null default 'full' check (sees in ('summary', 'full')),
  -- How it came to an end: the world changed, or it had been recorded wrongly.
  ended_at timestamptz,
  ended_by uuid references account,
  ended_why text,
  was_wrong boolean not null default false,
  check ((known = 'known') = (answer is not null)),
  check ((ended_at is null) = (ended_why is null))
);
call guard_table('fact', 'full', '{"subject_id": "subject"}', '{subject_id}');
create index fact_subject on fact (subject_id, field);
comment on table fact is 'An answer is never overwritten: it ends, with a reason, and a new one is recorded.';
-- What everyone who works with a subject needs is shown from the summary up; only those who see the whole file write it.
do $$ begin
  drop policy app_sees on fact;
  execute format('create policy app_sees on fact for select to kith_app
    using ((%s or (sees = ''summary'' and %s)) and exists (select 1 from kith.subject p where p.id = fact.subject_id))',
    sight('fact', 'full'), sight('fact', 'summary'));
end $$;

-- Case: a subject's dated status (owner, level, stage, review date), not a sixth noun.
create table case_status (
  id uuid primary key,
  subject_id uuid not null references subject,
  stage text not null,
  level_of_need text,
  owner_id uuid references account,
  owner_team_id uuid references team,
  review_on date,
  from_at timestamptz not null,
  until_at timestamptz,
  rationale text not null,
  recorded_by uuid references account,
  -- Accepting a context requires an owner and a review date (I19); the same holds for a child.
  constraint accepted_needs_owner_and_review check (stage not in ('accepted', 'assessment', 'planning', 'active', 'review')
    or ((owner_id is not null or owner_team_id is not null) and review_on is not null))
);
call guard_table('case_status', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index case_status_subject on case_status (subject_id, from_at desc);
create index case_status_owner on case_status (owner_id) where until_at is null;
create index case_status_class_newest on case_status (scope_class, from_at desc, id) where until_at is null;
create index case_status_scope_newest on case_status (scope_id, from_at desc) where until_at is null;

create table flag (
  id uuid primary key,
  subject_id uuid not null references subject,
  kind text not null,
  note text,
  source text not null,
  from_on date not null,
  review_on date not null,
  expires_on date not null,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_why text,
  raised_by uuid references account,
  -- Never permanent (domain §2.9).
  check (review_on >= from_on and expires_on >= review_on)
);
call guard_table('flag', 'summary', '{"subject_id": "subject"}', '{subject_id}');
create index flag_subject on flag (subject_id);

create table warning_note (
  id uuid primary key,
  subject_id uuid not null references subject,
  note text not null,
  disclosed boolean not null,
  not_disclosed_why text,
  review_on date not null,
  ended_at timestamptz,
  written_by uuid references account,
  written_at timestamptz not null,
  check (disclosed or length(btrim(not_disclosed_why)) > 0)
);
call guard_table('warning_note', 'full', '{"subject_id": "subject"}', '{subject_id}');
create index warning_note_subject on warning_note (subject_id);

-- Two steps: what one person proposes of a warning (to write it, keep it, change who is told, end it), another agrees or
-- sends back. A warning shows from the moment it is written, since it may keep somebody safe, and says that it waits.
create table warning_review (
  id uuid primary key,
  warning_id uuid not null references warning_note,
  step text not null check (step in ('write', 'keep', 'disclose', 'end')),
  rationale text not null check (length(btrim(rationale)) > 0),
  review_on date,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  status text not null check (status in ('waiting', 'agreed', 'returned')),
  second_by uuid references account,
  second_at timestamptz,
  second_rationale text,
  constraint warning_second_is_another check (second_by is distinct from proposed_by),
  constraint warning_agreed_by_another check ((status = 'waiting') = (second_by is null))
);
call guard_table('warning_review', 'full', '{"warning_id": "warning_note"}', '{warning_id}');
create index warning_review_warning on warning_review (warning_id, proposed_at);
create policy proposed_in_own_name on warning_review as restrictive for insert to kith_app
  with check (proposed_by = actor() and second_by is null);
create policy seconded_in_own_name on warning_review as restrictive for update to kith_app using (status = 'waiting')
  with check (second_by = actor());

-- Link: a set of assertions. With no live assertion it does not exist; with a hidden end it does not exist either.
create table link (
  id uuid primary key,
  kind text not null,
  a_id uuid not null references subject,
  b_id uuid not null references subject,
  check (a_id <> b_id)
);
call guard_table('link', 'summary', '{"a_id": "subject", "b_id": "subject"}', '{a_id,b_id}');
create index link_a on link (a_id);
create index link_b on link (b_id);

create table assertion (
  id uuid primary key,
  link_id uuid not null references link,
  status text not null check (status in ('proposed', 'accepted', 'rejected')),
  source text not null,
  how_known text not null,
  confidence text not null check (confidence in ('confirmed', 'likely', 'possible', 'not known')),
  nature text not null default 'not known',
  direction text not null default 'both' check (direction in ('both', 'a_to_b', 'b_to_a')),
  strength smallint check (strength between 1 and 5),
  note text,
  from_on date,
  until_on date,
  review_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account,
  agency_id uuid references agency,
  -- The record it rests on, shown to those who see that record.
  record_id uuid,
  decided_at timestamptz,
  decided_by uuid references account,
  decided_why text,
  withdrawn_at timestamptz,
  withdrawn_by uuid references account,
  withdrawn_why text,
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  check (status <> 'proposed' or decided_at is null),
  check (status <> 'rejected' or decided_why is not null)
);
call guard_table('assertion', 'summary', '{"link_id": "link"}', '{link_id}');
create index assertion_link on assertion (link_id);
comment on table assertion is 'Withdrawn, never overwritten, so "as known on 3 March" is a query. A proposed one is never shown as fact (I17).';

-- What was said stays as it was said: of an answer only its end changes, of an assertion only how it was decided and that
-- it was withdrawn. (The scope follows its subject when that is restricted.)
create function only_ends() returns trigger language plpgsql as $$
declare free text[] := tg_argv::text[] || array['scope_id', 'scope_class'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'what was said is never overwritten in %', tg_table_name using errcode = 'KI020';
  end if;
  return new;
end $$;
create trigger only_ends before update on fact for each row
  execute function only_ends('until_on', 'ended_at', 'ended_by', 'ended_why', 'was_wrong');
create trigger only_ends before update on assertion for each row
  execute function only_ends('status', 'decided_at', 'decided_by', 'decided_why', 'withdrawn_at', 'withdrawn_by', 'withdrawn_why');
-- Withdrawn is withdrawn, and a decision on a proposal is made once: another view is another assertion.
create function decided_once() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null or (old.status <> 'proposed' and new.status <> old.status) then
    raise exception 'this was decided before' using errcode = 'KI021';
  end if;
  return new;
end $$;
create trigger decided_once before update on assertion for each row
  when ((new.status, new.withdrawn_at) is distinct from (old.status, old.withdrawn_at)) execute function decided_once();

-- What a subject is called by whoever asks: a person's name for those with the right to identity, a context's for those
-- who see it; null for everyone else. It reads under the asker's own sight.
create function subject_name(the_subject uuid) returns text language sql stable as $$
  select coalesce(
    (select coalesce(i.known_as, i.given_names) || coalesce(' ' || i.family_name, '') from person_identity i
     where i.subject_id = the_subject order by i.id limit 1),
    (select c.name from context c where c.subject_id = the_subject order by c.id limit 1))
$$;

-- Allocating a case gives its worker sight of it, and ends the sight the last one had by being its worker. Their access
-- never lapses by itself while they are allocated (I33). No one allocates to themselves.
set local role kith_guard;
create function allocate_worker(grant_id uuid, scope uuid, worker uuid, reason text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if my_level(scope) < 3 or not (i_wear('screener') or i_wear('hub_manager') or i_wear('exploitation_lead') or i_wear('emergency_duty')) then
    raise exception 'not yours to allocate' using errcode = 'insufficient_privilege';
  end if;
  if worker = actor() then raise exception 'no one gives access to themselves' using errcode = 'KI002'; end if;
  update grant_ g set until_at = kith_now()
  where g.scope_id = scope and g.basis = 'allocated worker' and g.party_id <> worker and g.until_at is null;
  if not exists (select 1 from grant_ g where g.scope_id = scope and g.basis = 'allocated worker' and g.party_id = worker and g.until_at is null) then
    insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, given_by)
    values (grant_id, worker, scope, 4, true, 'allocated worker', reason, kith_now(), actor());
  end if;
end $$;
set local role kith_maint;
