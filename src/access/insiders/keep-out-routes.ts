import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { errorFor, type FieldErrors } from '../../kernel/ui/index.ts';
import { someoneElse } from '../admin/people-routes.ts';
import { askedParties, partiesAsked } from '../giving/asked-parties.ts';
import { endPage } from '../giving/end-page.tsx';
import { managed } from '../giving/routes.ts';
import { whoIsKeptOut } from '../looking/who.ts';
import { adminOnly } from '../policy.ts';
import type { KnownThing } from '../thing/known-thing.ts';
import { howKnown, keepOutForm, labelForm, letBackForm, matchForm } from './forms.ts';
import { answerMatch, familyMatches, keepOut, keepOutByLabel, letBackIn } from './keep-out.ts';
import { keepOutPage, labelPage } from './pages.tsx';

const one = z.object({ id: z.guid() });
const oneMatch = z.object({ id: z.guid(), match: z.guid() });
const oneConflict = z.object({ id: z.guid(), conflict: z.guid() });
type Raw = Readonly<Record<string, unknown>>;

async function keeping(ctx: Ctx, thing: KnownThing, raw: Raw, errors?: FieldErrors) {
  const offered = await askedParties(ctx.tx, raw, ['account']);
  const matches = await familyMatches(ctx.tx, thing.id);
  return keepOutPage(thing, { matches, ...offered, raw, errors, seal: ctx.seal, once: () => ctx.newId() });
}

const refuse = async (ctx: Ctx, thing: KnownThing, raw: Raw, errors: FieldErrors) => {
  ctx.note({ outcome: 'refused' });
  return mend({ ...(await keeping(ctx, thing, raw, errors)), errors });
};

const FIELD: Record<string, string> = {
  KI002: 'party',
  KI003: 'party',
  KI006: 'party',
  KI019: 'party',
  KI028: 'party',
};

async function lettingIn(ctx: Ctx, id: string, conflict: string, raw: Raw, errors?: FieldErrors) {
  const thing = await managed(ctx, id);
  const row = thing && (await whoIsKeptOut(ctx.tx, thing.scopeId)).find((kept) => kept.id === conflict);
  if (!row) return null;
  return endPage({
    thing,
    action: `/access/${thing.id}/keep-out/${conflict}/end`,
    heading: `Let ${row.person} back in`,
    says: 'They will see this record again as far as their role and what they were given allow.',
    button: 'Let them back in',
    raw,
    errors,
    seal: ctx.seal,
  });
}

/** Keeping others out: by whoever manages the record, and through an administrator. */
export const keepOutRoutes = [
  route({
    name: 'access.keep_out.form',
    method: 'GET',
    path: '/access/:id/keep-out',
    policy: anyoneSignedIn,
    audit: 'opened the form to keep somebody out',
    params: one,
    query: partiesAsked,
    async handle(ctx, { params, query }) {
      const thing = await managed(ctx, params.id);
      return thing ? page(await keeping(ctx, thing, query)) : missing;
    },
  }),
  route({
    name: 'access.keep_out',
    method: 'POST',
    path: '/access/:id/keep-out',
    policy: anyoneSignedIn,
    audit: 'kept somebody out of a record',
    params: one,
    body: keepOutForm,
    async handle(ctx, { params, form }) {
      const thing = await managed(ctx, params.id);
      if (!thing) return missing;
      if (!form.ok) return refuse(ctx, thing, form.raw, form.errors);
      const { party, why, reason } = form.value;
      const broken = await keepOut(ctx, thing.id, party, why, reason);
      if (broken) return refuse(ctx, thing, form.raw, { [FIELD[broken.code] ?? 'reason']: broken.says });
      ctx.note({ detail: { party } });
      return done(`/access/${thing.id}/who`);
    },
  }),
  route({
    name: 'access.family_match',
    method: 'POST',
    path: '/access/:id/keep-out/match/:match',
    policy: anyoneSignedIn,
    audit: 'decided whether somebody is family',
    params: oneMatch,
    body: matchForm,
    async handle(ctx, { params, form }) {
      const thing = await managed(ctx, params.id);
      const match = thing && (await familyMatches(ctx.tx, thing.id)).find((found) => found.id === params.match);
      if (!match) return missing;
      const field = `reason-${match.id}`;
      const reason = howKnown.safeParse(form.raw[field]);
      if (!form.ok || !reason.success) {
        const unkept = form.ok ? undefined : errorFor(form.errors, field);
        return refuse(ctx, thing, form.raw, {
          [field]: unkept ?? reason.error?.issues[0]?.message ?? 'Choose one of the two',
        });
      }
      const broken = await answerMatch(ctx, match.id, form.value.family === 'yes', reason.data);
      return broken ? refuse(ctx, thing, form.raw, { [field]: broken.says }) : done(`/access/${thing.id}/keep-out`);
    },
  }),
  route({
    name: 'access.let_back_in.form',
    method: 'GET',
    path: '/access/:id/keep-out/:conflict/end',
    policy: anyoneSignedIn,
    audit: 'opened the form to let somebody back in',
    params: oneConflict,
    async handle(ctx, { params }) {
      const parts = await lettingIn(ctx, params.id, params.conflict, {});
      return parts ? page(parts) : missing;
    },
  }),
  route({
    name: 'access.let_back_in',
    method: 'POST',
    path: '/access/:id/keep-out/:conflict/end',
    policy: anyoneSignedIn,
    audit: 'let somebody back in to a record',
    params: oneConflict,
    body: letBackForm,
    async handle(ctx, { params, form }) {
      if (!(await lettingIn(ctx, params.id, params.conflict, {}))) return missing;
      const broken = form.ok ? await letBackIn(ctx, params.conflict, form.value.reason) : null;
      const errors = form.ok ? broken && { reason: broken.says } : form.errors;
      if (!errors) return done(`/access/${params.id}/who`);
      ctx.note({ outcome: 'refused' });
      const parts = await lettingIn(ctx, params.id, params.conflict, form.raw, errors);
      return parts ? mend({ ...parts, errors }) : missing;
    },
  }),
];

/** For administrators, who see no record: by label, and answered the same whatever there is. */
export const labelRoutes = [
  route({
    name: 'admin.keep_out.form',
    method: 'GET',
    path: '/admin/people/:id/keep-out',
    policy: adminOnly,
    audit: 'opened the form to keep somebody out by label',
    params: one,
    async handle(ctx, { params }) {
      const person = await someoneElse(ctx, params.id);
      return person ? page(labelPage(person, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'admin.keep_out',
    method: 'POST',
    path: '/admin/people/:id/keep-out',
    policy: adminOnly,
    audit: 'passed on that somebody must not open a record',
    params: one,
    body: labelForm,
    async handle(ctx, { params, form }) {
      const person = await someoneElse(ctx, params.id);
      if (!person) return missing;
      const broken = form.ok
        ? await keepOutByLabel(ctx, person.id, form.value.label, form.value.why, form.value.reason)
        : null;
      const errors = form.ok ? broken && { label: broken.says } : form.errors;
      if (!errors) return done(`/admin/people/${person.id}`);
      return mend({ ...labelPage(person, { raw: form.raw, errors, seal: ctx.seal }), errors });
    },
  }),
];
