-- guard_table(): the one way a table comes to hold personal data. It forces row security, writes the policies of every
-- role, adds the history twin, and takes DELETE away. The catalogue test holds every table to it.
--
--   sees     the least level that shows a row: 'exists' | 'summary' | 'full' | 'manage', or 'identity', the right apart
--   parents  {column: table}: the row may only be written by someone who can see that parent, so that a hidden and an
--            absent id give the same error; and is only shown with it where shows_with says so
--   shows_with  columns of parents that must be visible for the row to be (a link and both its ends)

create function level_rank(level text) returns integer language sql immutable
  as $$ select array_position(array['exists', 'summary', 'full', 'manage'], level) $$;

-- The condition under which a row of `target` shows at a level: its class is held whole, its scope was granted, or it is being
-- opened. The grant is looked up for the row at hand, or all of them hashed for a long scan, as the planner sees fit: with
-- 3,000 grants a page about one child costs what it costs with five (docs/decisions/0017).
create function sight(target text, level text) returns text language sql immutable
  as $$ select format(
      '(scope_class = any ((select kith.%2$s)::text[])
        or exists (select 1 from kith.grant_ g where g.scope_id = %1$I.scope_id and %3$s)
        or scope_id = any ((select kith.my_opened_scopes())::uuid[]))',
      target,
      case when level = 'identity' then 'my_identity_classes()' else format('my_classes(%s)', level_rank(level)) end,
      case when level = 'identity' then 'g.identity' else format('g.level >= %s', level_rank(level)) end) $$;

create function keep_history() returns trigger language plpgsql as $$
begin
  if reason() is null then
    raise exception 'a change to % needs a reason', tg_table_name using errcode = 'KI001';
  end if;
  execute format('insert into %I (history_id, row_id, scope_id, scope_class, changed_at, changed_by, reason, was)
                  values (gen_random_uuid(), $1, $2, $3, kith_now(), actor(), reason(), $4)', tg_table_name || '_history')
    using old.id, new.scope_id, new.scope_class, to_jsonb(old) - 'scope_id' - 'scope_class';
  return new;
end $$;

-- Whether everyone in the room may see a scope at a level; with no level, its names. A shared screen shows what all of them
-- may see, and somebody who comes late narrows it (I31). Who may see what is told by level_of, which comes later.
set local role kith_guard;
create function whole_room_sees(the_scope uuid, rank integer) returns boolean
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
begin
  return not exists (select 1 from unnest(room()) who
    where case when rank is null then not holds_identity(who, the_scope) else level_of(who, the_scope) < rank end);
end $$;
set local role kith_maint;

create procedure guard_table(target text, sees text, parents jsonb default '{}', shows_with text[] default '{}')
language plpgsql as $$
declare
  shown text := sight(target, sees);
  written text;
  parent record;
  history text := target || '_history';
begin
  for parent in select key as col, value as tab from jsonb_each_text(parents) where key = any (shows_with) loop
    -- "offset 0": the parent is looked up for the row at hand. Hashed, as PostgreSQL would have it for many rows, all parents
    -- would be read, those that are hidden with them, and how long it took would say how many there are.
    shown := shown || format(' and (%1$I is null or exists (select 1 from kith.%2$I p where p.id = %3$I.%1$I offset 0))',
                             parent.col, parent.tab, target);
  end loop;
  written := shown;
  for parent in select key as col, value as tab from jsonb_each_text(parents) where not key = any (shows_with) loop
    written := written || format(' and (%1$I is null or exists (select 1 from kith.%2$I p where p.id = %3$I.%1$I))',
                                 parent.col, parent.tab, target);
  end loop;

  execute format('alter table %I
    add column scope_id uuid not null, add column scope_class text not null,
    add constraint %I foreign key (scope_id, scope_class) references scope (id, class) on update cascade',
    target, target || '_scope');
  execute format('create index %I on %I (scope_id)', target || '_by_scope', target);
  execute format('create table %I (
    history_id uuid primary key, row_id uuid not null, scope_id uuid not null, scope_class text not null,
    changed_at timestamptz not null, changed_by uuid, reason text not null, was jsonb not null,
    foreign key (scope_id, scope_class) references scope (id, class) on update cascade)', history);
  execute format('create index %I on %I (row_id)', history || '_by_row', history);
  execute format('create index %I on %I (scope_id)', history || '_by_scope', history);
  execute format('create trigger keep_history after update on %I for each row
                  when (old.* is distinct from new.*) execute function keep_history()', target);

  foreach target in array array[target, history] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('create policy app_sees on %I for select to kith_app using (%s)', target,
                   case when target = history then sight(target, sees) else shown end);
    execute format('create policy app_writes on %I for insert to kith_app with check (%s)', target,
                   case when target = history then sight(target, sees) else written end);
    execute format('create policy app_barred on %I as restrictive to kith_app
                    using (scope_id <> all ((select kith.my_barred_scopes())::uuid[]))', target);
    -- A lens takes away from what is shown, and from nothing else: what one says under it is still written down. Every
    -- lens takes names; a shared screen takes what was written as well.
    execute format('create policy app_room on %I as restrictive for select to kith_app
                    using ((select kith.room()) is null or scope_class = ''open'' or kith.whole_room_sees(scope_id, %s))', target,
                   coalesce(level_rank(sees)::text, 'null'));
    if sees = 'identity' then
      execute format('create policy app_lens on %I as restrictive for select to kith_app using (kith.lens() = '''')', target);
    elsif sees in ('full', 'manage') then
      execute format('create policy app_lens on %I as restrictive for select to kith_app using (kith.lens() <> ''shared-screen'')', target);
    end if;
    execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', target);
    execute format('create policy worker_sees on %I for select to kith_worker using (scope_class <> ''silent'')', target);
    execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', target);
    execute format('grant select, insert on %I to kith_app', target);
    execute format('grant select, insert, update on %I to kith_guard', target);
    execute format('grant select on %I to kith_worker', target);
    if target <> history then
      execute format('create policy app_changes on %I for update to kith_app using (%s) with check (%s)', target,
                     shown, written);
      execute format('grant update on %I to kith_app', target);
    end if;
  end loop;
end $$;

-- A vocabulary is versioned rows with dates and a source; everyone may read it, only a migration or an administrator's
-- definer function may write it. It holds no personal data.
create procedure vocabulary_table(target text)
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('create policy all_see on %I for select using (true)', target);
  execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', target);
  execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', target);
  execute format('grant select on %I to kith_app, kith_guard, kith_worker', target);
  execute format('grant insert, update on %I to kith_guard', target);
end $$;

-- Rows that belong to one account and nobody else: drafts, idempotency keys, saved views.
create procedure own_table(target text, owner_column text)
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('create policy app_own on %I to kith_app using (%2$I = actor()) with check (%2$I = actor())', target, owner_column);
  execute format('create policy guard_all on %I to kith_guard using (true) with check (true)', target);
  execute format('create policy worker_all on %I to kith_worker using (true) with check (true)', target);
  execute format('create policy maint_all on %I to kith_maint using (true) with check (true)', target);
  execute format('grant select, insert, update on %I to kith_app, kith_guard', target);
  execute format('grant select, delete on %I to kith_worker', target);
end $$;
