import { sql } from 'kysely';
import { newestVisible } from '../../kernel/access/visible.ts';
import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkGroup, WorkItem } from '../../kernel/http/work-item.ts';
import { called } from '../../subjects/index.ts';
import { type SittingLine, sittingLines } from './find-sittings.ts';

const MOST = 10;

/** Assessments one began or answered and has not handed in, and those that wait for one's own word. */
export async function assessmentWork(ctx: Ctx): Promise<WorkGroup> {
  const me = ctx.actor.id;
  const iWrote = sql`(t.opened_by = ${me} or exists (select from answer a where a.sitting_id = t.id and a.answered_by = ${me}))`;
  const finish = await newest(ctx, sql`t.state in ('open', 'sent_back') and ${iWrote}`);
  const hats = sql`exists (select from instrument_version v where v.id = t.version_id
    and v.definition -> 'authorise' -> 'by' ?| ${sql.val([...ctx.actor.roles].sort())}::text[])`;
  const authorise = await newest(
    ctx,
    sql`t.state = 'submitted' and t.agreed_in_id is null and t.submitted_by is distinct from ${me} and ${hats}
      and not exists (select from answer a where a.sitting_id = t.id and a.answered_by = ${me})`,
  );
  ctx.saw([...finish, ...authorise].map(({ id }) => id));
  return {
    items: [...authorise.map((line) => item(line, true)), ...finish.map((line) => item(line, false))],
  };
}

async function newest(ctx: Ctx, where: ReturnType<typeof sql>): Promise<SittingLine[]> {
  const list = { table: 'sitting', order: 'opened_at', level: 'full' as const, where };
  return sittingLines(
    ctx.tx,
    sql`(select m.id, row_number() over (order by m.at desc, m.id) as n from ${newestVisible(list, MOST)} m
         order by m.at desc, m.id limit ${sql.lit(MOST)}) f`,
  );
}

const item = (line: SittingLine, toAuthorise: boolean): WorkItem => {
  const at = toAuthorise ? (line.submittedAt ?? line.openedAt) : line.openedAt;
  return {
    urgency: 'this_week',
    what: `${toAuthorise ? 'Authorise' : line.state === 'sent_back' ? 'Work on again' : 'Finish'}: ${line.instrument}`,
    about: line.about ? called(line.about) : null,
    href: toAuthorise ? `/assessments/${line.id}/authorise` : `/assessments/${line.id}`,
    when: { says: `${toAuthorise ? 'Handed in' : 'Begun'} ${sayDate(londonDate(at))}`, at },
    because: toAuthorise ? 'Somebody who wrote none of it authorises it' : 'You began or answered it',
    hat: 'Assessments',
  };
};
