import { sql } from 'kysely';
import { londonDate, sayDeadline, sayMomentClose } from '../kernel/clock/index.ts';
import type { Ctx } from '../kernel/http/context.ts';
import type { Urgency, WorkGroup, WorkItem } from '../kernel/http/work-item.ts';
import type { AttendingPart, MeetingState } from './tables.ts';

const MOST = 20;

interface Row {
  id: string;
  bodyName: string;
  startsAt: Date;
  state: MeetingState;
  part: AttendingPart;
  attending: string;
  minutesDueBy: Date | null;
  toAccept: number;
  tookNotes: boolean;
  packExpiresAt: Date | null;
}

/** Meetings one is expected at, items one has to accept, minutes one has to approve, and packs issued to one. */
export async function panelWork(ctx: Ctx): Promise<WorkGroup> {
  const { rows } = await sql<Row>`
    select m.id, b.name as "bodyName", m.starts_at as "startsAt", m.state, t.part, t.state as attending, m.minutes_due_by as "minutesDueBy",
      (select count(*)::integer from agenda_item i where i.meeting_id = m.id and i.state = 'requested') as "toAccept",
      exists (select 1 from minute_line l where l.meeting_id = m.id and l.typed_by = ${ctx.actor.id}) as "tookNotes",
      (select max(p.expires_at) from pack p where p.meeting_id = m.id and p.account_id = ${ctx.actor.id} and p.recalled_at is null) as "packExpiresAt"
    from attendance t join meeting m on m.id = t.meeting_id join body b on b.id = m.body_id
    where t.account_id = ${ctx.actor.id} and t.state <> 'apologies' and m.state not in ('minutes_approved', 'closed', 'cancelled')
      and m.starts_at < ${ctx.now}::timestamptz + interval '14 days'
    order by m.starts_at, m.id, t.id limit ${MOST}`.execute(ctx.tx);
  ctx.saw(rows.map(({ id }) => id));
  return { items: rows.flatMap((row) => itemsOf(row, ctx.now)).slice(0, MOST) };
}

function itemsOf(row: Row, now: Date): WorkItem[] {
  const base = { about: null, hat: 'Meetings', href: `/meetings/${row.id}` };
  const runs = ['chair', 'co_chair', 'coordinator'].includes(row.part);
  const at = { says: sayMomentClose(row.startsAt, now), at: row.startsAt };
  const today: Urgency = londonDate(row.startsAt) <= londonDate(now) ? 'today' : 'this_week';
  const items: WorkItem[] = [];
  if (row.state === 'minutes_draft') {
    if (row.tookNotes || row.part === 'note_taker' || !runs) return [];
    const due = row.minutesDueBy;
    const overdue = due !== null && due < now;
    return [
      {
        ...base,
        href: `/meetings/${row.id}/minutes`,
        urgency: overdue ? 'today' : 'this_week',
        what: `Approve the minutes: ${row.bodyName}`,
        when: due && { says: sayDeadline(due, now), at: due },
        because: 'You were in the chair',
        overdue,
      },
    ];
  }
  if (row.state === 'decisions_recorded') {
    if (row.part !== 'note_taker') return [];
    const href = `/meetings/${row.id}/minutes`;
    return [
      {
        ...base,
        href,
        urgency: 'this_week',
        what: `Write up the minutes: ${row.bodyName}`,
        when: null,
        because: 'You took the notes',
      },
    ];
  }
  if (runs && row.toAccept > 0) {
    const what = `Accept items: ${row.bodyName}`;
    items.push({ ...base, urgency: today, what, when: at, because: 'You run this meeting' });
  }
  const pack = row.packExpiresAt !== null && row.packExpiresAt > now;
  items.push({
    ...base,
    href: pack ? `/meetings/${row.id}/pack` : base.href,
    urgency: today,
    what: pack ? `Read your pack: ${row.bodyName}` : row.bodyName,
    when: at,
    because: row.attending === 'present' ? 'You are there' : 'You are expected',
  });
  return items;
}
