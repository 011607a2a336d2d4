import { sql } from 'kysely';
import { civilDate, londonDate, sayDate } from '../../../kernel/clock/index.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { Made, MadePlace } from '../../../planning/index.ts';

/** Where everything is that a panel's paper made, as far as this reader may see: the plan, meetings in their order, places, items. */
export async function placesOf(tx: Tx, made: readonly Made[]): Promise<MadePlace[]> {
  const ids = (what: string) => sql.val(made.filter((one) => one.what === what).map(({ id }) => id));
  const { rows: plans } = await sql<{ id: string; title: string }>`
    select id, title from plan where id = any (${ids('plan')}::uuid[]) order by title, id`.execute(tx);
  const { rows: meetings } = await sql<{ id: string; name: string; at: Date }>`
    select m.id, b.name, m.starts_at as at from meeting m join body b on b.id = m.body_id
    where m.id = any (${ids('meeting')}::uuid[]) order by m.starts_at, m.id`.execute(tx);
  const { rows: subjects } = await sql<{ id: string; name: string }>`
    select s.id, coalesce(subject_name(s.id), s.label) as name from subject s
    where s.id = any (${ids('subject')}::uuid[]) order by 2, s.id`.execute(tx);
  const { rows: items } = await sql<{ id: string; meetingId: string; at: Date; many: number }>`
    select m.id, m.id as "meetingId", m.starts_at as at, count(*)::integer as many from agenda_item i join meeting m on m.id = i.meeting_id
    where i.id = any (${ids('agenda_item')}::uuid[]) group by m.id, m.starts_at order by m.starts_at, m.id`.execute(tx);
  const day = (at: Date): string => sayDate(civilDate(londonDate(at)));
  return [
    ...plans.map(({ id, title }) => ({ id, text: `The actions: ${title}`, href: `/plans/${id}` })),
    ...meetings.map(({ id, name, at }) => ({ id, text: `${name}, ${day(at)}`, href: `/meetings/${id}` })),
    ...subjects.map(({ id, name }) => ({ id, text: name, href: `/subjects/${id}` })),
    ...items.map(({ id, at, many }) => ({
      id,
      text: `On the agenda of ${day(at)}: ${many} ${many === 1 ? 'item' : 'items'}`,
      href: `/meetings/${id}`,
    })),
  ];
}
