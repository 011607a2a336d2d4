import { sql } from 'kysely';
import { addDays, civilDate, endOfLondonDay, londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkGroup, WorkItem } from '../../kernel/http/work-item.ts';

interface Row {
  subjectId: string;
  about: string;
  task: 'review' | 'flag' | 'suggestion' | 'warning';
  /** What of the subject it is about, such as the flag; '' where that is the subject itself. */
  what: string;
  id: string;
  dueOn: string | null;
}

const MOST = 20;
/** How many days ahead a review is this week's work. */
const AHEAD_DAYS = 7;
const HAT = 'Cases you lead';

/** What wants doing in the cases this person leads: reviews that are due, suggestions to look into, warnings to second. */
export async function subjectWork(ctx: Ctx): Promise<WorkGroup> {
  const today = londonDate(ctx.now);
  const by = addDays(today, AHEAD_DAYS);
  const { rows } = await sql<Row>`
    with mine as (
      select c.subject_id, c.review_on, c.id from case_status c
      where c.owner_id = ${ctx.actor.id} and c.until_at is null and c.stage <> 'closed'),
    tasks as (
      select m.subject_id, 'review' as task, '' as what, m.id, m.review_on from mine m where m.review_on <= ${by}
      union all
      select f.subject_id, 'flag', coalesce((select t.label from term t where t.vocabulary = 'flag' and t.code = f.kind
               order by t.valid_from desc limit 1), f.kind), f.id, f.review_on
      from mine m join flag f on f.subject_id = m.subject_id where f.ended_at is null and f.expires_on > ${today} and f.review_on <= ${by}
      union all
      select m.subject_id, 'suggestion', '', a.id, null
      from mine m join link l on l.a_id = m.subject_id or l.b_id = m.subject_id join assertion a on a.link_id = l.id
      where a.status = 'proposed' and a.withdrawn_at is null
      union all
      select w.subject_id, 'warning', '', r.id, null
      from mine m join warning_note w on w.subject_id = m.subject_id join warning_review r on r.warning_id = w.id
      where r.status = 'waiting' and r.proposed_by <> ${ctx.actor.id} and w.ended_at is null)
    -- One line a subject for suggestions: they are looked into together.
    select distinct on (t.review_on, t.task, name, t.subject_id, case when t.task = 'suggestion' then null else t.id end)
      t.subject_id as "subjectId", t.task, t.what, t.id, t.review_on as "dueOn", coalesce(subject_name(s.id), s.label) as about, coalesce(subject_name(s.id), s.label) as name
    from tasks t join subject s on s.id = t.subject_id
    order by t.review_on nulls last, t.task, name, t.subject_id, case when t.task = 'suggestion' then null else t.id end, t.id limit ${MOST}`.execute(
    ctx.tx,
  );
  ctx.saw(rows.map((row) => row.subjectId));
  return { items: rows.map((row) => itemOf(row, today)) };
}

const WORDS: Record<Row['task'], (row: Row) => { what: string; page: string }> = {
  review: () => ({ what: 'Review this case', page: '' }),
  flag: ({ what }) => ({ what: `Review a flag: ${what}`, page: '/notes#flags' }),
  suggestion: () => ({ what: 'Look into what was suggested', page: '/links#proposed' }),
  warning: () => ({ what: 'Second person on a warning note', page: '/notes#warnings' }),
};

function itemOf(row: Row, today: string): WorkItem {
  const { what, page } = WORDS[row.task](row);
  const due = row.dueOn ? civilDate(row.dueOn) : null;
  return {
    urgency: due && due <= today ? 'today' : 'this_week',
    what,
    about: row.about,
    href: `/subjects/${row.subjectId}${page}`,
    when: due && { says: `${due < today ? 'Was due' : 'Due'} ${sayDate(due)}`, at: endOfLondonDay(due) },
    because: 'You lead this case',
    hat: HAT,
    overdue: due !== null && due < today,
  };
}
