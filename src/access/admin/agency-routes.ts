import { sql } from 'kysely';
import { z } from 'zod';
import { underRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { adminOnly } from '../policy.ts';
import { adminPage, agenciesPage, agencyPage, newAgencyPage, teamPage } from './agency-pages.tsx';
import { agencies, oneAgency, oneTeam } from './directory.ts';
import { adminErrors, agencyForm, glassManagerForm, teamForm, whyForm } from './forms.ts';

const one = z.object({ id: z.guid() });
type Raw = Readonly<Record<string, unknown>>;

async function agencyShown(ctx: Ctx, id: string, raw: Raw = {}, errors?: FieldErrors) {
  const agency = await oneAgency(ctx.tx, id);
  if (!agency) return null;
  ctx.note({ about: agency.id });
  return agencyPage(agency, { raw, errors, seal: ctx.seal, once: () => ctx.newId() });
}

/** Says what is wrong on the agency's page, with what was typed. */
async function mendAgency(ctx: Ctx, id: string, raw: Raw, errors: FieldErrors) {
  ctx.note({ outcome: 'refused' });
  const parts = await agencyShown(ctx, id, raw, errors);
  return parts ? mend({ ...parts, errors }) : missing;
}

export const agencyRoutes = [
  route({
    name: 'admin.home',
    method: 'GET',
    path: '/admin',
    policy: adminOnly,
    audit: 'opened administration',
    handle: async () => page(adminPage()),
  }),
  route({
    name: 'admin.agencies',
    method: 'GET',
    path: '/admin/agencies',
    policy: adminOnly,
    audit: 'looked at the list of agencies',
    handle: async (ctx) => page(agenciesPage(await agencies(ctx.tx))),
  }),
  route({
    name: 'admin.agency.new',
    method: 'GET',
    path: '/admin/agencies/new',
    policy: adminOnly,
    audit: 'opened the form to add an agency',
    handle: async (ctx) => page(newAgencyPage({ raw: {}, seal: ctx.seal })),
  }),
  route({
    name: 'admin.agency.add',
    method: 'POST',
    path: '/admin/agencies/new',
    policy: adminOnly,
    audit: 'added an agency',
    body: agencyForm,
    async handle(ctx, { form }) {
      if (!form.ok)
        return mend({ ...newAgencyPage({ raw: form.raw, errors: form.errors, seal: ctx.seal }), errors: form.errors });
      const id = ctx.newId();
      await sql`select add_agency(${id}, ${form.value.name}, ${form.value.kind})`.execute(ctx.tx);
      ctx.note({ about: id });
      return done(`/admin/agencies/${id}`, { id });
    },
  }),
  route({
    name: 'admin.agency',
    method: 'GET',
    path: '/admin/agencies/:id',
    policy: adminOnly,
    audit: 'looked at an agency',
    params: one,
    async handle(ctx, { params }) {
      const parts = await agencyShown(ctx, params.id);
      return parts ? page(parts) : missing;
    },
  }),
  route({
    name: 'admin.team.add',
    method: 'POST',
    path: '/admin/agencies/:id/teams',
    policy: adminOnly,
    audit: 'added a team',
    params: one,
    body: teamForm,
    async handle(ctx, { params, form }) {
      if (!form.ok) return mendAgency(ctx, params.id, form.raw, form.errors);
      const id = ctx.newId();
      await sql`select add_team(${id}, ${params.id}, ${form.value.team})`.execute(ctx.tx);
      ctx.note({ about: id });
      return done(`/admin/agencies/${params.id}`, { id });
    },
  }),
  route({
    name: 'admin.glass_manager',
    method: 'POST',
    path: '/admin/agencies/:id/glass-manager',
    policy: adminOnly,
    audit: 'named who reviews broken glass',
    params: one,
    body: glassManagerForm,
    async handle(ctx, { params, form }) {
      if (!form.ok) return mendAgency(ctx, params.id, form.raw, form.errors);
      const broken = await underRule(ctx.tx, () =>
        sql`select name_glass_manager(${ctx.newId()}, ${params.id}, ${form.value.manager})`.execute(ctx.tx),
      );
      if (broken) return mendAgency(ctx, params.id, form.raw, { manager: broken.says });
      ctx.note({ about: params.id, detail: { manager: form.value.manager } });
      return done(`/admin/agencies/${params.id}`);
    },
  }),
  route({
    name: 'admin.agency.close',
    method: 'POST',
    path: '/admin/agencies/:id/close',
    policy: adminOnly,
    audit: 'closed an agency',
    params: one,
    async handle(ctx, { params, form }) {
      const broken = await underRule(ctx.tx, () => sql`select close_agency(${params.id})`.execute(ctx.tx));
      if (broken) return mendAgency(ctx, params.id, form.raw, adminErrors(broken));
      ctx.note({ about: params.id });
      return done('/admin/agencies');
    },
  }),
  route({
    name: 'admin.team',
    method: 'GET',
    path: '/admin/teams/:id',
    policy: adminOnly,
    audit: 'looked at a team',
    params: one,
    async handle(ctx, { params }) {
      const team = await oneTeam(ctx.tx, params.id);
      if (!team) return missing;
      ctx.note({ about: team.id });
      return page(teamPage(team, { raw: {}, seal: ctx.seal }));
    },
  }),
  route({
    name: 'admin.team.close',
    method: 'POST',
    path: '/admin/teams/:id/close',
    policy: adminOnly,
    audit: 'closed a team',
    params: one,
    body: whyForm,
    async handle(ctx, { params, form }) {
      const team = await oneTeam(ctx.tx, params.id);
      if (!team) return missing;
      ctx.note({ about: team.id });
      const broken = form.ok
        ? await underRule(ctx.tx, () => sql`select close_team(${team.id}, ${form.value.reason})`.execute(ctx.tx))
        : null;
      const errors = form.ok ? broken && adminErrors(broken) : form.errors;
      if (!errors) return done(`/admin/agencies/${team.agency.id}`);
      ctx.note({ outcome: 'refused' });
      return mend({ ...teamPage(team, { raw: form.raw, errors, seal: ctx.seal }), errors });
    },
  }),
];
