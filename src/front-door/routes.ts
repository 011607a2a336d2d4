import { z } from 'zod';
import { anyoneSignedIn, hats } from '../kernel/access/policy.ts';
import type { Ctx } from '../kernel/http/context.ts';
import { done, mend, missing, page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import type { FieldErrors } from '../kernel/ui/index.ts';
import { searchSubjects } from '../subjects/index.ts';
import { frontDoorAttended, whenRead } from './attended.ts';
import { myConcernPage, myConcernsPage } from './mine/mine-pages.tsx';
import { myConcern, myConcerns } from './mine/my-concerns.ts';
import { queuePage, statuses } from './queue/queue-page.tsx';
import { waitingConcerns } from './queue/waiting.ts';
import { concernForm } from './raise/concern-form.ts';
import { closedPage, raisePage } from './raise/raise-page.tsx';
import { recordConcern } from './raise/record-concern.ts';
import { whenItHappened } from './raise/when-it-happened.ts';
import { concernPage, type ScreenShown } from './screen/concern-page.tsx';
import { decide, second } from './screen/decide.ts';
import { decisionForm, readDecision, secondForm } from './screen/decision-form.ts';
import { findLeaders } from './screen/leaders.ts';
import { loadConcern, loadOutcomes } from './screen/load-concern.ts';
import { matchSubject, openNamedSubject } from './screen/match.ts';
import { takeConcern } from './screen/take.ts';
import { whoPage } from './screen/who-page.tsx';

const hub = hats('The front door', 'screener', 'hub_manager', 'emergency_duty');
const PAGE_SIZE = 20;
const one = z.object({ id: z.uuid() });
const named = z.object({ id: z.uuid(), subject: z.uuid() });

const chosenStatuses = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(statuses as [(typeof statuses)[number], ...typeof statuses])),
);

/** Everything the screening page shows, with a form to mend if one came back. */
async function screening(ctx: Ctx, id: string, mending?: ScreenShown['mending']) {
  const concern = await loadConcern(ctx.tx, id);
  if (!concern) return null;
  ctx.note({ about: concern.id });
  ctx.saw(concern.subjects.flatMap((subject) => (subject.subject ? [subject.subject.id] : [])));
  const shown = {
    concern,
    outcomes: await loadOutcomes(ctx.tx),
    leaders: await findLeaders(ctx.tx),
    now: ctx.now,
    seal: ctx.seal,
    person: ctx.actor,
    mending,
  };
  return { concern, shown, parts: concernPage(shown) };
}

const mendScreening = async (
  ctx: Ctx,
  id: string,
  subjectId: string,
  raw: Readonly<Record<string, unknown>>,
  errors: FieldErrors,
) => {
  const again = await screening(ctx, id, { subjectId, raw, errors });
  return again ? mend({ ...again.parts, errors }) : missing;
};

export const routes = [
  route({
    name: 'concern.new',
    method: 'GET',
    path: '/concerns/new',
    policy: anyoneSignedIn,
    audit: 'opened the form to raise a concern',
    async handle(ctx) {
      if (!(await frontDoorAttended(ctx.tx))) return page(closedPage(ctx.outOfHours));
      return page(raisePage({ seal: ctx.seal, raw: {}, ring: ctx.outOfHours, reading: whenRead(ctx.now) }));
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
  route({
    name: 'front-door.queue',
    method: 'GET',
    path: '/front-door',
    api: true,
    policy: hub,
    audit: 'looked at the front door queue',
    query: z.object({ status: chosenStatuses, page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const wanted = query.status.length > 0 ? query.status : statuses.filter((status) => status !== 'decided');
      const { lines, total } = await waitingConcerns(ctx.tx, { statuses: wanted, page: query.page, size: PAGE_SIZE });
      ctx.saw(lines.map((line) => line.id));
      ctx.note({ detail: { hits: total } });
      const shown = { lines, total, status: query.status, page: query.page, size: PAGE_SIZE, now: ctx.now };
      return page(queuePage(shown), { total, concerns: lines });
    },
  }),
  route({
    name: 'front-door.concern',
    method: 'GET',
    path: '/front-door/:id',
    api: true,
    policy: hub,
    audit: 'looked at a concern',
    params: one,
    async handle(ctx, { params }) {
      const shown = await screening(ctx, params.id);
      return shown ? page(shown.parts, shown.concern) : missing;
    },
  }),
  route({
    name: 'front-door.take',
    method: 'POST',
    path: '/front-door/:id/take',
    policy: hub,
    audit: 'read a concern',
    params: one,
    async handle(ctx, { params }) {
      const concern = await loadConcern(ctx.tx, params.id);
      if (!concern) return missing;
      ctx.note({ about: concern.id });
      await takeConcern(ctx, concern);
      return done(`/front-door/${concern.id}`);
    },
  }),
  route({
    name: 'front-door.who',
    method: 'GET',
    path: '/front-door/:id/who/:subject',
    policy: hub,
    audit: 'searched for someone or somewhere a concern names',
    params: named,
    query: z.object({ q: z.string().trim().max(200).optional() }),
    async handle(ctx, { params, query }) {
      const concern = await loadConcern(ctx.tx, params.id);
      const subject = concern?.subjects.find((candidate) => candidate.id === params.subject);
      if (!concern || !subject) return missing;
      const searched = query.q ?? subject.named;
      const candidates = await searchSubjects(ctx.tx, { text: searched, most: 20 });
      ctx.saw(candidates.map((candidate) => candidate.id));
      ctx.note({ about: concern.id, detail: { hits: candidates.length } });
      return page(whoPage({ concern, named: subject, searched, candidates, seal: ctx.seal }));
    },
  }),
  route({
    name: 'front-door.match',
    method: 'POST',
    path: '/front-door/:id/who/:subject',
    policy: hub,
    audit: 'said who or where a concern names',
    params: named,
    body: z.object({ choice: z.union([z.uuid(), z.literal('new')]) }),
    async handle(ctx, { params, form }) {
      const concern = await loadConcern(ctx.tx, params.id);
      const subject = concern?.subjects.find((candidate) => candidate.id === params.subject);
      if (!concern || !subject || subject.matched || !form.ok) return missing;
      const known =
        form.value.choice === 'new' ? await openNamedSubject(ctx, subject.kind, subject.named) : form.value.choice;
      await matchSubject(ctx, concern, subject, known);
      ctx.note({ about: concern.id, detail: { subject: known } });
      return done(`/front-door/${concern.id}`);
    },
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
      const concern = await loadConcern(ctx.tx, params.id);
      const subject = concern?.subjects.find((candidate) => candidate.id === params.subject);
      if (!concern || !subject) return missing;
      if (!form.ok) return mendScreening(ctx, params.id, subject.id, form.raw, form.errors);
      const read = readDecision(form.value, form.raw, await loadOutcomes(ctx.tx), ctx.now);
      if ('errors' in read) return mendScreening(ctx, params.id, subject.id, form.raw, read.errors);
      await decide(ctx, concern, subject, read.decision);
      ctx.note({ about: concern.id });
      return done(`/front-door/${concern.id}`);
    },
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
      const concern = await loadConcern(ctx.tx, params.id);
      const subject = concern?.subjects.find((candidate) => candidate.id === params.subject);
      if (!concern || !subject) return missing;
      if (!form.ok) return mendScreening(ctx, params.id, subject.id, form.raw, form.errors);
      await second(ctx, concern, subject, { agrees: form.value.agrees === 'yes', rationale: form.value.rationale });
      ctx.note({ about: concern.id });
      return done(`/front-door/${concern.id}`);
    },
  }),
];
