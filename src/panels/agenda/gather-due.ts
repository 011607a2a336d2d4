import { sql } from 'kysely';
import { type CivilDate, civilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { actionStatus, type Claim } from '../../planning/index.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { nextDates } from '../register/cadence.ts';
import { type About, type Due, keyOf } from './build.ts';

/** How many reviews an agenda brings by itself, the soonest first: more than a meeting gets through. */
const MOST_REVIEWS = 40;

const PEOPLE = ['person', 'group'];
const PLACES = ['school', 'neighbourhood', 'location', 'online_space', 'transport_route', 'premises'];

/**
 * Which kinds of subject a body reviews: a panel children and groups, and places too where it talks about them; another body places
 * where it talks about them. A board or sub-group reviews no case.
 */
const reviewed = ({ kind, isAboutPlaces }: MeetingShown['body']): string[] => [
  ...(kind === 'exploitation_panel' || kind === 'serious_incident_panel' ? PEOPLE : []),
  ...(isAboutPlaces ? PLACES : []),
];

/** Everything a meeting may have to talk about, as far as whoever builds its agenda may see. */
export async function gatherDue(ctx: Ctx, meeting: MeetingShown): Promise<Due> {
  const today = londonDate(ctx.now);
  const afterNext = dayAfterNext(meeting);
  const actions = await workplanActions(ctx, meeting, today);
  return {
    today,
    afterNext,
    reviews: await reviewsDue(ctx, meeting, afterNext),
    actions: actions.flatMap(({ id, reference, status, dueBy }) =>
      status === 'overdue' || status === 'at_risk'
        ? [{ actionId: id, reference, status, dueBy: dueBy === null ? null : civilDate(dueBy) }]
        : [],
    ),
    done: actions
      .filter(({ status }) => status === 'waiting_for_approval')
      .map(({ id, reference }) => ({ actionId: id, reference })),
    reports: await reportsDue(ctx, meeting),
    sittings: await sittingsSubmitted(ctx, meeting),
    putOff: await putOffLastTime(ctx, meeting),
    standing: meeting.body.standingItems,
    already: await alreadyOn(ctx, meeting),
  };
}

/** The meeting after next as it is arranged, or as the cadence of the body has it. */
function dayAfterNext(meeting: MeetingShown): CivilDate | null {
  const [last, every] = [londonDate(meeting.nextAt ?? meeting.startsAt), meeting.body.every];
  const dates = nextDates({ every, last, from: last, many: meeting.nextAt ? 1 : 2 });
  return dates.at(-1) ?? null;
}

async function reviewsDue(ctx: Ctx, meeting: MeetingShown, before: CivilDate | null): Promise<Due['reviews']> {
  const kinds = reviewed(meeting.body);
  if (kinds.length === 0) return [];
  const { rows } = await sql<{ subjectId: string; reviewOn: string }>`
    select c.subject_id as "subjectId", min(c.review_on)::text as "reviewOn" from case_status c join subject s on s.id = c.subject_id
    where c.until_at is null and c.stage <> 'closed' and c.review_on is not null and s.kind = any (${sql.val(kinds)}::text[])
      and (${before}::date is null or c.review_on < ${before}::date)
    group by c.subject_id order by min(c.review_on), c.subject_id limit ${MOST_REVIEWS}`.execute(ctx.tx);
  return rows.map(({ subjectId, reviewOn }) => ({ subjectId, reviewOn: civilDate(reviewOn) }));
}

async function workplanActions(ctx: Ctx, meeting: MeetingShown, today: CivilDate) {
  const { rows } = await sql<{ id: string; reference: string; claim: Claim; dueBy: string | null }>`
    select a.id, coalesce(a.number, a.number_proposed, left(a.wording, 60)) as reference, a.claim, a.due_by::text as "dueBy" from action a
    where a.plan_id = ${meeting.body.workplanId} and a.dropped_at is null
    order by a.due_by nulls last, a.sort, a.id limit 200`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, status: actionStatus({ claim: row.claim, dueBy: row.dueBy, today }) }));
}

async function reportsDue(ctx: Ctx, meeting: MeetingShown): Promise<Due['reports']> {
  const { rows } = await sql<{ reportDueId: string; title: string; dueMonth: string }>`
    select r.id as "reportDueId", r.title, r.due_month::text as "dueMonth" from report_due r
    where r.plan_id = ${meeting.body.workplanId} and r.received_at is null order by r.due_month, r.sort, r.id limit 50`.execute(
    ctx.tx,
  );
  return rows.map((row) => ({ ...row, dueMonth: civilDate(row.dueMonth) }));
}

async function sittingsSubmitted(ctx: Ctx, meeting: MeetingShown): Promise<Due['sittings']> {
  const kinds = reviewed(meeting.body);
  const { rows } = await sql<{ sittingId: string; subjectId: string | null; title: string }>`
    select t.id as "sittingId", t.subject_id as "subjectId", t.title from sitting t left join subject s on s.id = t.subject_id
    where t.state = 'submitted' and t.agreed_in_id is null and (s.kind = any (${sql.val(kinds)}::text[]) or (t.subject_id is null and ${kinds.length === 0}))
    order by t.submitted_at, t.id limit 40`.execute(ctx.tx);
  return rows;
}

// What was put off and has not been on an agenda since, however many meetings ago.
async function putOffLastTime(ctx: Ctx, meeting: MeetingShown): Promise<Due['putOff']> {
  const { rows } = await sql<Record<'title' | 'why' | 'on', string> & Record<keyof About, string | null>>`
    select i.title, i.why, (m.starts_at at time zone 'Europe/London')::date::text as on, i.subject_id as "subjectId", i.plan_id as "planId",
      i.action_id as "actionId", i.sitting_id as "sittingId", i.report_due_id as "reportDueId"
    from agenda_item i join meeting m on m.id = i.meeting_id
    where i.state = 'put_off' and m.body_id = ${meeting.body.id} and m.starts_at < ${meeting.startsAt} and m.state <> 'cancelled'
      and not exists (select 1 from agenda_item j join meeting n on n.id = j.meeting_id
        where n.body_id = m.body_id and n.starts_at > m.starts_at and n.state <> 'cancelled' and j.title = i.title
          and (j.subject_id, j.plan_id, j.action_id, j.sitting_id, j.report_due_id)
            is not distinct from (i.subject_id, i.plan_id, i.action_id, i.sitting_id, i.report_due_id))
    order by m.starts_at, i.sort, i.id limit 40`.execute(ctx.tx);
  return rows.map(({ title, why, on, ...about }) => ({ title, why, putOffOn: civilDate(on), ...present(about) }));
}

const present = (about: Record<keyof About, string | null>): About =>
  Object.fromEntries(Object.entries(about).filter((entry): entry is [string, string] => entry[1] !== null));

async function alreadyOn(ctx: Ctx, meeting: MeetingShown): Promise<Set<string>> {
  const { rows } = await sql<{ title: string } & Record<keyof About, string | null>>`
    select i.title, i.subject_id as "subjectId", i.plan_id as "planId", i.action_id as "actionId", i.sitting_id as "sittingId",
      i.report_due_id as "reportDueId" from agenda_item i where i.meeting_id = ${meeting.id} order by i.id`.execute(
    ctx.tx,
  );
  return new Set(rows.map(({ title, ...about }) => keyOf({ title, ...present(about) })));
}
