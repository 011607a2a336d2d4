import { sql } from 'kysely';
import { z } from 'zod';
import { underRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { datePartsOf } from '../../kernel/ui/index.ts';
import { chosen, formPair, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import { showSitting, type WholeSitting } from '../answering/show-sitting.ts';
import { isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { suggest } from '../standing/suggest.ts';
import { authorisePage } from './authorise-page.tsx';
import { judgementBoxes, readDecision } from './decision-form.ts';
import { endPage } from './end-page.tsx';
import { clashing } from './missing.ts';
import { whyNotAuthorise } from './why-not-authorise.ts';
import { whyPage } from './why-page.tsx';

const one = z.object({ id: z.guid() });
type One = z.output<typeof one>;

/** The sitting; held alone when it is about to change its state, so that no answer slips in after it was read. */
async function shownToChange(ctx: Ctx, { id }: One, saving: boolean): Promise<WholeSitting | null> {
  if (saving) await sql`select 1 from sitting where id = ${id} for no key update`.execute(ctx.tx);
  return showSitting(ctx, id);
}

/** What the decision begins from: one that was sent back, or a suggestion somebody chose to begin from. */
function begunFrom(ctx: Ctx, { sitting, asked, stands }: WholeSitting): Raw {
  const from = ctx.url.searchParams.get('from');
  const suggested = suggest(sitting.definition, asked, stands).find(({ code }) => code === from);
  const before = Object.entries(sitting.decision?.judgements ?? {}).flatMap(([code, made]) => {
    const names = judgementBoxes(code);
    const { day, month, year } = datePartsOf(made.nextReview);
    return [
      [names.level, made.level],
      [names.narrative, made.narrative],
      [names.evidence, made.evidence],
      [names.confidence, made.confidence],
      [names.whatWouldChange, made.whatWouldChange],
      [`${names.nextReview}-day`, day],
      [`${names.nextReview}-month`, month],
      [`${names.nextReview}-year`, year],
    ];
  });
  const level =
    suggested?.level && suggested.about !== null ? [[judgementBoxes(suggested.about).level, suggested.level.code]] : [];
  return Object.fromEntries([...before, ['narrative', sitting.decision?.narrative ?? ''], ...level]);
}

/** From the answers to a decision, and from there to somebody else's word on it. */
export const endingRoutes: AnyRoute[] = [
  ...formPair({
    name: 'assessment.end',
    path: '/assessments/:id/end',
    opens: 'looked at what an assessment comes to',
    does: 'handed in an assessment',
    params: one,
    async load(ctx, params: One, saving) {
      const whole = await shownToChange(ctx, params, saving);
      if (!whole) return null;
      const whyNot = whyNotAuthorise(ctx.actor, whole.sitting, whole.answeredBy);
      return { whole, begunFrom: begunFrom(ctx, whole), mayAuthorise: whyNot === null };
    },
    page: endPage,
    async save(ctx, { whole }, raw) {
      const { sitting, asked, stands } = whole;
      if (!isOpenForAnswers(sitting.state)) throw new Refused('This has been handed in already.');
      const read = readDecision(sitting.definition, raw, ctx.now);
      if ('problems' in read && read.problems) return { problems: read.problems };
      if (clashing(asked, stands).length > 0)
        return { problems: { form: 'Two answers still stand under a question. Choose between them, then hand it in' } };
      await ctx.because('It was handed in');
      await ctx.tx
        .updateTable('sitting')
        .set({
          state: 'submitted',
          submitted_at: ctx.now,
          submitted_by: ctx.actor.id,
          decision: JSON.stringify(read.decision),
          sent_back_why: null,
        })
        .where('id', '=', sitting.id)
        .execute();
      return { to: `/assessments/${sitting.id}` };
    },
  }),
  ...formPair({
    name: 'assessment.authorise',
    path: '/assessments/:id/authorise',
    opens: 'read an assessment to authorise it',
    does: 'authorised an assessment or sent it back',
    params: one,
    async load(ctx, params: One, saving) {
      const whole = await shownToChange(ctx, params, saving);
      return whole && { whole, whyNot: whyNotAuthorise(ctx.actor, whole.sitting, whole.answeredBy) };
    },
    page: authorisePage,
    async save(ctx, { whole: { sitting }, whyNot }, raw) {
      if (whyNot !== null) throw new Refused(whyNot);
      const problems: Problems = {};
      const answer = chosen(raw, 'answer', ['authorise', 'send_back'] as const);
      if (!answer) problems.answer = 'Select what you decide';
      // What came in from elsewhere may have been handed in without one; the database refuses it too (`sitting`).
      if (answer === 'authorise' && !sitting.decision)
        problems.answer = 'It was handed in without a decision, so there is none to authorise. Send it back for one';
      const why = needText(raw, 'why', problems, 'Enter why, so that its author can follow', 10_000);
      if (typed(raw, 'submitted') !== sitting.submittedAt?.toISOString())
        problems.answer = 'It was changed and handed in again while you read. Read it again below, then decide';
      if (Object.keys(problems).length > 0) return { problems };
      await ctx.because(why);
      const broken = await underRule(ctx.tx, () =>
        ctx.tx
          .updateTable('sitting')
          .set(
            answer === 'authorise'
              ? { state: 'authorised', authorised_at: ctx.now, authorised_by: ctx.actor.id }
              : { state: 'sent_back', sent_back_why: why },
          )
          .where('id', '=', sitting.id)
          .execute(),
      );
      return broken ? { problems: { answer: broken.says } } : { to: `/assessments/${sitting.id}` };
    },
  }),
  ...stateByWord({
    name: 'assessment.take-back',
    path: 'take-back',
    heading: 'Take it back to change it',
    says: 'It goes back to those who answer it, and is handed in again afterwards.',
    button: 'Take it back',
    does: 'took back an assessment that was handed in',
    from: (state) => state === 'submitted',
    to: (why) => ({ state: 'sent_back', sent_back_why: why }),
  }),
  ...stateByWord({
    name: 'assessment.withdraw',
    path: 'withdraw',
    heading: 'Withdraw this assessment',
    says: 'Nothing more is answered in it. What was answered stays to be read.',
    button: 'Withdraw it',
    does: 'withdrew an assessment',
    from: isOpenForAnswers,
    to: () => ({ state: 'withdrawn' }),
  }),
];

function stateByWord(way: {
  name: string;
  path: string;
  heading: string;
  says: string;
  button: string;
  does: string;
  from(state: WholeSitting['sitting']['state']): boolean;
  to(why: string): { state: 'sent_back'; sent_back_why: string } | { state: 'withdrawn' };
}): AnyRoute[] {
  return formPair({
    name: way.name,
    path: `/assessments/:id/${way.path}`,
    opens: `opened the form by which somebody ${way.does}`,
    does: way.does,
    params: one,
    async load(ctx, params: One, saving) {
      const whole = await shownToChange(ctx, params, saving);
      return whole && way.from(whole.sitting.state) ? { whole } : null;
    },
    page: whyPage(way),
    async save(ctx, { whole }, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Enter why', 10_000);
      if (problems.why) return { problems };
      await ctx.because(why);
      await ctx.tx.updateTable('sitting').set(way.to(why)).where('id', '=', whole.sitting.id).execute();
      return { to: `/assessments/${whole.sitting.id}` };
    },
  });
}
