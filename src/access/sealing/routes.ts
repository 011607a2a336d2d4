import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page, type Reply } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { type KnownThing, knownThing } from '../thing/known-thing.ts';
import { findNamed, handOverForm, readReviewDay, reasonForm, sealErrors, sealForm, silenceForm } from './forms.ts';
import { waitingProposals } from './proposal.ts';
import { handOver, lift, proposeSilence, type Restriction, restrictionOf, review, seal } from './restriction.ts';
import { handOverPage, liftPage, reviewRestrictionPage, sealPage, silencePage } from './restriction-forms.tsx';
import { restrictionPage } from './restriction-page.tsx';

const one = z.object({ id: z.guid() });

interface Inside {
  thing: KnownThing;
  restriction: Restriction | null;
}

/** A subject the reader manages, or a restricted one they are inside of. Row security decides; a page only asks. */
async function inside(ctx: Ctx, id: string): Promise<Inside | null> {
  const thing = await knownThing(ctx.tx, id);
  if (thing?.kind !== 'subject') return null;
  const restriction = await restrictionOf(ctx.tx, id);
  if (thing.level < 4 && !restriction) return null;
  ctx.note({ about: thing.id });
  return { thing, restriction };
}

/** What the reader manages and may restrict further: open for sealing, anything but silent for silence. */
const restrictable = async (ctx: Ctx, id: string, to: 'sealed' | 'silent'): Promise<KnownThing | null> => {
  const found = await inside(ctx, id);
  if (found?.thing.level !== 4) return null;
  const mode = found.restriction?.mode;
  return mode === 'silent' || (to === 'sealed' && mode === 'sealed') ? null : found.thing;
};

const keeping = async (ctx: Ctx, id: string): Promise<(Inside & { restriction: Restriction }) | null> => {
  const found = await inside(ctx, id);
  return found?.restriction?.myPost ? { ...found, restriction: found.restriction } : null;
};

const liftable = async (ctx: Ctx, id: string): Promise<(Inside & { restriction: Restriction }) | null> => {
  const found = await inside(ctx, id);
  if (!found?.restriction || found.thing.level !== 4) return null;
  return found.restriction.mode === 'sealed' || found.restriction.myPost
    ? { ...found, restriction: found.restriction }
    : null;
};

const refuse = (
  ctx: Ctx,
  parts: Omit<Extract<Reply, { kind: 'page' }>['page'], 'errors'>,
  errors: FieldErrors,
): Reply => {
  ctx.note({ outcome: 'refused' });
  return mend({ ...parts, errors });
};

export const sealingRoutes = [
  route({
    name: 'access.restriction',
    method: 'GET',
    path: '/access/:id/restriction',
    policy: anyoneSignedIn,
    audit: 'looked at how a record is restricted',
    params: one,
    async handle(ctx, { params }) {
      const found = await inside(ctx, params.id);
      if (!found) return missing;
      const waiting = (await waitingProposals(ctx.tx)).find((proposal) => proposal.subjectId === params.id) ?? null;
      return page(restrictionPage({ ...found, waiting, today: londonDate(ctx.now) }));
    },
  }),
  route({
    name: 'access.seal.form',
    method: 'GET',
    path: '/access/:id/seal',
    policy: anyoneSignedIn,
    audit: 'opened the form to seal a record',
    params: one,
    async handle(ctx, { params }) {
      const thing = await restrictable(ctx, params.id, 'sealed');
      return thing ? page(sealPage(thing, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'access.seal',
    method: 'POST',
    path: '/access/:id/seal',
    policy: anyoneSignedIn,
    audit: 'sealed a record',
    params: one,
    body: sealForm,
    async handle(ctx, { params, form }) {
      const thing = await restrictable(ctx, params.id, 'sealed');
      if (!thing) return missing;
      const again = (errors: FieldErrors) =>
        refuse(ctx, sealPage(thing, { raw: form.raw, errors, seal: ctx.seal }), errors);
      const day = readReviewDay(form.raw);
      if (!form.ok || !day.ok) return again({ ...(form.ok ? {} : form.errors), ...(day.ok ? {} : day.errors) });
      const named = await findNamed(ctx, form.value, ['custodian', 'deputy']);
      if (!named.ok) return again(named.errors);
      const { ring, reason } = form.value;
      const broken = await seal(ctx, thing.id, {
        custodian: named.of('custodian'),
        deputy: named.of('deputy'),
        ring,
        reason,
        reviewBy: day.day,
      });
      if (broken) return again(sealErrors(broken));
      // Whoever saw it only because of their role has just sealed themselves out.
      return done((await inside(ctx, thing.id)) ? `/access/${thing.id}/restriction` : '/');
    },
  }),
  route({
    name: 'access.silence.form',
    method: 'GET',
    path: '/access/:id/silence',
    policy: anyoneSignedIn,
    audit: 'opened the form to propose silence',
    params: one,
    async handle(ctx, { params }) {
      const thing = await restrictable(ctx, params.id, 'silent');
      return thing ? page(silencePage(thing, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'access.silence',
    method: 'POST',
    path: '/access/:id/silence',
    policy: anyoneSignedIn,
    audit: 'proposed silence',
    params: one,
    body: silenceForm,
    async handle(ctx, { params, form }) {
      const thing = await restrictable(ctx, params.id, 'silent');
      if (!thing) return missing;
      const again = (errors: FieldErrors) =>
        refuse(ctx, silencePage(thing, { raw: form.raw, errors, seal: ctx.seal }), errors);
      const day = readReviewDay(form.raw);
      if (!form.ok || !day.ok) return again({ ...(form.ok ? {} : form.errors), ...(day.ok ? {} : day.errors) });
      const named = await findNamed(ctx, form.value, ['custodian', 'deputy', 'second']);
      if (!named.ok) return again(named.errors);
      const { ring, reason } = form.value;
      const broken = await proposeSilence(ctx, thing.id, {
        custodian: named.of('custodian'),
        deputy: named.of('deputy'),
        second: named.of('second'),
        ring,
        reason,
        reviewBy: day.day,
      });
      return broken ? again(sealErrors(broken)) : done(`/access/${thing.id}/restriction`);
    },
  }),
  route({
    name: 'access.lift.form',
    method: 'GET',
    path: '/access/:id/restriction/lift',
    policy: anyoneSignedIn,
    audit: 'opened the form to lift a restriction',
    params: one,
    async handle(ctx, { params }) {
      const found = await liftable(ctx, params.id);
      return found ? page(liftPage(found.thing, found.restriction.mode, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'access.lift',
    method: 'POST',
    path: '/access/:id/restriction/lift',
    policy: anyoneSignedIn,
    audit: 'lifted a restriction, or proposed to',
    params: one,
    body: reasonForm,
    async handle(ctx, { params, form }) {
      const found = await liftable(ctx, params.id);
      if (!found) return missing;
      const { mode } = found.restriction;
      const broken = form.ok ? await lift(ctx, params.id, mode, form.value.reason) : null;
      const errors = form.ok ? broken && sealErrors(broken, { KI024: 'reason' }) : form.errors;
      if (!errors) return done(`/access/${params.id}/restriction`);
      return refuse(ctx, liftPage(found.thing, mode, { raw: form.raw, errors, seal: ctx.seal }), errors);
    },
  }),
  route({
    name: 'access.restriction.review.form',
    method: 'GET',
    path: '/access/:id/restriction/review',
    policy: anyoneSignedIn,
    audit: 'opened the form to review a restriction',
    params: one,
    async handle(ctx, { params }) {
      const found = await keeping(ctx, params.id);
      return found ? page(reviewRestrictionPage(found.thing, found.restriction, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'access.restriction.review',
    method: 'POST',
    path: '/access/:id/restriction/review',
    policy: anyoneSignedIn,
    audit: 'reviewed a restriction',
    params: one,
    body: reasonForm,
    async handle(ctx, { params, form }) {
      const found = await keeping(ctx, params.id);
      if (!found) return missing;
      const again = (errors: FieldErrors) =>
        refuse(
          ctx,
          reviewRestrictionPage(found.thing, found.restriction, { raw: form.raw, errors, seal: ctx.seal }),
          errors,
        );
      const day = readReviewDay(form.raw);
      if (!form.ok || !day.ok) return again({ ...(form.ok ? {} : form.errors), ...(day.ok ? {} : day.errors) });
      const broken = await review(ctx, params.id, form.value.reason, day.day);
      return broken ? again(sealErrors(broken)) : done(`/access/${params.id}/restriction`);
    },
  }),
  route({
    name: 'access.hand_over.form',
    method: 'GET',
    path: '/access/:id/restriction/hand-over',
    policy: anyoneSignedIn,
    audit: 'opened the form to hand over a restricted record',
    params: one,
    async handle(ctx, { params }) {
      const found = await keeping(ctx, params.id);
      return found ? page(handOverPage(found.thing, found.restriction, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'access.hand_over',
    method: 'POST',
    path: '/access/:id/restriction/hand-over',
    policy: anyoneSignedIn,
    audit: 'handed over a restricted record',
    params: one,
    body: handOverForm,
    async handle(ctx, { params, form }) {
      const found = await keeping(ctx, params.id);
      if (!found) return missing;
      const again = (errors: FieldErrors) =>
        refuse(ctx, handOverPage(found.thing, found.restriction, { raw: form.raw, errors, seal: ctx.seal }), errors);
      if (!form.ok) return again(form.errors);
      const named = await findNamed(ctx, form.value, ['successor']);
      if (!named.ok) return again(named.errors);
      const { post, ring, reason } = form.value;
      const broken = await handOver(ctx, params.id, { post, successor: named.of('successor'), ring, reason });
      return broken ? again(sealErrors(broken, { KI003: 'successor', KI022: 'successor' })) : done('/');
    },
  }),
];
