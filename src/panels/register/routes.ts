import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { newestVisible } from '../../kernel/access/visible.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import {
  chosen,
  dateOf,
  formPair,
  hasProblems,
  loadTerms,
  needText,
  type Problems,
  type Raw,
  typed,
} from '../../subjects/index.ts';
import { colleaguesNamed, readColleague } from '../people/colleagues.ts';
import { bodyFormPage, readBody } from './body-form.tsx';
import { bodyPage } from './body-page.tsx';
import { closeRoutes } from './close-routes.tsx';
import { keepers } from './keepers.ts';
import { bodiesPage, findBodies } from './list-bodies.tsx';
import {
  type BodyShown,
  loadAttendance,
  loadBody,
  loadChanges,
  loadMembers,
  loadTermsOf,
  type MeetingLine,
} from './load-body.ts';
import { MEMBER_PARTS, memberFormPage } from './member-form.tsx';
import { addBody, changeBody } from './save-body.ts';
import { termsFormPage } from './terms-form.tsx';

const one = z.object({ id: z.guid() });
const member = z.object({ id: z.guid(), member: z.guid() });
const yesNo = ['yes', 'no'] as const;

/** A body in the register whose entry the actor keeps, seen in the audit; null for everyone else. */
async function kept(ctx: Ctx, id: string): Promise<BodyShown | null> {
  const body = await loadBody(ctx.tx, id);
  if (!body?.keeps || body.closedAt) return null;
  ctx.saw([body.id]);
  return body;
}

async function bodyForm(ctx: Ctx, raw: Raw) {
  const { rows: plans } = await sql<{ id: string; title: string }>`
    select p.id, p.title from ${newestVisible({ table: 'plan', order: 'opened_at', level: 'summary', where: sql`t.subject_id is null and t.ended_at is null` }, 100)} v
      join plan p on p.id = v.id
    order by p.title, p.id`.execute(ctx.tx);
  return {
    plans,
    terms: await loadTerms(ctx.tx, ['body_kind'], londonDate(ctx.now)),
    named: await colleaguesNamed(ctx.tx, raw, ['representative', 'deputy']),
  };
}

const comingOf = async (ctx: Ctx, bodyId: string): Promise<MeetingLine[]> => {
  const { rows } = await sql<MeetingLine>`
    select id, starts_at as "startsAt", state from meeting where body_id = ${bodyId} and state <> 'cancelled'
      and starts_at >= ${ctx.now}::timestamptz - interval '1 day'
    order by starts_at, id limit 6`.execute(ctx.tx);
  return rows;
};

/** The register of boards and panels (seed 000 no 7 and no 8). */
export const registerRoutes: readonly AnyRoute[] = [
  route({
    name: 'body.list',
    method: 'GET',
    path: '/bodies',
    policy: anyoneSignedIn,
    audit: 'looked at the register of boards and panels',
    query: z.object({
      page: z.coerce.number().int().min(1).max(500).default(1),
      closed: z.literal('yes').optional().catch(undefined),
    }),
    async handle(ctx, { query }) {
      const closed = query.closed === 'yes';
      const found = await findBodies(ctx, query.page, closed);
      ctx.saw(found.lines.map(({ id }) => id));
      return page(bodiesPage(found, { page: query.page, closed, mayAdd: keepers.allows(ctx.actor) }), found);
    },
  }),
  ...formPair({
    name: 'body.add',
    path: '/bodies/new',
    policy: keepers,
    opens: 'opened the form to add a board or panel',
    does: 'added a board or panel',
    load: async (ctx, _params, _saving, raw) => ({ body: null, ...(await bodyForm(ctx, raw)) }),
    page: bodyFormPage,
    async save(ctx, shown, raw) {
      const problems: Problems = {};
      const answers = readBody(raw, shown, problems);
      return answers ? { to: `/bodies/${await addBody(ctx, answers)}` } : { problems };
    },
  }),
  route({
    name: 'body.view',
    method: 'GET',
    path: '/bodies/:id',
    policy: anyoneSignedIn,
    audit: 'looked at a board or panel',
    params: one,
    async handle(ctx, { params }) {
      const body = await loadBody(ctx.tx, params.id);
      if (!body) return missing;
      ctx.saw([body.id]);
      ctx.note({ about: body.id });
      const shown = {
        body,
        terms: await loadTermsOf(ctx.tx, body.id),
        members: await loadMembers(ctx.tx, body.id, londonDate(ctx.now)),
        attendance: await loadAttendance(ctx.tx, body.id, 6),
        coming: await comingOf(ctx, body.id),
        changes: await loadChanges(ctx.tx, body.id),
      };
      return page(bodyPage(shown), shown);
    },
  }),
  ...formPair<{ id: string }, Awaited<ReturnType<typeof bodyForm>> & { body: BodyShown | null }>({
    name: 'body.change',
    path: '/bodies/:id/change',
    policy: keepers,
    opens: 'opened the form to change a board or panel',
    does: 'changed a board or panel',
    params: one,
    async load(ctx, params, _saving, raw) {
      const body = await kept(ctx, params.id);
      return body && { body, ...(await bodyForm(ctx, raw)) };
    },
    page: bodyFormPage,
    async save(ctx, shown, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Say why it is changed', 500);
      const answers = readBody(raw, shown, problems);
      if (!answers || hasProblems(problems) || !shown.body) return { problems };
      await changeBody(ctx, shown.body.id, answers, why);
      return { to: `/bodies/${shown.body.id}` };
    },
  }),
  ...closeRoutes,
  ...formPair({
    name: 'body.terms',
    path: '/bodies/:id/terms',
    policy: keepers,
    opens: 'opened the form for terms of reference',
    does: 'added an edition of terms of reference',
    params: one,
    async load(ctx, params) {
      const body = await kept(ctx, params.id);
      return body && { body };
    },
    page: termsFormPage,
    async save(ctx, { body }, raw) {
      const problems: Problems = {};
      const edition = needText(raw, 'edition', problems, 'Enter what this edition is called', 100);
      const terms = needText(raw, 'terms', problems, 'Enter the terms', 20_000);
      const covers = chosen(raw, 'covers', yesNo);
      if (!covers) problems.covers = 'Select whether they cover planning for places';
      const from = dateOf(raw, 'from', problems, ctx.now, { what: 'The day they begin', needed: true });
      const review = dateOf(raw, 'review', problems, ctx.now, { what: 'The day they are looked at again' });
      if (from && review && review <= from) problems.review = 'They are looked at again after they begin';
      if (hasProblems(problems) || !from) return { problems };
      await ctx.tx
        .insertInto('body_terms')
        .values({
          id: ctx.newId(),
          body_id: body.id,
          edition,
          terms,
          covers_place_plans: covers === 'yes',
          from_on: from,
          review_on: review,
          written_at: ctx.now,
          written_by: ctx.actor.id,
          scope_id: body.scopeId,
          scope_class: body.scopeClass,
        })
        .execute();
      return { to: `/bodies/${body.id}` };
    },
  }),
  ...formPair({
    name: 'body.member.add',
    path: '/bodies/:id/members/new',
    policy: keepers,
    opens: 'opened the form to add a member',
    does: 'added a member to a board or panel',
    params: one,
    async load(ctx, params, _saving, raw) {
      const body = await kept(ctx, params.id);
      const named = await colleaguesNamed(ctx.tx, raw, ['who', 'deputy']);
      return body && { body, member: null, named, today: londonDate(ctx.now) };
    },
    page: memberFormPage,
    async save(ctx, { body, named }, raw) {
      const problems: Problems = {};
      const who = readColleague(raw, 'who', named, problems, 'Enter who');
      const part = chosen(raw, 'part', MEMBER_PARTS);
      if (!part) problems.part = 'Select their part';
      const deputy = readColleague(raw, 'deputy', named, problems, null);
      if (who !== null && deputy === who) problems.deputy = 'The deputy must be somebody else';
      const from = dateOf(raw, 'from', problems, ctx.now, { what: 'The day they begin', needed: true });
      const there = await loadMembers(ctx.tx, body.id, from ?? londonDate(ctx.now));
      if (there.some((other) => other.accountId === who && other.part === part))
        problems.who = 'They have that part already';
      if (hasProblems(problems) || !who || !part || !from) return { problems };
      await ctx.tx
        .insertInto('body_member')
        .values({
          id: ctx.newId(),
          body_id: body.id,
          account_id: who,
          part,
          deputy_id: deputy,
          from_on: from,
          until_on: null,
          scope_id: body.scopeId,
          scope_class: body.scopeClass,
        })
        .execute();
      return { to: `/bodies/${body.id}` };
    },
  }),
  ...formPair({
    name: 'body.member.change',
    path: '/bodies/:id/members/:member',
    policy: keepers,
    opens: 'opened the form to change a member',
    does: 'changed a member of a board or panel',
    params: member,
    async load(ctx, params, _saving, raw) {
      const body = await kept(ctx, params.id);
      const all = body ? await loadMembers(ctx.tx, body.id, londonDate(ctx.now), true) : [];
      const found = all.find(({ id }) => id === params.member);
      const named = await colleaguesNamed(ctx.tx, raw, ['deputy']);
      return body && found ? { body, member: found, named, today: londonDate(ctx.now) } : null;
    },
    page: memberFormPage,
    async save(ctx, { body, member: found, named, today }, raw) {
      const problems: Problems = {};
      const part = chosen(raw, 'part', MEMBER_PARTS);
      if (!part) problems.part = 'Select their part';
      const deputy = readColleague(raw, 'deputy', named, problems, null);
      if (found && deputy === found.accountId) problems.deputy = 'The deputy must be somebody else';
      if (hasProblems(problems) || !part || !found) return { problems };
      await ctx.because(typed(raw, 'ends') === 'yes' ? 'They leave' : 'Their part or deputy changes');
      await ctx.tx
        .updateTable('body_member')
        .set({
          part,
          deputy_id: deputy,
          ...(typed(raw, 'ends') === 'yes' && { until_on: [today, found.fromOn].sort().at(-1) }),
        })
        .where('id', '=', found.id)
        .execute();
      return { to: `/bodies/${body.id}` };
    },
  }),
];
