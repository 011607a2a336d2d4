import { sql } from 'kysely';
import { londonDate, sayOnDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkItem } from '../../kernel/http/work-item.ts';

/** Warning before access ends, in days (domain §7.8 I33). */
export const WARNING_DAYS = 14;

interface Ending {
  thingId: string;
  kind: 'subject' | 'concern' | 'record';
  name: string | null;
  label: string | null;
  party: string;
  mine: boolean;
  until: Date;
}

/**
 * Access that ends within 14 days: the reader's own (or their team's), and that of others to records the reader was given
 * to manage, soonest first. An allocated worker's access has no end date, so it is never here (I33).
 */
export async function expiringSoon(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<WorkItem[]> {
  const { rows } = await sql<Ending>`
    select t.id as "thingId", t.kind, t.name, t.label, e.party, e.mine, e.until_at as "until"
    from ending_soon(${WARNING_DAYS}) e cross join lateral (
      select * from (
        select s.id, 'subject' as kind, 1 as sort, s.label, coalesce(
            (select coalesce(i.known_as, i.given_names) || coalesce(' ' || i.family_name, '') from person_identity i where i.subject_id = s.id order by i.id limit 1),
            (select c.name from context c where c.subject_id = s.id order by c.id limit 1)) as name
          from subject s where s.scope_id = e.scope_id
        union all select c.id, 'concern', 2, c.label, null from concern c where c.scope_id = e.scope_id
        union all select r.id, 'record', 3, null, r.title from record r where r.scope_id = e.scope_id) x
      order by x.sort, x.id limit 1) t
    order by e.until_at, t.id, e.grant_id`.execute(ctx.tx);
  return rows.map((row): WorkItem => {
    const about = row.name ?? (row.label ? `Record ${row.label}` : 'A record');
    const day = sayOnDate(londonDate(row.until), londonDate(ctx.now));
    return {
      urgency: 'this_week',
      what: row.mine ? 'Your access ends soon' : `Access of ${row.party} ends soon`,
      about,
      href: `/access/${row.thingId}/${row.mine ? 'why' : 'who'}`,
      when: { says: `Ends ${day}`, at: row.until },
      because: row.mine
        ? 'Ask whoever leads if you still need it'
        : 'You manage this record: give it again if they still need it',
      hat: 'Access',
    };
  });
}
