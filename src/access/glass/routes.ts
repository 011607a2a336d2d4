import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { mayBreakGlass } from '../policy.ts';
import { hrefOf, knownThing } from '../thing/known-thing.ts';
import { breakGlass, whoWillBeTold } from './break-glass.ts';
import { breakPage } from './break-page.tsx';
import { reviewPage, reviewsPage } from './review-pages.tsx';
import { brokenGlass, findings, oneBrokenGlass, reviewGlass } from './reviews.ts';
import { tooMuchGlass } from './share.ts';

const one = z.object({ id: z.guid() });

const breakForm = z.looseObject({
  why: z.string('Say why').trim().min(10, 'Say why in at least 10 characters').max(1000, 'Keep it to 1,000 characters'),
  hours: z.enum(['1', '4', '8', '12'], 'Select for how long'),
  knows: z.enum(['yes', 'no'], 'Select whether you know them'),
});

const reviewForm = z.looseObject({
  finding: z.enum(findings, 'Select what you found'),
  note: z.string('Say how you know').trim().min(3, 'Say how you know').max(2000, 'Keep it to 2,000 characters'),
});

const FIELD: Record<string, string> = { KI001: 'why', KI004: 'hours' };

/** A subject the reader knows of and may not yet open whole. */
async function closedTo(ctx: Ctx, id: string) {
  const thing = await knownThing(ctx.tx, id);
  if (thing?.kind !== 'subject') return null;
  ctx.note({ about: thing.id });
  return { thing, open: thing.level >= 3 && thing.identity };
}

export const glassRoutes = [
  route({
    name: 'glass.reviews',
    method: 'GET',
    path: '/break-glass/review',
    // Row security shows each reader only what is theirs to review; the data protection officer sees that it is done.
    policy: anyoneSignedIn,
    audit: 'looked at broken glass to review',
    async handle(ctx) {
      const glasses = await brokenGlass(ctx.tx);
      ctx.saw(glasses.map((glass) => glass.id));
      return page(
        reviewsPage({ glasses, tooMuch: await tooMuchGlass(ctx.tx, ctx.actor), today: londonDate(ctx.now) }),
        { glasses },
      );
    },
  }),
  route({
    name: 'glass.review.form',
    method: 'GET',
    path: '/break-glass/review/:id',
    policy: anyoneSignedIn,
    audit: 'looked at one time the glass was broken',
    params: one,
    async handle(ctx, { params }) {
      const glass = await oneBrokenGlass(ctx.tx, params.id);
      if (!glass) return missing;
      ctx.note({ about: glass.id });
      return page(reviewPage({ glass, raw: {}, seal: ctx.seal }));
    },
  }),
  route({
    name: 'glass.review',
    method: 'POST',
    path: '/break-glass/review/:id',
    policy: anyoneSignedIn,
    audit: 'reviewed broken glass',
    params: one,
    body: reviewForm,
    async handle(ctx, { params, form }) {
      const glass = await oneBrokenGlass(ctx.tx, params.id);
      if (!glass?.mine) return missing;
      ctx.note({ about: glass.id });
      const broken = form.ok ? await reviewGlass(ctx, glass.id, form.value.finding, form.value.note) : null;
      const errors = form.ok ? broken && { note: broken.says } : form.errors;
      if (!errors) return done('/break-glass/review');
      ctx.note({ outcome: 'refused' });
      return mend({ ...reviewPage({ glass, raw: form.raw, errors, seal: ctx.seal }), errors });
    },
  }),
  route({
    name: 'glass.break.form',
    method: 'GET',
    path: '/break-glass/:id',
    policy: mayBreakGlass,
    audit: 'opened the form to break the glass',
    params: one,
    async handle(ctx, { params }) {
      const found = await closedTo(ctx, params.id);
      if (!found) return missing;
      if (found.open) return done(hrefOf(found.thing));
      return page(
        breakPage({ thing: found.thing, told: await whoWillBeTold(ctx.tx, params.id), raw: {}, seal: ctx.seal }),
      );
    },
  }),
  route({
    name: 'glass.break',
    method: 'POST',
    path: '/break-glass/:id',
    policy: mayBreakGlass,
    audit: 'broke the glass',
    params: one,
    body: breakForm,
    async handle(ctx, { params, form }) {
      const found = await closedTo(ctx, params.id);
      if (!found) return missing;
      const broken = form.ok
        ? await breakGlass(ctx, params.id, {
            why: form.value.why,
            hours: Number(form.value.hours),
            knowsThem: form.value.knows === 'yes',
          })
        : null;
      const errors = form.ok ? broken && { [FIELD[broken.code] ?? 'why']: broken.says } : form.errors;
      if (!errors) return done(hrefOf(found.thing));
      ctx.note({ outcome: 'refused' });
      const told = await whoWillBeTold(ctx.tx, params.id);
      return mend({ ...breakPage({ thing: found.thing, told, raw: form.raw, errors, seal: ctx.seal }), errors });
    },
  }),
];
