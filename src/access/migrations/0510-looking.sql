-- Why can I see this, who else can, who could have on a day, who has looked (domain §7.8 I25).

set local role kith_guard;

-- The scope of anything that has a page of its own. For the functions of the guard alone.
create function scope_of(thing uuid) returns uuid
  language sql stable security definer set search_path = kith, pg_temp as $$
  select coalesce((select s.scope_id from subject s where s.id = thing),
                  (select c.scope_id from concern c where c.id = thing),
                  (select r.scope_id from record r where r.id = thing))
$$;

-- The owner (whoever manages it), the data protection officer and auditors of what they may know of; nobody else.
create function may_oversee(the_scope uuid) returns boolean
  language sql stable security definer set search_path = kith, pg_temp as $$
  select my_level(the_scope) = 4
    or (my_level(the_scope) > 0 and (i_wear('data_protection_officer') or i_wear('auditor')))
$$;

-- What the actor knows of a thing by its id: no row for hidden, barred and absent alike. Its label is random, so it says
-- nothing more than that the thing exists.
create function known_thing(thing uuid) returns table (id uuid, kind text, label text, scope_id uuid, scope_class text, level integer,
    identity boolean, oversees boolean)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select x.id, x.kind, x.label, x.scope_id, x.scope_class, my_level(x.scope_id), holds_identity(actor(), x.scope_id), may_oversee(x.scope_id)
  from (select s.id, 'subject' as kind, s.label, s.scope_id, s.scope_class from subject s where s.id = thing
        union all select c.id, 'concern', c.label, c.scope_id, c.scope_class from concern c where c.id = thing
        union all select r.id, 'record', null, r.scope_id, r.scope_class from record r where r.id = thing) x
  where my_level(x.scope_id) > 0
$$;

-- Each way the actor comes to see a scope, in rows a page turns into sentences.
create function why_can_i_see(the_scope uuid) returns table (way text, through text, through_kind text, level integer, identity boolean,
    basis text, about text, class text, from_at timestamptz, until_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select * from (
    select 'grant', coalesce(a.name, t.name, ag.name, r.name), p.kind, g.level::integer, g.identity, g.basis, g.reason, null::text, g.from_at,
           -- Access through a team ends with the membership, when that is sooner.
           least(g.until_at, (select case when bool_or(m.until_at is null) then null else max(m.until_at) end from membership m
             where m.account_id = actor() and m.party_id = p.id and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())))
    from grant_ g join party p on p.id = g.party_id
      left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id left join role_ r on r.id = p.id
    where g.scope_id = the_scope and g.party_id in (select my_parties()) and g.from_at <= kith_now()
      and (g.until_at is null or g.until_at > kith_now())
    union all
    select 'class', r.name, p.kind, c.level::integer, c.identity, c.basis, sc.name, sc.code, c.from_at,
           least(c.until_at, (select case when bool_or(m.until_at is null) then null else max(m.until_at) end from membership m
             where m.account_id = actor() and m.party_id = p.id and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())))
    from class_grant c join scope s on s.class = c.class join scope_class sc on sc.code = c.class join party p on p.id = c.party_id
      left join role_ r on r.id = p.id
    where s.id = the_scope and c.party_id in (select my_parties()) and c.from_at <= kith_now()
      and (c.until_at is null or c.until_at > kith_now())) ways
  where my_level(the_scope) > 0
  order by 4 desc, 1, 2, 6, 9
$$;

-- The class a scope had at a moment, through its restrictions.
create function class_at(the_scope uuid, moment timestamptz) returns text
  language sql stable security definer set search_path = kith, pg_temp as $$
  select coalesce(
    (select r.mode from restriction r where r.scope_id = the_scope and r.from_at <= moment and (r.ended_at is null or r.ended_at > moment)
     order by r.from_at desc limit 1),
    (select r.was_class from restriction r where r.scope_id = the_scope and r.from_at > moment order by r.from_at limit 1),
    (select s.class from scope s where s.id = the_scope))
$$;

-- Who can see a scope at a moment (now, or who could have on that day), party by party, with the people each stands for.
create function who_can(the_scope uuid, moment timestamptz) returns table (grant_id uuid, party_id uuid, party text, party_kind text,
    level integer, identity boolean, basis text, about text, from_at timestamptz, until_at timestamptz, given_by text, mine boolean, people text[])
  language sql stable security definer set search_path = kith, pg_temp as $$
  with ways as (
    select g.id, g.party_id, g.level::integer, g.identity, g.basis, g.reason as about, g.from_at, g.until_at, g.given_by
    from grant_ g where g.scope_id = the_scope and g.from_at <= moment and (g.until_at is null or g.until_at > moment)
    union all
    select null, c.party_id, c.level::integer, c.identity, c.basis, sc.name, c.from_at, c.until_at, c.given_by
    from class_grant c join scope_class sc on sc.code = c.class
    where c.class = class_at(the_scope, moment) and c.from_at <= moment and (c.until_at is null or c.until_at > moment))
  select w.id, p.id, coalesce(a.name, t.name, ag.name, r.name), p.kind, w.level, w.identity, w.basis, w.about, w.from_at, w.until_at, giver.name,
         is_or_holds(actor(), p.id),
         array(select x.name from account x
               where (x.closed_at is null or x.closed_at > moment)
                 and not exists (select 1 from conflict_of_interest c where c.account_id = x.id and c.scope_id = the_scope
                                 and c.from_at <= moment and (c.until_at is null or c.until_at > moment))
                 and (x.id = p.id or exists (select 1 from membership m where m.account_id = x.id and m.party_id = p.id
                                             and m.from_at <= moment and (m.until_at is null or m.until_at > moment)))
               order by x.name, x.id)
  from ways w join party p on p.id = w.party_id
    left join account a on a.id = p.id left join team t on t.id = p.id left join agency ag on ag.id = p.id left join role_ r on r.id = p.id
    left join account giver on giver.id = w.given_by
  where may_oversee(the_scope)
  order by w.level desc, 3, w.from_at, w.id, p.id
$$;

-- Who is kept out of a scope because it names them or their family (I26), for those who oversee it.
create function who_is_kept_out(the_scope uuid) returns table (id uuid, person text, why text, from_at timestamptz)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select c.id, a.name, c.why, c.from_at from conflict_of_interest c join account a on a.id = c.account_id
  where c.scope_id = the_scope and may_oversee(the_scope) and c.from_at <= kith_now() and (c.until_at is null or c.until_at > kith_now())
  order by a.name, c.id
$$;

-- Who has looked at a thing, newest first: opened it, or was shown it in a list. A list's look is exploded by the sealer;
-- those it has not reached are read from the events themselves. The reason is told only of what was done to the thing
-- itself, since an event about something else gives its reason for that.
create function who_has_looked(thing uuid, most integer, skip integer) returns table (event_id uuid, at timestamptz, person text, job_title text,
    agency text, action text, outcome text, reason text, in_a_list boolean)
  language sql stable security definer set search_path = kith, pg_temp as $$
  select e.id, e.at, coalesce(a.name, 'Someone not signed in'), a.job_title, ag.name, e.action, e.outcome,
         case when e.about = thing then e.reason end, e.about is distinct from thing
  from (select x.id from audit_event x where x.about = thing
        union
        select l.event_id from audit_look l where l.looked_id = thing
        union
        select x.id from audit_event x
        where x.epoch = (select max(y.epoch) from audit_event y)
          and x.xid >= coalesce((select max(b.through_xid) from audit_batch b where b.epoch = (select max(y.epoch) from audit_event y)), '0'::xid8)
          and x.seen @> array[thing]) looks
    join audit_event e on e.id = looks.id
    left join account a on a.id = e.actor_id left join agency ag on ag.id = e.agency_id
  where may_oversee(scope_of(thing))
  order by e.at desc, e.id limit most offset skip
$$;

revoke execute on function scope_of(uuid), class_at(uuid, timestamptz) from public;

reset role;
set local role kith_maint;
