-- "I believe a child is in danger now", and asking for access to what nobody showed you. Everyone gets the same answer,
-- and it always reaches the duty manager; whether anything hidden might be meant is worked out afterwards by a job, and
-- told to its keepers alone (domain §7.8 I22).

insert into scope_class (code, name, about, author_level, author_identity) values
  ('emergency', 'Questions to the duty manager', 'What somebody asked in an emergency, or asked to see. Their own copy is not kept.', 0, false);

create table emergency_question (
  id uuid primary key,
  kind text not null check (kind in ('danger', 'ask')),
  who_said text not null,
  where_said text,
  why_said text not null,
  ring_back text not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  ring_by timestamptz not null
);
call guard_table('emergency_question', 'full');
create index emergency_question_newest on emergency_question (scope_class, asked_at desc, id);

create table emergency_answer (
  id uuid primary key,
  question_id uuid not null references emergency_question,
  how text not null check (how in ('rang back', 'could not reach', 'passed on')),
  note text not null,
  answered_at timestamptz not null,
  answered_by uuid not null references account
);
call guard_table('emergency_answer', 'full', '{"question_id": "emergency_question"}', '{question_id}');
create index emergency_answer_question on emergency_answer (question_id);
-- Asked and answered, never rewritten.
revoke update on emergency_question, emergency_answer from kith_app;

-- A question or a concern that might be about a sealed or silent record: under that record's own scope, so that its
-- keepers see it and nobody else, and it goes wherever the record goes. It holds a copy of what was said.
create table hidden_match (
  id uuid primary key,
  subject_id uuid not null references subject,
  about_kind text not null check (about_kind in ('danger', 'ask', 'concern')),
  about_id uuid not null,
  said jsonb not null,
  asked_by uuid references account,
  asked_at timestamptz not null,
  matched_at timestamptz not null,
  ring_by timestamptz not null,
  how text check (how in ('rang back', 'could not reach', 'passed on')),
  note text,
  answered_at timestamptz,
  answered_by uuid references account,
  check (num_nulls(how, note, answered_at, answered_by) in (0, 4))
);
call guard_table('hidden_match', 'full', '{"subject_id": "subject"}', '{subject_id}');
create index hidden_match_subject on hidden_match (subject_id);
create index hidden_match_open on hidden_match (scope_id) where answered_at is null;
revoke insert, update on hidden_match from kith_app;
grant update (how, note, answered_at, answered_by) on hidden_match to kith_app;

-- What has been compared with the hidden records already, whether or not anything was found.
create table hidden_check (
  about_id uuid primary key,
  at timestamptz not null
);
alter table hidden_check enable row level security;
alter table hidden_check force row level security;
create policy worker_sees on hidden_check for select to kith_worker using (true);
create policy guard_all on hidden_check to kith_guard using (true) with check (true);
create policy maint_all on hidden_check to kith_maint using (true) with check (true);
grant select on hidden_check to kith_worker;
grant select, insert on hidden_check to kith_guard;

set local role kith_guard;

-- Compares what was said with every sealed and silent record and tells its keepers of each that might be meant. Errs
-- towards telling: one word the same as part of a name, or two nearly so, its label, or the same postcode. Answers nothing.
create function match_hidden(about uuid, the_kind text, what_was_said jsonb, asker uuid, asked timestamptz, words text[], kinds text[], tokens text[],
                             postcodes text[]) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  insert into hidden_check (about_id, at) values (about, kith_now()) on conflict do nothing;
  if not found then return; end if;
  insert into hidden_match (id, subject_id, about_kind, about_id, said, asked_by, asked_at, matched_at, ring_by, scope_id, scope_class)
  select new_id('match', about::text, s.id::text), s.id, the_kind, about, what_was_said, asker, asked, kith_now(),
         case the_kind when 'danger' then asked + interval '15 minutes' else kith_now() + interval '1 hour' end, s.scope_id, s.scope_class
  from subject s
  where s.scope_class in ('sealed', 'silent') and s.id in (
    select met.subject_id from (
      select best.subject_id, best.word, max(best.weight) as weight from (
        select t.subject_id, w.word, case when w.kind = 'sound' then 1 when t.token = w.word and t.kind = 'part' then 3 else 2 end as weight
        from unnest(words, kinds, tokens) as w (word, kind, token) join name_token t on t.token = w.token and t.kind = w.kind
        where t.scope_class in ('sealed', 'silent')
        union all
        select t.subject_id, w.word, case when w.kind = 'sound' then 1 when t.token = w.word and t.kind = 'part' then 3 else 2 end
        from unnest(words, kinds, tokens) as w (word, kind, token) join context_token t on t.token = w.token and t.kind = w.kind
        where t.scope_class in ('sealed', 'silent')) best
      group by best.subject_id, best.word) met
    group by met.subject_id having sum(met.weight) >= 3
    union
    -- Its random label or its address in Kith, which somebody may have kept from before it was hidden.
    select x.id from subject x
    where x.scope_class in ('sealed', 'silent')
      and (position(lower(x.label) in lower(what_was_said::text)) > 0 or position(x.id::text in lower(what_was_said::text)) > 0)
    union
    select i.subject_id from person_identity i
    where i.scope_class in ('sealed', 'silent')
      and exists (select 1 from unnest(postcodes) code where position(code in upper(replace(coalesce(i.address, ''), ' ', ''))) > 0));
end $$;

-- Only a background job compares: the application that answered cannot ask what was found.
revoke execute on function match_hidden(uuid, text, jsonb, uuid, timestamptz, text[], text[], text[], text[]) from public;
grant execute on function match_hidden(uuid, text, jsonb, uuid, timestamptz, text[], text[], text[], text[]) to kith_worker;

reset role;
set local role kith_maint;
