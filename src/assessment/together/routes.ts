import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { done, missing } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { formPair, needText, type Problems, typed } from '../../subjects/index.ts';
import { loadSitting } from '../sitting/load-sitting.ts';
import { isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { openSitting } from '../sitting/open-sitting.ts';
import { loadDissents, loadOwnRating, loadRatings } from './load-ratings.ts';
import { type TogetherShown, togetherPage } from './together-page.tsx';

const one = z.object({ id: z.guid() });
type One = z.output<typeof one>;

/** A sitting that is rated together; null for any other, and where it is not there or not for this reader. */
async function showTogether(ctx: Ctx, { id }: One): Promise<TogetherShown | null> {
  const sitting = await loadSitting(ctx.tx, id);
  if (!sitting || sitting.level < 2 || !sitting.definition.together || sitting.agreedIn) return null;
  ctx.note({ about: sitting.id });
  const [own, ratings, dissents] = [
    await loadOwnRating(ctx.tx, id, ctx.actor.id),
    await loadRatings(ctx.tx, id),
    await loadDissents(ctx.tx, id),
  ];
  ctx.saw(ratings.map(({ sittingId }) => sittingId));
  return { sitting, own, ratings, dissents, mayReveal: sitting.level >= 4 && isOpenForAnswers(sitting.state) };
}

/** Raters mark alone, look at the spread, then agree; whoever sees it otherwise says so, and it is kept. */
export const togetherRoutes: AnyRoute[] = [
  ...formPair({
    name: 'assessment.together',
    path: '/assessments/:id/together',
    opens: 'looked at how an assessment is rated together',
    does: 'said that they see it otherwise',
    params: one,
    load: showTogether,
    page: togetherPage,
    async save(ctx, { sitting, own }, raw) {
      const problems: Problems = {};
      const words = needText(raw, 'words', problems, 'Enter how you see it', 10_000);
      const about = typed(raw, 'about');
      const items = sitting.definition.sections.flatMap((section) => section.items);
      if (about !== '' && !items.some(({ code }) => code === about)) problems.about = 'Choose what it is about';
      if (sitting.level < 3 && !own) problems.words = 'Mark it alone first: then say how you see it';
      if (Object.keys(problems).length > 0) return { problems };
      await ctx.tx
        .insertInto('sitting_dissent')
        .values({
          id: ctx.newId(),
          sitting_id: sitting.id,
          item: about || null,
          words,
          said_at: ctx.now,
          said_by: ctx.actor.id,
          // A rater who sees the review in outline writes it beside their own marks.
          scope_id: sitting.level < 3 && own ? own.scopeId : sitting.scopeId,
          scope_class: sitting.level < 3 && own ? own.scopeClass : sitting.scopeClass,
        })
        .execute();
      return { to: `/assessments/${sitting.id}/together` };
    },
  }),
  route({
    name: 'assessment.rate',
    method: 'POST',
    path: '/assessments/:id/rate',
    policy: anyoneSignedIn,
    audit: 'began a rating of their own',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showTogether(ctx, params);
      if (!shown) return missing;
      const { sitting, own } = shown;
      if (own) return done(`/assessments/${own.id}`);
      if (!isOpenForAnswers(sitting.state)) throw new Refused('This has been handed in, so nobody rates it any more.');
      const { id } = await openSitting(ctx, {
        instrumentId: sitting.instrumentId,
        versionId: sitting.versionId,
        title: `${sitting.title}: a rater alone`,
        subject: null,
        agreedInId: sitting.id,
      });
      return done(`/assessments/${id}`);
    },
  }),
  route({
    name: 'assessment.reveal',
    method: 'POST',
    path: '/assessments/:id/reveal',
    policy: anyoneSignedIn,
    audit: 'showed the ratings that were handed in',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showTogether(ctx, params);
      if (!shown?.mayReveal) return missing;
      await sql`select reveal_ratings(${params.id})`.execute(ctx.tx);
      return done(`/assessments/${params.id}/together`);
    },
  }),
];
