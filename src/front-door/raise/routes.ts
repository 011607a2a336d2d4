import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { begunHere, finishedHere } from '../../sign-in/index.ts';
import { frontDoorAttended, whenRead } from '../attended.ts';
import { myConcernPage, myConcernsPage } from '../mine/mine-pages.tsx';
import { myConcern, myConcerns } from '../mine/my-concerns.ts';
import { concernForm } from './concern-form.ts';
import { closedPage, raisePage } from './raise-page.tsx';
import { recordConcern } from './record-concern.ts';
import { whenItHappened } from './when-it-happened.ts';

const one = z.object({ id: z.guid() });

/** Raising a concern, and what its referrer may see of it afterwards. */
export const raiseRoutes = [
  route({
    name: 'concern.new',
    method: 'GET',
    path: '/concerns/new',
    policy: anyoneSignedIn,
    audit: 'opened the form to raise a concern',
    async handle(ctx) {
      if (!(await frontDoorAttended(ctx.tx))) return page(closedPage(ctx.outOfHours));
      const begun = await begunHere(ctx);
      const reading = whenRead(ctx.now);
      const parts = raisePage({ seal: ctx.seal, raw: begun?.raw ?? {}, ring: ctx.outOfHours, reading });
      return page(begun ? begun.onto(parts) : parts);
    },
  }),
  route({
    name: 'concern.raise',
    method: 'POST',
    path: '/concerns/new',
    api: true,
    policy: anyoneSignedIn,
    audit: 'raised a concern',
    body: concernForm,
    async handle(ctx, { form }) {
      if ('more' in form.raw) {
        const blocks = Object.values(Object(form.raw.subjects ?? {}));
        return page(
          raisePage({
            seal: ctx.seal,
            raw: { ...form.raw, subjects: [...blocks, {}] },
            ring: ctx.outOfHours,
            reading: whenRead(ctx.now),
          }),
        );
      }
      const time = whenItHappened(typeof form.raw.when === 'string' ? form.raw.when : undefined, form.raw, ctx.now);
      const errors = { ...(form.ok ? {} : form.errors), ...time.errors };
      if (!form.ok || Object.keys(errors).length > 0) {
        return mend({
          ...raisePage({ seal: ctx.seal, raw: form.raw, errors, ring: ctx.outOfHours, reading: whenRead(ctx.now) }),
          errors,
        });
      }
      const concern = await recordConcern(ctx, form.value, time.when);
      ctx.note({ about: concern.id });
      await finishedHere(ctx);
      return done(`/concerns/mine/${concern.id}?sent=yes`, concern);
    },
  }),
  route({
    name: 'concern.mine',
    method: 'GET',
    path: '/concerns/mine',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the concerns they have raised',
    async handle(ctx) {
      const concerns = await myConcerns(ctx);
      ctx.saw(concerns.map((concern) => concern.id));
      return page(myConcernsPage(concerns), { concerns });
    },
  }),
  route({
    name: 'concern.mine.one',
    method: 'GET',
    path: '/concerns/mine/:id',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a concern they have raised',
    params: one,
    query: z.object({ sent: z.enum(['yes']).optional() }),
    async handle(ctx, { params, query }) {
      const concern = await myConcern(ctx, params.id);
      if (!concern) return missing;
      ctx.note({ about: concern.id });
      return page(
        myConcernPage(concern, {
          justSent: query.sent === 'yes',
          ring: ctx.outOfHours,
          reading: whenRead(concern.sentAt).says,
        }),
        concern,
      );
    },
  }),
];
