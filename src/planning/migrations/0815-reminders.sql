-- A reminder's one-use link opens one action, to one person, without signing in. Nothing about it is a session: two functions of the
-- guard show what may be shown and write what was said, each asking everything again, so that no policy opens for it
-- (docs/decisions/0019).

create table action_link (
  id uuid primary key,
  -- sha-256 of 32 random bytes that stand in the e-mail and nowhere else.
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account_id uuid not null references account,
  action_id uuid not null references action,
  -- What the e-mail calls the action: a random label, the same in every reminder of it.
  reference text not null check (reference !~ '[[:cntrl:]]'),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (expires_at > made_at)
);
create index action_link_action on action_link (action_id, made_at desc);
create index action_link_account on action_link (account_id, made_at desc);

alter table action_link enable row level security;
alter table action_link force row level security;
create policy guard_all on action_link to kith_guard using (true) with check (true);
create policy worker_all on action_link to kith_worker using (true) with check (true);
create policy maint_all on action_link to kith_maint using (true) with check (true);
grant select, update on action_link to kith_guard;
grant select, insert on action_link to kith_worker;

set local role kith_guard;

-- Every open action of which somebody may be reminded: a person has confirmed whose it is, that person has an open account and sees the
-- action, and nothing of it is silent. For the job that reminds; `the_plan` narrows it to one plan.
create function actions_to_ask_about(the_plan uuid) returns table (
  account_id uuid, action_id uuid, claim text, due_by date, said_at timestamptz, own boolean, reference text,
  action_asked_at timestamptz, person_asked_at timestamptz, person_monthly_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  with people as materialized (
    select a.id,
      (select max(l.made_at) from action_link l where l.account_id = a.id) as asked_at,
      (select max(m.asked_at) from outgoing_mail m where m.to_id = a.id and m.kind = 'monthly_update') as monthly_at
    from account a where a.closed_at is null and not a.service)
  select w.id, a.id, a.claim, a.due_by, coalesce(a.claimed_at, a.opened_at), p.subject_id is null and a.scope_class = 'partnership',
    before.reference, before.made_at, w.asked_at, w.monthly_at
  from action a join plan p on p.id = a.plan_id join people w on w.id = a.accountable_id
    left join lateral (select l.reference, l.made_at from action_link l where l.action_id = a.id order by l.made_at desc, l.id limit 1) before on true
  where a.dropped_at is null and a.claim in ('not_started', 'on_track', 'at_risk') and a.confirmed_at is not null
    and p.state not in ('draft', 'ended') and a.scope_class <> 'silent' and a.plan_id = coalesce(the_plan, a.plan_id)
    and level_of(w.id, a.scope_id) >= 2
  order by w.id, a.due_by nulls last, a.id
$$;

-- The link that a token hashes to, while it still opens something: unused, in time, its person's account open, the action still theirs,
-- seen by them, and still to be done. Nothing alike for every other token. For the two functions below.
create function live_action_link(token_hash bytea) returns action_link
  language sql stable security definer set search_path = kith, pg_temp as $$
  select l from action_link l join action a on a.id = l.action_id join plan p on p.id = a.plan_id join account w on w.id = l.account_id
  where l.token_hash = live_action_link.token_hash and l.used_at is null and l.expires_at > kith_now()
    and w.closed_at is null and not w.service and a.accountable_id = l.account_id
    and a.dropped_at is null and a.claim in ('not_started', 'on_track', 'at_risk')
    and p.state not in ('draft', 'ended') and a.scope_class <> 'silent' and level_of(l.account_id, a.scope_id) >= 2
$$;

create function note_link_used(link action_link, event uuid, request uuid, what text) returns void
  language sql volatile security definer set search_path = kith, pg_temp as $$
  insert into audit_event (id, at, actor_id, agency_id, request_id, action, outcome, about, seen, detail)
  select event, kith_now(), w.id, w.agency_id, request, what, 'done', coalesce(p.subject_id, p.id), array[a.id], jsonb_build_object('link', link.id)
  from action a join plan p on p.id = a.plan_id join account w on w.id = link.account_id where a.id = link.action_id
$$;

-- What a link shows. Of a plan about somebody or somewhere, nothing but the reference and the day; it is not used by being looked at.
create function show_action_link(token_hash bytea, event uuid, request uuid) returns table (
  reference text, due_by date, claim text, plan_id uuid, action_id uuid, own boolean, plan_title text, number text, wording text)
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare link action_link := live_action_link(show_action_link.token_hash);
begin
  if link.id is null then return; end if;
  perform note_link_used(link, event, request, 'opened an action from a reminder');
  return query
    select link.reference, a.due_by, case when o.own then a.claim end, p.id, a.id, o.own, case when o.own then p.title end,
      case when o.own then coalesce(a.number, a.number_proposed) end, case when o.own then a.wording end
    from action a join plan p on p.id = a.plan_id
      cross join lateral (select p.subject_id is null and a.scope_class = 'partnership' as own) o
    where a.id = link.action_id;
end $$;

-- Says what a link's person says of its action, and uses the link up. Answers 'done'; 'nothing' where the link opens nothing; 'nobody' where
-- no colleague who sees the action has this e-mail address, and then nothing is written. One at a time for one action.
-- ids: the audit event's, the request's, and one for what is written.
create function use_action_link(token_hash bytea, event uuid, request uuid, new_row uuid, said text, note text, evidence text, colleague text)
  returns text
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare link action_link; the_action action; the_lead action_lead; other account;
  was_actor text := coalesce(current_setting('kith.actor', true), '');
begin
  link := live_action_link(use_action_link.token_hash);
  if link.id is null then return 'nothing'; end if;
  perform 1 from action a where a.id = link.action_id for no key update;
  -- Until now somebody else may have been writing of it, or using this very link.
  link := live_action_link(use_action_link.token_hash);
  if link.id is null then return 'nothing'; end if;
  select * into strict the_action from action a where a.id = link.action_id;
  -- Who changed it, for its history; given back below, so that nothing else in the request acts as anybody.
  perform set_config('kith.actor', link.account_id::text, true);
  if said = 'delegate' then
    select w.* into other from account w where w.email = lower(btrim(colleague)) and w.closed_at is null and not w.service
      and w.id <> link.account_id and level_of(w.id, the_action.scope_id) >= 2;
    if other.id is null then
      perform set_config('kith.actor', was_actor, true);
      return 'nobody';
    end if;
    perform set_config('kith.reason', note, true);
    select * into strict the_lead from action_lead l where l.id = the_action.accountable_lead_id;
    insert into action_lead (id, action_id, part, said, agency_said, kind, party_id, sort, scope_id, scope_class)
    select new_row, the_action.id, 'lead', other.name, g.name, 'person', other.id,
      (select max(o.sort) + 1 from action_lead o where o.action_id = the_action.id), the_action.scope_id, the_action.scope_class
    from agency g where g.id = other.agency_id;
    update action a set accountable_lead_id = new_row, accountable_id = other.id, confirmed_at = kith_now(), confirmed_by = link.account_id
    where a.id = the_action.id;
    if the_lead.kind = 'person' then update action_lead l set ended_at = kith_now() where l.id = the_lead.id; end if;
  elsif said in ('on_track', 'at_risk', 'done') then
    insert into action_update (id, action_id, claim, note, evidence, said_at, said_by, way, scope_id, scope_class)
    values (new_row, the_action.id, said, use_action_link.note, case when said = 'done' then use_action_link.evidence end, kith_now(),
            link.account_id, 'reminder', the_action.scope_id, the_action.scope_class);
    perform set_config('kith.reason', 'Update: ' || replace(said, '_', ' '), true);
    update action a set claim = said, claim_reason = case when said = 'at_risk' then use_action_link.note end, claimed_at = kith_now()
    where a.id = the_action.id;
  else
    raise exception 'not something to say of an action' using errcode = 'check_violation';
  end if;
  update action_link l set used_at = kith_now() where l.id = link.id;
  perform note_link_used(link, event, request, case said when 'delegate' then 'handed an action to somebody else, from a reminder'
    else 'said how an action goes, from a reminder' end);
  perform set_config('kith.actor', was_actor, true), set_config('kith.reason', '', true);
  return 'done';
end $$;

-- When each action of a plan was last asked about, and of whom: for whoever sees the plan.
create function last_asked_about(the_plan uuid) returns table (action_id uuid, account_id uuid, asked_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select a.id, last.account_id, last.made_at from action a
    cross join lateral (select l.account_id, l.made_at from action_link l where l.action_id = a.id order by l.made_at desc, l.id limit 1) last
  where a.plan_id = the_plan and my_level(a.scope_id) >= 2
  order by a.id
$$;

revoke execute on function actions_to_ask_about(uuid), live_action_link(bytea), note_link_used(action_link, uuid, uuid, text) from public;
grant execute on function actions_to_ask_about(uuid) to kith_worker;
reset role;
set local role kith_maint;
