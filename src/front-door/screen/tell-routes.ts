import { z } from 'zod';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { begunHere, finishedHere } from '../../sign-in/index.ts';
import { hub, one } from '../hub.ts';
import { stepsOf } from '../mine/my-concerns.ts';
import { loadConcern } from './load-concern.ts';
import { previewPage, tellPage } from './tell-page.tsx';
import { tellReferrer } from './tell-referrer.ts';

/** A concern that somebody has read and that somebody in Kith raised: only then is there anyone to tell. */
async function telling(ctx: Ctx, id: string) {
  const concern = await loadConcern(ctx.tx, id);
  if (!concern || concern.status === 'submitted') return null;
  const steps = await stepsOf(ctx, [concern.id]);
  if (steps.length === 0) return null;
  ctx.note({ about: concern.id });
  return { concern, steps, seal: ctx.seal };
}

const words = z
  .string()
  .trim()
  .min(1, 'Enter what you would like to tell them')
  .max(2000, 'Use 2,000 characters or fewer');

/** More than the ladder's steps, in words a person chose and has seen as they will be read (domain §7.8 I27). */
export const tellRoutes = [
  route({
    name: 'front-door.tell.form',
    method: 'GET',
    path: '/front-door/:id/tell',
    policy: hub,
    audit: 'opened the form to tell a referrer something',
    params: one,
    async handle(ctx, { params }) {
      const found = await telling(ctx, params.id);
      if (!found) return missing;
      const begun = await begunHere(ctx);
      const parts = tellPage({ ...found, words: String(begun?.raw.words ?? '') });
      return page(begun ? begun.onto(parts) : parts);
    },
  }),
  route({
    name: 'front-door.tell',
    method: 'POST',
    path: '/front-door/:id/tell',
    policy: hub,
    audit: 'told a referrer something',
    params: one,
    body: z.object({ words, step: z.enum(['preview', 'change', 'send']).default('preview') }),
    async handle(ctx, { params, form }) {
      const found = await telling(ctx, params.id);
      if (!found) return missing;
      if (!form.ok) {
        const { errors, raw } = form;
        return mend({ ...tellPage({ ...found, words: String(raw.words ?? ''), errors }), errors });
      }
      const shown = { ...found, words: form.value.words };
      ctx.note({ detail: { step: form.value.step } });
      if (form.value.step === 'preview') return page(previewPage(shown, ctx.now));
      if (form.value.step === 'change') return page(tellPage(shown));
      await tellReferrer(ctx, found.concern.id, 'told', form.value.words);
      await finishedHere(ctx);
      return done(`/front-door/${found.concern.id}`);
    },
  }),
];
