import { sql } from 'kysely';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkGroup } from '../../kernel/http/work-item.ts';
import { interviewClock } from '../missing/clock.ts';

interface Row {
  recordId: string;
  subjectId: string;
  about: string;
  returnedAt: Date;
}

const MOST = 20;

/** Return interviews that are still to be done, in the cases this person leads (domain §3.8). */
export async function recordWork(ctx: Ctx): Promise<WorkGroup> {
  const { rows } = await sql<Row>`
    select m.record_id as "recordId", p.subject_id as "subjectId", m.returned_at as "returnedAt", coalesce(subject_name(s.id), s.label) as about
    from case_status c
      join record_subject p on p.subject_id = c.subject_id and p.part = 'missing'
      join missing_episode m on m.record_id = p.record_id
      join subject s on s.id = p.subject_id
    where c.owner_id = ${ctx.actor.id} and c.until_at is null and c.stage <> 'closed'
      and m.returned_at is not null and m.interview_done_at is null and m.interview_accepted <> 'no'
    order by m.returned_at, m.record_id limit ${MOST}`.execute(ctx.tx);
  ctx.saw(rows.map(({ recordId }) => recordId));
  return {
    items: rows.map((row) => {
      const clock = interviewClock({ returnedAt: row.returnedAt, doneAt: null }, ctx.now);
      return {
        urgency: londonDate(clock.dueAt) <= londonDate(ctx.now) ? 'today' : 'this_week',
        what: 'Return interview',
        about: row.about,
        href: `/records/${row.recordId}/return-interview`,
        when: { says: clock.says, at: clock.dueAt },
        because: 'You lead this case',
        hat: 'Cases you lead',
        overdue: clock.state === 'overdue',
      };
    }),
  };
}
