import { sql } from 'kysely';
import { z } from 'zod';
import { hats } from '../../kernel/access/policy.ts';
import { underRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { adminOnly } from '../policy.ts';
import { hatsAndTeams, onePerson } from './directory.ts';
import { adminErrors, placeForm, readDays, whyForm } from './forms.ts';
import { hatSight } from './hat-sight.ts';
import { someoneElse } from './people-routes.ts';
import { endPlacePage, givePlacePage } from './place-pages.tsx';
import { rolePage, rolesPage, sightPage } from './role-pages.tsx';

const one = z.object({ id: z.guid() });
const onePlace = z.object({ id: z.guid(), place: z.guid() });
const oneRole = z.object({ code: z.string().regex(/^[a-z_]{2,40}$/) });
type Raw = Readonly<Record<string, unknown>>;
const overRoles = hats(
  'Administrators, the data protection officer and auditors',
  'administrator',
  'data_protection_officer',
  'auditor',
);

async function placing(ctx: Ctx, id: string, raw: Raw, errors?: FieldErrors) {
  const person = await someoneElse(ctx, id);
  return (
    person && { person, parts: givePlacePage(person, await hatsAndTeams(ctx.tx), { raw, errors, seal: ctx.seal }) }
  );
}

async function ending(ctx: Ctx, id: string, placeId: string, raw: Raw, errors?: FieldErrors) {
  const person = await someoneElse(ctx, id);
  const place = person?.places.find((one) => one.id === placeId && !one.over && one.kind !== 'agency');
  if (!person || !place) return null;
  return endPlacePage(
    person,
    {
      heading: `End ${place.party}`,
      says: 'It ends now, and with it whatever they saw that way.',
      action: `/admin/people/${person.id}/places/${place.id}/end`,
      button: 'End it',
    },
    { raw, errors, seal: ctx.seal },
  );
}

export const placeRoutes = [
  route({
    name: 'admin.place.form',
    method: 'GET',
    path: '/admin/people/:id/places',
    policy: adminOnly,
    audit: 'opened the form to give a role or a team',
    params: one,
    async handle(ctx, { params }) {
      const shown = await placing(ctx, params.id, {});
      return shown ? page(shown.parts) : missing;
    },
  }),
  route({
    name: 'admin.place.give',
    method: 'POST',
    path: '/admin/people/:id/places',
    policy: adminOnly,
    audit: 'gave a role or a place in a team',
    params: one,
    body: placeForm,
    async handle(ctx, { params, form }) {
      const shown = await placing(ctx, params.id, form.raw);
      if (!shown) return missing;
      const days = readDays(form.raw, ctx.now);
      const again = async (errors: FieldErrors) => {
        ctx.note({ outcome: 'refused' });
        const mending = await placing(ctx, params.id, form.raw, errors);
        return mending ? mend({ ...mending.parts, errors }) : missing;
      };
      if (!form.ok || !days.ok) return again({ ...(form.ok ? {} : form.errors), ...(days.ok ? {} : days.errors) });
      const { party, reason } = form.value;
      const broken = await underRule(ctx.tx, () =>
        sql`select give_membership(${ctx.newId()}, ${params.id}, ${party}, ${days.from}, ${days.until}, ${reason})`.execute(
          ctx.tx,
        ),
      );
      if (broken) return again(adminErrors(broken));
      ctx.note({ reason, detail: { party } });
      return done(`/admin/people/${params.id}`);
    },
  }),
  route({
    name: 'admin.place.end.form',
    method: 'GET',
    path: '/admin/people/:id/places/:place/end',
    policy: adminOnly,
    audit: 'opened the form to end a role or a team place',
    params: onePlace,
    async handle(ctx, { params }) {
      const parts = await ending(ctx, params.id, params.place, {});
      return parts ? page(parts) : missing;
    },
  }),
  route({
    name: 'admin.place.end',
    method: 'POST',
    path: '/admin/people/:id/places/:place/end',
    policy: adminOnly,
    audit: 'ended a role or a place in a team',
    params: onePlace,
    body: whyForm,
    async handle(ctx, { params, form }) {
      if (!(await ending(ctx, params.id, params.place, form.raw))) return missing;
      const broken = form.ok
        ? await underRule(ctx.tx, () =>
            sql`select end_membership(${params.place}, ${form.value.reason})`.execute(ctx.tx),
          )
        : null;
      const errors = form.ok ? broken && adminErrors(broken) : form.errors;
      if (!errors) {
        ctx.note({ ...(form.ok && { reason: form.value.reason }), detail: { membership: params.place } });
        return done(`/admin/people/${params.id}`);
      }
      ctx.note({ outcome: 'refused' });
      const parts = await ending(ctx, params.id, params.place, form.raw, errors);
      return parts ? mend({ ...parts, errors }) : missing;
    },
  }),
  route({
    name: 'admin.roles',
    method: 'GET',
    path: '/admin/roles',
    policy: overRoles,
    audit: 'looked at what roles may see',
    handle: async (ctx) => page(rolesPage(await hatSight(ctx.tx))),
  }),
  route({
    name: 'admin.role',
    method: 'GET',
    path: '/admin/roles/:code',
    policy: overRoles,
    audit: 'looked at what a role may see',
    params: oneRole,
    async handle(ctx, { params }) {
      const hat = (await hatSight(ctx.tx)).find((one) => one.code === params.code);
      return hat ? page(rolePage(hat)) : missing;
    },
  }),
  route({
    name: 'admin.person.sight',
    method: 'GET',
    path: '/admin/people/:id/sight',
    policy: overRoles,
    audit: 'looked at what a person may see by their roles',
    params: one,
    async handle(ctx, { params }) {
      const person = await onePerson(ctx.tx, params.id);
      if (!person) return missing;
      ctx.note({ about: person.id });
      return page(sightPage(person, await hatSight(ctx.tx)));
    },
  }),
];
