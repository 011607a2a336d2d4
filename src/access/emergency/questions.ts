import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { Answered } from '../tables.ts';

/** A question as whoever answers it sees it: one of the duty manager's, or one that may be about a record they keep. */
export interface QuestionShown {
  id: string;
  kind: 'danger' | 'ask' | 'concern';
  who: string;
  where: string | null;
  why: string | null;
  ringBack: string | null;
  asker: string | null;
  askedAt: Date;
  ringBy: Date;
  /** The hidden record it may be about, for its keepers; null on the duty manager's own copy. */
  hidden: { id: string; name: string } | null;
  answers: { how: Answered; note: string; by: string; at: Date }[];
}

const selected = sql`
  select q.id, q.kind, q.who_said as who, q.where_said as "where", q.why_said as why, q.ring_back as "ringBack", q.asked_by, q.asked_at, q.ring_by,
    null::uuid as subject_id,
    coalesce((select jsonb_agg(jsonb_build_object('how', x.how, 'note', x.note, 'by', p.name, 'at', x.answered_at) order by x.answered_at, x.id)
      from emergency_answer x join account p on p.id = x.answered_by where x.question_id = q.id), '[]') as answers
  from emergency_question q
  union all
  select h.id, h.about_kind, h.said ->> 'who', h.said ->> 'where', h.said ->> 'why', h.said ->> 'ringBack', h.asked_by, h.asked_at, h.ring_by, h.subject_id,
    case when h.answered_at is null then '[]' else jsonb_build_array(jsonb_build_object('how', h.how, 'note', h.note,
      'by', (select p.name from account p where p.id = h.answered_by), 'at', h.answered_at)) end
  from hidden_match h`;

const shown = sql`
  select q.id, q.kind, q.who, q."where", q.why, q."ringBack", q.asked_at as "askedAt", q.ring_by as "ringBy", q.answers,
    a.name || ', ' || a.job_title || ', ' || g.name as asker,
    (select jsonb_build_object('id', s.id, 'name', coalesce(
        (select coalesce(i.known_as, i.given_names) || coalesce(' ' || i.family_name, '') from person_identity i where i.subject_id = s.id order by i.id limit 1),
        (select c.name from context c where c.subject_id = s.id order by c.id limit 1), 'Record ' || s.label))
      from subject s where s.id = q.subject_id) as hidden
  from (${selected}) q left join account a on a.id = q.asked_by left join agency g on g.id = a.agency_id`;

type Row = Omit<QuestionShown, 'answers'> & { answers: { how: Answered; note: string; by: string; at: string }[] };
const dated = (row: Row): QuestionShown => ({
  ...row,
  answers: row.answers.map((one) => ({ ...one, at: new Date(one.at) })),
});

/** Whether somebody has rung back, or passed it to whoever will. Trying and not reaching leaves it open. */
export const isAnswered = (question: QuestionShown): boolean =>
  question.answers.some((answer) => answer.how !== 'could not reach');

/** Questions the reader may answer, from the last 30 days: danger first, then the soonest to ring back. At most 200. */
export async function questions(tx: Tx): Promise<QuestionShown[]> {
  const { rows } = await sql<Row>`
    ${shown} where q.asked_at > kith_now() - interval '30 days'
    order by q.kind <> 'danger', q.ring_by desc, q.id limit 200`.execute(tx);
  return rows.map(dated);
}

/** One question, or null when it is not there or not for this reader. */
export async function oneQuestion(tx: Tx, id: string): Promise<QuestionShown | null> {
  const { rows } = await sql<Row>`${shown} where q.id = ${id}`.execute(tx);
  return rows[0] ? dated(rows[0]) : null;
}

/** Records how a question was answered. A keeper's answer stays with the record they keep: the duty manager never sees it. */
export async function answerQuestion(ctx: Ctx, question: QuestionShown, how: Answered, note: string): Promise<void> {
  await ctx.because(note);
  if (question.hidden) {
    await ctx.tx
      .updateTable('hidden_match')
      .set({ how, note, answered_at: ctx.now, answered_by: ctx.actor.id })
      .where('id', '=', question.id)
      .execute();
    return;
  }
  const scope = await ctx.tx
    .selectFrom('emergency_question')
    .select(['scope_id', 'scope_class'])
    .where('id', '=', question.id)
    .executeTakeFirstOrThrow();
  await ctx.tx
    .insertInto('emergency_answer')
    .values({
      id: ctx.newId(),
      question_id: question.id,
      how,
      note,
      answered_at: ctx.now,
      answered_by: ctx.actor.id,
      ...scope,
    })
    .execute();
}
