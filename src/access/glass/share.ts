import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { newestReleases, type ReleaseRule } from '../../kernel/releases/index.ts';

/** Above this share of what a hat opens, in per cent, the hat is mended, not its wearers (domain §7.8 I24). */
export const TOO_MUCH_GLASS = 5;

/** Below this many openings a share says nothing. */
const ENOUGH_OPENINGS = 20;

const NAME = 'access.glass_share';

/**
 * How much of what each hat opens is opened by breaking glass: a record opened by one person on one day counts once. A
 * release, worked out daily over all but silent records; nobody is shown a live count.
 */
export const glassShareRule: ReleaseRule = {
  name: NAME,
  title: 'How often each role breaks the glass',
  covers: 'The 28 days before today (London), for roles that opened 20 records or more; per cent',
  every: 'day',
  tellsOfNobody: 'a share of what a role opened, in whole per cent, for roles that opened 20 records or more',
  async facts(tx) {
    const { rows } = await sql<{ role: string; percent: number }>`
      with hours as (
        select ((kith_now() at time zone 'Europe/London')::date - 28)::timestamp at time zone 'Europe/London' as begins,
               ((kith_now() at time zone 'Europe/London')::date)::timestamp at time zone 'Europe/London' as ends),
      wearers as (
        select r.name as role, m.account_id from role_ r join membership m on m.party_id = r.id
        where r.may_break_glass and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())),
      opened as (
        select w.role, count(distinct (e.actor_id, e.about, (e.at at time zone 'Europe/London')::date)) as total
        from hours h join audit_event e on e.at >= h.begins and e.at < h.ends and e.outcome = 'done'
          join subject s on s.id = e.about join wearers w on w.account_id = e.actor_id
        group by w.role),
      glass as (
        select w.role, count(*) as total
        from hours h join break_glass g on g.from_at >= h.begins and g.from_at < h.ends join wearers w on w.account_id = g.account_id
        group by w.role)
      select o.role, round(100.0 * coalesce(g.total, 0) / o.total)::integer as percent
      from opened o left join glass g on g.role = o.role where o.total >= ${ENOUGH_OPENINGS} order by o.role`.execute(
      tx,
    );
    return Object.fromEntries(rows.map((row) => [row.role, row.percent]));
  },
};

/** A hat whose wearers break the glass for more than 5% of what they open. */
export interface TooMuchGlass {
  role: string;
  percent: number;
}

/** Hats to mend, by the newest release, for those who can mend them. */
export async function tooMuchGlass(tx: Tx, actor: Pick<Actor, 'roles'>): Promise<TooMuchGlass[]> {
  if (!['hub_manager', 'data_protection_officer', 'auditor'].some((hat) => actor.roles.has(hat))) return [];
  const [release] = await newestReleases<Record<string, number>>(tx, [NAME]);
  return Object.entries(release?.figures ?? {})
    .map(([role, percent]) => ({ role, percent }))
    .filter(({ percent }) => percent > TOO_MUCH_GLASS)
    .sort((a, b) => (a.role < b.role ? -1 : 1));
}
