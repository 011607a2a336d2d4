import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/schema.ts';

/** Above this share of what a hat opens, the hat is mended (domain §7.8 I24). */
export const TOO_MUCH_GLASS = 0.05;

/** Below this many openings a share says nothing. */
const ENOUGH_OPENINGS = 20;

export interface GlassShare {
  role: string;
  /** Civil dates, London; both days are counted. */
  from: string;
  until: string;
  opened: number;
  byGlass: number;
}

/** A hat whose wearers break the glass for more than 5% of what they open. */
export const isTooMuch = (share: Pick<GlassShare, 'opened' | 'byGlass'>): boolean =>
  share.byGlass / share.opened > TOO_MUCH_GLASS;

/**
 * Works out, for each hat that may break glass, how many records its wearers opened in the 28 days before today and how
 * many of those by breaking glass, and keeps it as a row. The role it runs as sees no silent record. Once a day.
 */
export async function releaseGlassShare(worker: Db): Promise<void> {
  await sql`
    with period as (
      select (kith_now() at time zone 'Europe/London')::date - 28 as from_on, (kith_now() at time zone 'Europe/London')::date - 1 as until_on),
    hours as (
      select from_on, until_on, from_on::timestamp at time zone 'Europe/London' as begins,
             (until_on + 1)::timestamp at time zone 'Europe/London' as ends from period),
    wearers as (
      select r.id as role_id, m.account_id from role_ r join membership m on m.party_id = r.id
      where r.may_break_glass and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())),
    opened as (
      select w.role_id, count(distinct (e.actor_id, e.about, (e.at at time zone 'Europe/London')::date))::integer as total
      from hours h join audit_event e on e.at >= h.begins and e.at < h.ends and e.outcome = 'done'
        join subject s on s.id = e.about join wearers w on w.account_id = e.actor_id
      group by w.role_id),
    glass as (
      select w.role_id, count(*)::integer as total
      from hours h join break_glass g on g.from_at >= h.begins and g.from_at < h.ends join wearers w on w.account_id = g.account_id
      group by w.role_id)
    insert into glass_share (id, role_id, from_on, until_on, opened, by_glass, computed_at)
    select gen_random_uuid(), o.role_id, p.from_on, p.until_on, o.total, coalesce(g.total, 0), kith_now()
    from opened o cross join period p left join glass g on g.role_id = o.role_id
    where o.total >= ${ENOUGH_OPENINGS}
      and not exists (select 1 from glass_share x where x.role_id = o.role_id and x.until_on = p.until_on)`.execute(
    worker,
  );
}

/** The latest share of each hat, for hub managers, the data protection officer and auditors; empty for everyone else. */
export async function glassShares(tx: Tx): Promise<GlassShare[]> {
  const { rows } = await sql<GlassShare>`
    select distinct on (r.name) r.name as role, g.from_on as "from", g.until_on as "until", g.opened, g.by_glass as "byGlass"
    from glass_share g join role_ r on r.id = g.role_id
    order by r.name, g.computed_at desc, g.id`.execute(tx);
  return rows;
}
