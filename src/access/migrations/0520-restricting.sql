-- Sealing and silencing a record, keeping it, reviewing it, lifting it (domain §7.8 I22). Sealed: one person who manages
-- it decides, and the hub still learns that a record exists and whom to ring. Silent: two decide, and nobody outside
-- learns anything at all.

insert into scope_class (code, name, about, author_level, author_identity) values
  ('proposal', 'Proposals between two people', 'A proposal to silence a record, or to lift silence: seen by the two alone.', 0, false);

create table restriction_review (
  id uuid primary key,
  restriction_id uuid not null references restriction,
  reviewed_by uuid not null references account,
  reviewed_at timestamptz not null,
  note text not null,
  next_by date not null
);
alter table restriction_review enable row level security;
alter table restriction_review force row level security;
create policy guard_all on restriction_review to kith_guard using (true) with check (true);
create policy worker_sees on restriction_review for select to kith_worker using (
  exists (select 1 from restriction r where r.id = restriction_id));
create policy maint_all on restriction_review to kith_maint using (true) with check (true);
grant select, insert on restriction_review to kith_guard;
grant select on restriction_review to kith_worker;

create table restriction_proposal (
  id uuid primary key,
  kind text not null check (kind in ('silence', 'lift')),
  target_scope uuid not null references scope,
  subject_id uuid not null references subject,
  custodian_id uuid references account,
  deputy_id uuid references account,
  ring text,
  review_by date,
  reason text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  second_id uuid not null references account,
  status text not null default 'waiting' check (status in ('waiting', 'agreed', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answer_note text,
  constraint second_is_another check (second_id <> proposed_by)
);
call guard_table('restriction_proposal', 'full');
-- Made and answered by functions that check both people, never by hand; and for no background job to read.
revoke insert, update on restriction_proposal from kith_app;
create policy worker_not on restriction_proposal as restrictive to kith_worker using (false);
create policy worker_not on restriction_proposal_history as restrictive to kith_worker using (false);
create index restriction_proposal_target on restriction_proposal (target_scope) where status = 'waiting';

set local role kith_guard;

-- Somebody who could keep a record: here, a person, and not kept out of it.
create function could_keep(who uuid, the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from account a where a.id = who and a.closed_at is null and not a.service) and not is_barred(who, the_scope)
$$;

create function holds_lastingly(who uuid, the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select exists (select 1 from grant_ g where g.party_id = who and g.scope_id = the_scope and g.level = 4 and g.identity
                 and g.from_at <= kith_now() and g.until_at is null)
$$;

create function check_keepers(the_scope uuid, custodian uuid, deputy uuid, ring_words text, by_day date, why text) returns void
  language plpgsql stable security definer set search_path = kith, pg_temp as $$
declare today date := (kith_now() at time zone 'Europe/London')::date;
begin
  if custodian = deputy then raise exception 'The custodian and the deputy are two people.' using errcode = 'KI003'; end if;
  if not could_keep(custodian, the_scope) then
    raise exception 'The custodian has to be somebody who is here, and not kept out of this record.' using errcode = 'KI022';
  end if;
  if not could_keep(deputy, the_scope) then
    raise exception 'The deputy has to be somebody who is here, and not kept out of this record.' using errcode = 'KI026';
  end if;
  if coalesce(length(btrim(ring_words)), 0) < 5 then
    raise exception 'Say whom to ring at any hour, with a number.' using errcode = 'KI025';
  end if;
  if by_day is null or by_day <= today or by_day > today + 90 then
    raise exception 'The review has to be within 90 days.' using errcode = 'KI004';
  end if;
  if coalesce(length(btrim(why)), 0) < 10 then raise exception 'Say why in at least 10 characters.' using errcode = 'KI001'; end if;
end $$;

-- Gives a keeper what keeping needs, in another's name; nothing for one who holds it lastingly already.
create function appoint_keeper(grant_id uuid, the_scope uuid, who uuid, the_basis text, why text, giver uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if holds_lastingly(who, the_scope) then return; end if;
  if who = giver then
    raise exception 'Nobody gives access to themselves: name someone else to keep it, or ask another to decide.' using errcode = 'KI002';
  end if;
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, given_by)
  values (grant_id, who, the_scope, 4, true, the_basis, why, kith_now(), giver);
end $$;

-- Seals a record the actor manages lastingly.
create function seal_scope(restriction_id uuid, grant_one uuid, grant_two uuid, the_subject uuid, custodian uuid, deputy uuid, why text,
                           ring_words text, by_day date) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject; restricted text;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or manages_until(actor(), s.scope_id) is distinct from 'infinity' then
    raise exception 'not yours to restrict' using errcode = 'insufficient_privilege';
  end if;
  select c.restriction into restricted from scope x join scope_class c on c.code = x.class where x.id = s.scope_id for update of x;
  if restricted <> 'open' then raise exception 'This record is restricted already.' using errcode = 'KI027'; end if;
  perform check_keepers(s.scope_id, custodian, deputy, ring_words, by_day, why);
  perform appoint_keeper(grant_one, s.scope_id, custodian, 'custodian', why, actor());
  perform appoint_keeper(grant_two, s.scope_id, deputy, 'deputy', why, actor());
  insert into restriction (id, scope_id, was_class, mode, custodian_id, deputy_id, asked_by, reason, ring, from_at, review_by)
  values (restriction_id, s.scope_id, s.scope_class, 'sealed', custodian, deputy, actor(), why, ring_words, kith_now(), by_day);
  perform set_config('kith.reason', why, true);
  update scope x set class = 'sealed' where x.id = s.scope_id;
end $$;

-- Proposes silence to one other person who manages the record too. Seen by the two alone.
create function propose_silence(proposal uuid, new_scope uuid, grant_one uuid, grant_two uuid, the_subject uuid, custodian uuid, deputy uuid,
                                second uuid, why text, ring_words text, by_day date) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or manages_until(actor(), s.scope_id) is distinct from 'infinity' then
    raise exception 'not yours to restrict' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from scope x where x.id = s.scope_id for update;
  if s.scope_class = 'silent' then raise exception 'This record is restricted already.' using errcode = 'KI027'; end if;
  if second = actor() or manages_until(second, s.scope_id) is distinct from 'infinity' then
    raise exception 'The second person has to be someone else who manages this record.' using errcode = 'KI024';
  end if;
  perform check_keepers(s.scope_id, custodian, deputy, ring_words, by_day, why);
  -- Silence is never known only to the two who chose it.
  if custodian in (actor(), second) and deputy in (actor(), second) then
    raise exception 'One of the two keepers has to be somebody who did not decide this.' using errcode = 'KI026';
  end if;
  perform open_proposal(proposal, new_scope, grant_one, grant_two, 'silence', s.id, s.scope_id, custodian, deputy, second, why, ring_words, by_day);
end $$;

-- Proposes that silence be lifted, by one keeper to the other.
create function propose_lift(proposal uuid, new_scope uuid, grant_one uuid, grant_two uuid, the_subject uuid, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject; second uuid;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or s.scope_class <> 'silent' or actor() not in (select keepers_of(s.scope_id)) or my_level(s.scope_id) < 4 then
    raise exception 'not yours to lift' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from scope x where x.id = s.scope_id for update;
  if coalesce(length(btrim(why)), 0) < 10 then raise exception 'Say why in at least 10 characters.' using errcode = 'KI001'; end if;
  select k into second from keepers_of(s.scope_id) k where k <> actor() and could_keep(k, s.scope_id) limit 1;
  if second is null then
    raise exception 'There is no second keeper to agree. Name one first.' using errcode = 'KI024';
  end if;
  perform open_proposal(proposal, new_scope, grant_one, grant_two, 'lift', s.id, s.scope_id, null, null, second, why, null, null);
end $$;

create function open_proposal(proposal uuid, new_scope uuid, grant_one uuid, grant_two uuid, the_kind text, the_subject uuid, the_target uuid,
                              custodian uuid, deputy uuid, second uuid, why text, ring_words text, by_day date) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  if exists (select 1 from restriction_proposal p where p.target_scope = the_target and p.status = 'waiting') then
    raise exception 'Somebody has proposed this already. It waits for a second person.' using errcode = 'KI023';
  end if;
  insert into scope (id, class) values (new_scope, 'proposal');
  insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, given_by)
  values (grant_one, actor(), new_scope, 3, false, 'author', 'You proposed this', kith_now(), null),
         (grant_two, second, new_scope, 3, false, 'proposal', 'Your agreement is asked for', kith_now(), actor());
  insert into restriction_proposal (id, kind, target_scope, subject_id, custodian_id, deputy_id, ring, review_by, reason, proposed_by, proposed_at,
                                    second_id, scope_id, scope_class)
  values (proposal, the_kind, the_target, the_subject, custodian, deputy, ring_words, by_day, why, actor(), kith_now(), second, new_scope, 'proposal');
end $$;

-- The second person answers. Agreed, it is done in the same moment: of all who could see the record only its two keepers
-- and an allocated worker go on seeing it.
create function answer_proposal(proposal uuid, agrees boolean, note text, restriction_id uuid, grant_one uuid, grant_two uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare p restriction_proposal; r restriction; now_class text;
begin
  select * into p from restriction_proposal x where x.id = proposal for update;
  if not found or p.second_id is distinct from actor() or p.status <> 'waiting' or is_barred(actor(), p.target_scope) then
    raise exception 'not yours to answer' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(length(btrim(note)), 0) < 3 then raise exception 'Say why.' using errcode = 'KI001'; end if;
  perform set_config('kith.reason', note, true);
  update restriction_proposal x set status = case when agrees then 'agreed' else 'declined' end, answered_at = kith_now(), answer_note = note
  where x.id = p.id;
  if not agrees then return; end if;

  select s.class into now_class from scope s where s.id = p.target_scope for update;
  -- Both still have to be who they were when it was proposed.
  if level_of(p.proposed_by, p.target_scope) < 4 or level_of(actor(), p.target_scope) < 4 then
    raise exception 'One of you no longer manages this record, so you cannot decide this together.' using errcode = 'KI024';
  end if;
  perform set_config('kith.reason', p.reason, true);
  if p.kind = 'lift' then
    select * into r from restriction x where x.scope_id = p.target_scope and x.mode = 'silent' and x.ended_at is null order by x.from_at desc limit 1;
    if not found then raise exception 'This record is not silent any more.' using errcode = 'KI027'; end if;
    update restriction x set ended_at = kith_now(), ended_by = p.proposed_by, ended_agreed_by = actor(), ended_why = p.reason where x.id = r.id;
    update scope s set class = r.was_class where s.id = p.target_scope;
    return;
  end if;

  if now_class = 'silent' then raise exception 'This record is restricted already.' using errcode = 'KI027'; end if;
  perform check_keepers(p.target_scope, p.custodian_id, p.deputy_id, p.ring, p.review_by, p.reason);
  -- Where one of the two is also a keeper, it is the other who makes them so.
  perform appoint_keeper(grant_one, p.target_scope, p.custodian_id, 'custodian', p.reason,
                         case when p.custodian_id = actor() then p.proposed_by else actor() end);
  perform appoint_keeper(grant_two, p.target_scope, p.deputy_id, 'deputy', p.reason,
                         case when p.deputy_id = actor() then p.proposed_by else actor() end);
  insert into restriction (id, scope_id, was_class, mode, custodian_id, deputy_id, asked_by, agreed_by, reason, ring, from_at, review_by)
  values (restriction_id, p.target_scope, now_class, 'silent', p.custodian_id, p.deputy_id, p.proposed_by, actor(), p.reason, p.ring, kith_now(), p.review_by);
  update grant_ g set until_at = greatest(kith_now(), g.from_at), ended_by = actor(), ended_why = 'The record was restricted'
  where g.scope_id = p.target_scope and (g.until_at is null or g.until_at > kith_now()) and g.basis <> 'allocated worker'
    and not (g.party_id in (p.custodian_id, p.deputy_id) and g.level = 4 and g.identity and g.until_at is null);
  update scope s set class = 'silent' where s.id = p.target_scope;
  -- What points at it goes inside with it: the proposal, and any broken glass not yet reviewed.
  update grant_ g set until_at = kith_now(), ended_by = actor(), ended_why = 'The proposal was agreed' where g.scope_id = p.scope_id and g.until_at is null;
  update break_glass x set manager_id = case when x.account_id = p.custodian_id then p.deputy_id else p.custodian_id end
  where x.scope_id = p.target_scope and x.reviewed_at is null and level_of(x.manager_id, p.target_scope) = 0;
end $$;

create function withdraw_proposal(proposal uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform set_config('kith.reason', 'Withdrawn', true);
  update restriction_proposal x set status = 'withdrawn', answered_at = kith_now()
  where x.id = proposal and x.proposed_by = actor() and x.status = 'waiting';
  if not found then raise exception 'not yours to withdraw' using errcode = 'insufficient_privilege'; end if;
end $$;

-- Lifts a seal. Silence is lifted by two (propose_lift).
create function lift_seal(the_subject uuid, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject; r restriction;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or my_level(s.scope_id) < 4 or s.scope_class <> 'sealed' then
    raise exception 'not yours to lift' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(length(btrim(why)), 0) < 10 then raise exception 'Say why in at least 10 characters.' using errcode = 'KI001'; end if;
  select * into r from restriction x where x.scope_id = s.scope_id and x.ended_at is null order by x.from_at desc limit 1 for update;
  if not found then raise exception 'not yours to lift' using errcode = 'insufficient_privilege'; end if;
  perform set_config('kith.reason', why, true);
  update restriction x set ended_at = kith_now(), ended_by = actor(), ended_why = why where x.id = r.id;
  update scope x set class = r.was_class where x.id = s.scope_id;
end $$;

-- A keeper looks again, within 90 days of the last time.
create function review_restriction(review_id uuid, the_subject uuid, the_note text, by_day date) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject; r restriction; today date := (kith_now() at time zone 'Europe/London')::date;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or my_level(s.scope_id) < 4 or actor() not in (select keepers_of(s.scope_id)) then
    raise exception 'not yours to review' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(length(btrim(the_note)), 0) < 10 then raise exception 'Say why in at least 10 characters.' using errcode = 'KI001'; end if;
  if by_day is null or by_day <= today or by_day > today + 90 then
    raise exception 'The review has to be within 90 days.' using errcode = 'KI004';
  end if;
  select * into r from restriction x where x.scope_id = s.scope_id and x.ended_at is null order by x.from_at desc limit 1 for update;
  insert into restriction_review (id, restriction_id, reviewed_by, reviewed_at, note, next_by) values (review_id, r.id, actor(), kith_now(), the_note, by_day);
  update restriction x set reviewed_at = kith_now(), reviewed_by = actor(), review_by = by_day where x.id = r.id;
end $$;

-- A keeper hands their own post to someone else, or fills the other post when whoever held it has left.
create function hand_over_keeping(grant_id uuid, the_subject uuid, the_post text, successor uuid, ring_words text, why text) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare s subject; r restriction; holder uuid; other uuid;
begin
  select * into s from subject x where x.id = the_subject;
  if not found or my_level(s.scope_id) < 4 or actor() not in (select keepers_of(s.scope_id)) then
    raise exception 'not yours to hand over' using errcode = 'insufficient_privilege';
  end if;
  select * into r from restriction x where x.scope_id = s.scope_id and x.ended_at is null order by x.from_at desc limit 1 for update;
  holder := case the_post when 'custodian' then r.custodian_id when 'deputy' then r.deputy_id end;
  other := case the_post when 'custodian' then r.deputy_id when 'deputy' then r.custodian_id end;
  if holder is null or not (holder = actor() or not could_keep(holder, s.scope_id)) then
    raise exception 'not yours to hand over' using errcode = 'insufficient_privilege';
  end if;
  if successor in (actor(), other) then raise exception 'The custodian and the deputy are two people.' using errcode = 'KI003'; end if;
  if not could_keep(successor, s.scope_id) then
    raise exception 'The custodian has to be somebody who is here, and not kept out of this record.' using errcode = 'KI022';
  end if;
  if coalesce(length(btrim(why)), 0) < 3 then raise exception 'Say why.' using errcode = 'KI001'; end if;
  if coalesce(length(btrim(ring_words)), 0) < 5 then raise exception 'Say whom to ring at any hour, with a number.' using errcode = 'KI025'; end if;
  perform appoint_keeper(grant_id, s.scope_id, successor, the_post, why, actor());
  update restriction x set ring = ring_words, custodian_id = case when the_post = 'custodian' then successor else x.custodian_id end,
    deputy_id = case when the_post = 'deputy' then successor else x.deputy_id end
  where x.scope_id = s.scope_id and x.ended_at is null
    and case the_post when 'custodian' then x.custodian_id else x.deputy_id end = holder;
  update grant_ g set until_at = greatest(kith_now(), g.from_at), ended_by = actor(), ended_why = why
  where g.scope_id = s.scope_id and g.party_id = holder and g.basis in ('custodian', 'deputy') and g.until_at is null;
end $$;

-- What those inside a restricted record may know of its restriction.
create function restriction_of(the_subject uuid) returns table (id uuid, mode text, custodian text, deputy text, my_post text, empty_post text,
    ring text, reason text, from_at timestamptz, review_by date, reviewed_at timestamptz, asked_by text, agreed_by text)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select r.id, r.mode, c.name, d.name,
         case actor() when r.custodian_id then 'custodian' when r.deputy_id then 'deputy' end,
         case when not could_keep(r.custodian_id, r.scope_id) then 'custodian' when not could_keep(r.deputy_id, r.scope_id) then 'deputy' end,
         r.ring, r.reason, r.from_at, r.review_by, r.reviewed_at, a.name, b.name
  from subject s join restriction r on r.scope_id = s.scope_id and r.ended_at is null
    join account c on c.id = r.custodian_id join account d on d.id = r.deputy_id join account a on a.id = r.asked_by left join account b on b.id = r.agreed_by
  where s.id = the_subject and my_level(s.scope_id) >= 3
  order by r.from_at desc, r.id limit 1
$$;

-- The records the actor keeps, for their work: when each is to be looked at again, and whether the other keeper has left.
create function my_keeping() returns table (subject_id uuid, mode text, review_by date, empty_post text)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select s.id, r.mode, r.review_by,
         case when not could_keep(r.custodian_id, r.scope_id) then 'custodian' when not could_keep(r.deputy_id, r.scope_id) then 'deputy' end
  from restriction r join subject s on s.scope_id = r.scope_id
  where r.ended_at is null and actor() in (r.custodian_id, r.deputy_id) and my_level(r.scope_id) = 4
    and not exists (select 1 from restriction later where later.scope_id = r.scope_id and later.ended_at is null and later.from_at > r.from_at)
  order by r.review_by, s.id
$$;

-- When somebody who keeps a record leaves and it would be left with fewer than two people, whoever decided the
-- restriction steps in; if they have left too, whoever holds sealed records, then a hub manager. Told to nobody but the
-- keepers: closing an account looks the same whatever it kept (I22, I23).
create function succeed_keeper() returns trigger
  language plpgsql security definer set search_path = kith, pg_temp as $$
declare r restriction; successor uuid;
begin
  for r in select * from restriction x where x.ended_at is null and new.id in (x.custodian_id, x.deputy_id) order by x.from_at, x.id loop
    if (select count(*) from people_with_sight(r.scope_id)) >= 2 then continue; end if;
    select c.id into successor from (
      select r.agreed_by as id, 1 as sort union all select r.asked_by, 2
      union all
      select m.account_id, case o.code when 'sealed_keeper' then 3 else 4 end from role_ o join membership m on m.party_id = o.id
      where o.code in ('sealed_keeper', 'hub_manager') and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())) c
      join account a on a.id = c.id
    where could_keep(c.id, r.scope_id) and c.id not in (r.custodian_id, r.deputy_id) order by c.sort, a.name, a.id limit 1;
    if successor is null then continue; end if;
    insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
    values (new_id('succeeds', successor::text, r.id::text, new.id::text), successor, r.scope_id, 4, true, case when new.id = r.custodian_id then 'custodian' else 'deputy' end,
            'Whoever kept this record has left', kith_now());
    update restriction x set custodian_id = case when x.custodian_id = new.id then successor else x.custodian_id end,
      deputy_id = case when x.deputy_id = new.id then successor else x.deputy_id end where x.id = r.id;
  end loop;
  return new;
end $$;

revoke execute on function could_keep(uuid, uuid), holds_lastingly(uuid, uuid), check_keepers(uuid, uuid, uuid, text, date, text),
  appoint_keeper(uuid, uuid, uuid, text, text, uuid),
  open_proposal(uuid, uuid, uuid, uuid, text, uuid, uuid, uuid, uuid, uuid, text, text, date) from public;

reset role;
set local role kith_maint;
create trigger succeed_keeper after update of closed_at on account for each row
  when (old.closed_at is null and new.closed_at is not null) execute function succeed_keeper();
