import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { type FieldErrors, readDate } from '../../kernel/ui/index.ts';
import { knownThing } from '../thing/known-thing.ts';
import { declareFamily, endFamily, myFamily } from './family.ts';
import { familyForm, namesMeForm } from './forms.ts';
import { thisNamesMe } from './keep-out.ts';
import { familyPage, namesMePage } from './pages.tsx';

const one = z.object({ id: z.guid() });
type Raw = Readonly<Record<string, unknown>>;

const family = async (ctx: Ctx, raw: Raw, errors?: FieldErrors) =>
  familyPage({ family: await myFamily(ctx.tx), raw, errors, seal: ctx.seal, once: () => ctx.newId() });

/** What one says of oneself: one's family, and that a record names one. */
export const ownRoutes = [
  route({
    name: 'account.family',
    method: 'GET',
    path: '/account/family',
    policy: anyoneSignedIn,
    audit: 'looked at the family they have declared',
    handle: async (ctx) => page(await family(ctx, {})),
  }),
  route({
    name: 'account.family.declare',
    method: 'POST',
    path: '/account/family',
    policy: anyoneSignedIn,
    audit: 'declared somebody as family',
    body: familyForm,
    async handle(ctx, { form }) {
      const born = readDate(form.raw, 'born', 'The date of birth');
      const errors = { ...(form.ok ? {} : form.errors), ...(born.error ? { born: born.error } : {}) };
      if (!form.ok || born.error) return mend({ ...(await family(ctx, form.raw, errors)), errors });
      const { givenNames, familyName, why } = form.value;
      await declareFamily(ctx, { givenNames, familyName, why, birthDate: born.date ?? null });
      return done('/account/family');
    },
  }),
  route({
    name: 'account.family.end',
    method: 'POST',
    path: '/account/family/:id/end',
    policy: anyoneSignedIn,
    audit: 'took back a declaration of family',
    params: one,
    handle: async (ctx, { params }) => ((await endFamily(ctx, params.id)) ? done('/account/family') : missing),
  }),
  route({
    name: 'access.names_me.form',
    method: 'GET',
    path: '/access/:id/names-me',
    policy: anyoneSignedIn,
    audit: 'opened the form to say a record names them',
    params: one,
    async handle(ctx, { params }) {
      const thing = await knownThing(ctx.tx, params.id);
      if (!thing) return missing;
      ctx.note({ about: thing.id });
      return page(namesMePage(thing, { raw: {}, seal: ctx.seal }));
    },
  }),
  route({
    name: 'access.names_me',
    method: 'POST',
    path: '/access/:id/names-me',
    policy: anyoneSignedIn,
    audit: 'said a record names them or their family',
    params: one,
    body: namesMeForm,
    async handle(ctx, { params, form }) {
      const thing = await knownThing(ctx.tx, params.id);
      if (!thing) return missing;
      ctx.note({ about: thing.id });
      const broken = form.ok ? await thisNamesMe(ctx, thing.id, form.value.why) : null;
      const errors = form.ok ? broken && { why: broken.says } : form.errors;
      // From here on there is nothing of it to go back to.
      if (!errors) return done('/');
      ctx.note({ outcome: 'refused' });
      return mend({ ...namesMePage(thing, { raw: form.raw, errors, seal: ctx.seal }), errors });
    },
  }),
];
