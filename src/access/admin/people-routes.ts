import { sql } from 'kysely';
import { z } from 'zod';
import { underRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { newFirstPassword, resetSignIn } from '../../sign-in/index.ts';
import { adminOnly } from '../policy.ts';
import { agencies, onePerson, type PersonShown, people } from './directory.ts';
import { adminErrors, personForm, why, whyForm } from './forms.ts';
import { newPersonPage, PEOPLE_SIZE, passwordPage, peoplePage, personPage } from './people-pages.tsx';
import { endPlacePage, resetPage } from './place-pages.tsx';

const one = z.object({ id: z.guid() });
const resetForm = z.looseObject({ phone: z.enum(['yes', 'no'], 'Select whether they have lost it'), reason: why });
type Raw = Readonly<Record<string, unknown>>;

/** Somebody else than the reader, whose account is open: whom an administrator may change. */
export async function someoneElse(ctx: Ctx, id: string): Promise<PersonShown | null> {
  const person = await onePerson(ctx.tx, id);
  if (!person || person.closedAt || person.id === ctx.actor.id) return null;
  ctx.note({ about: person.id });
  return person;
}

const closing = (person: PersonShown, ctx: Ctx, raw: Raw, errors?: FieldErrors) =>
  endPlacePage(
    person,
    {
      heading: 'Close this account',
      says: 'They are signed out now and cannot sign in again. What they did stays on record. Hand over their cases first.',
      action: `/admin/people/${person.id}/close`,
      button: 'Close account',
    },
    { raw, errors, seal: ctx.seal },
  );

/** The pages that need Kith's secret, which passwords are mixed with. */
export const peopleRoutes = (parts: { secret: Buffer }) => [
  route({
    name: 'admin.people',
    method: 'GET',
    path: '/admin/people',
    policy: adminOnly,
    audit: 'looked at the staff directory',
    query: z.object({
      q: z.string().trim().max(200).default(''),
      closed: z.enum(['yes', 'no', '']).default('no'),
      page: z.coerce.number().int().min(1).max(2000).default(1),
    }),
    async handle(ctx, { query }) {
      const closed = query.closed === 'yes';
      const found = await people(ctx.tx, { q: query.q, closed, page: query.page, size: PEOPLE_SIZE });
      return page(peoplePage({ ...found, q: query.q, closed, page: query.page }));
    },
  }),
  route({
    name: 'admin.person.new',
    method: 'GET',
    path: '/admin/people/new',
    policy: adminOnly,
    audit: 'opened the form to add a person',
    handle: async (ctx) => page(newPersonPage({ agencies: await agencies(ctx.tx), raw: {}, seal: ctx.seal })),
  }),
  route({
    name: 'admin.person.add',
    method: 'POST',
    path: '/admin/people/new',
    policy: adminOnly,
    audit: 'added a person',
    body: personForm,
    async handle(ctx, { form }) {
      const again = async (errors: FieldErrors) =>
        mend({ ...newPersonPage({ agencies: await agencies(ctx.tx), raw: form.raw, errors, seal: ctx.seal }), errors });
      if (!form.ok) return again(form.errors);
      const { name, email, jobTitle, agency, registration, phone } = form.value;
      const id = ctx.newId();
      const { password, hash } = await newFirstPassword(ctx, parts.secret);
      const broken = await underRule(ctx.tx, () =>
        sql`select add_account(${id}, ${ctx.newId()}, ${agency}, ${name}, ${email}, ${jobTitle}, ${registration ?? null}, ${phone ?? null}, ${hash})`.execute(
          ctx.tx,
        ),
      );
      if (broken) return again(adminErrors(broken));
      ctx.note({ about: id });
      return page(passwordPage({ person: { id, name }, password, added: true }));
    },
  }),
  route({
    name: 'admin.person',
    method: 'GET',
    path: '/admin/people/:id',
    policy: adminOnly,
    audit: 'looked at a person’s roles',
    params: one,
    async handle(ctx, { params }) {
      const person = await onePerson(ctx.tx, params.id);
      if (!person) return missing;
      ctx.note({ about: person.id });
      return page(personPage({ person, mine: person.id === ctx.actor.id }));
    },
  }),
  route({
    name: 'admin.person.close.form',
    method: 'GET',
    path: '/admin/people/:id/close',
    policy: adminOnly,
    audit: 'opened the form to close an account',
    params: one,
    async handle(ctx, { params }) {
      const person = await someoneElse(ctx, params.id);
      return person ? page(closing(person, ctx, {})) : missing;
    },
  }),
  route({
    name: 'admin.person.close',
    method: 'POST',
    path: '/admin/people/:id/close',
    policy: adminOnly,
    audit: 'closed an account',
    params: one,
    body: whyForm,
    async handle(ctx, { params, form }) {
      const person = await someoneElse(ctx, params.id);
      if (!person) return missing;
      if (!form.ok) return mend({ ...closing(person, ctx, form.raw, form.errors), errors: form.errors });
      await ctx.because(form.value.reason);
      await sql`select close_account(${person.id})`.execute(ctx.tx);
      return done(`/admin/people/${person.id}`);
    },
  }),
  route({
    name: 'admin.person.password.form',
    method: 'GET',
    path: '/admin/people/:id/password',
    policy: adminOnly,
    audit: 'opened the form to give a new first password',
    params: one,
    async handle(ctx, { params }) {
      const person = await someoneElse(ctx, params.id);
      return person ? page(resetPage(person, { raw: {}, seal: ctx.seal })) : missing;
    },
  }),
  route({
    name: 'admin.person.password',
    method: 'POST',
    path: '/admin/people/:id/password',
    policy: adminOnly,
    audit: 'gave a new first password',
    params: one,
    body: resetForm,
    async handle(ctx, { params, form }) {
      const person = await someoneElse(ctx, params.id);
      if (!person) return missing;
      if (!form.ok)
        return mend({
          ...resetPage(person, { raw: form.raw, errors: form.errors, seal: ctx.seal }),
          errors: form.errors,
        });
      await ctx.because(form.value.reason);
      const password = await resetSignIn(ctx, parts.secret, person.id, { forgetPhone: form.value.phone === 'yes' });
      return page(passwordPage({ person, password, added: false }));
    },
  }),
];
