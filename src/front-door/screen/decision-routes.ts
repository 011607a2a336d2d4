import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page, type Reply } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { begunHere, finishedHere } from '../../sign-in/index.ts';
import { hub, named, namedIn } from '../hub.ts';
import { decide, second } from './decide.ts';
import { decisionForm, readDecision, secondForm } from './decision-form.ts';
import { decidePage, secondPage } from './decision-pages.tsx';
import { findLeaders } from './leaders.ts';
import { loadOutcomes } from './load-concern.ts';

type Params = { id: string; subject: string };
type Mending = { raw: Readonly<Record<string, unknown>>; errors?: FieldErrors };

async function showDecide(ctx: Ctx, params: Params, mended?: Mending): Promise<Reply> {
  const found = await namedIn(ctx, params);
  if (!found || found.named.decision) return missing;
  const begun = mended ? null : await begunHere(ctx);
  const mending: Mending = mended ?? { raw: begun?.raw ?? {} };
  const { errors } = mending;
  const parts = decidePage({
    ...found,
    ...mending,
    now: ctx.now,
    seal: ctx.seal,
    outcomes: await loadOutcomes(ctx.tx),
    leaders: await findLeaders(ctx.tx),
  });
  return errors ? mend({ ...parts, errors }) : page(begun ? begun.onto(parts) : parts);
}

async function showSecond(ctx: Ctx, params: Params, mending: Mending = { raw: {} }): Promise<Reply> {
  const found = await namedIn(ctx, params);
  if (found?.named.decision?.status !== 'proposed') return missing;
  const { errors } = mending;
  const parts = secondPage({ ...found, ...mending, decision: found.named.decision, now: ctx.now, seal: ctx.seal });
  return errors ? mend({ ...parts, errors }) : page(parts);
}

/** Deciding about one of those a concern names, and being the second person on it. */
export const decisionRoutes = [
  route({
    name: 'front-door.decide.form',
    method: 'GET',
    path: '/front-door/:id/decide/:subject',
    policy: hub,
    audit: 'opened the form to decide on a concern',
    params: named,
    handle: (ctx, { params }) => showDecide(ctx, params),
  }),
  route({
    name: 'front-door.decide',
    method: 'POST',
    path: '/front-door/:id/decide/:subject',
    policy: hub,
    audit: 'decided on a concern',
    params: named,
    body: decisionForm,
    async handle(ctx, { params, form }) {
      const found = await namedIn(ctx, params);
      if (!found) return missing;
      if (!form.ok) return showDecide(ctx, params, form);
      const read = readDecision(form.value, form.raw, await loadOutcomes(ctx.tx), ctx.now);
      if ('errors' in read) return showDecide(ctx, params, { raw: form.raw, errors: read.errors });
      await decide(ctx, found.concern, found.named, read.decision);
      await finishedHere(ctx);
      return done(`/front-door/${params.id}`);
    },
  }),
  route({
    name: 'front-door.second.form',
    method: 'GET',
    path: '/front-door/:id/second/:subject',
    policy: hub,
    audit: 'opened the form to be the second person on a decision',
    params: named,
    handle: (ctx, { params }) => showSecond(ctx, params),
  }),
  route({
    name: 'front-door.second',
    method: 'POST',
    path: '/front-door/:id/second/:subject',
    policy: hub,
    audit: 'was the second person on a decision',
    params: named,
    body: secondForm,
    async handle(ctx, { params, form }) {
      const found = await namedIn(ctx, params);
      if (!found) return missing;
      if (!form.ok) return showSecond(ctx, params, form);
      await second(ctx, found.concern, found.named, {
        agrees: form.value.agrees === 'yes',
        rationale: form.value.rationale,
      });
      return done(`/front-door/${params.id}`);
    },
  }),
];
