import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { whoCan } from '../looking/who.ts';
import { type KnownThing, knownThing } from '../thing/known-thing.ts';
import { askedParties, partiesAsked } from './asked-parties.ts';
import { endPage } from './end-page.tsx';
import { endAccess, giveAccess } from './give.ts';
import { giveForm, readUntil, reasonField, ruleErrors } from './give-form.ts';
import { givePage } from './give-page.tsx';

const one = z.object({ id: z.guid() });
const oneGrant = z.object({ id: z.guid(), grant: z.guid() });
const why = z.looseObject({ reason: reasonField });
type Raw = Readonly<Record<string, unknown>>;

/** What the reader manages; null when it is not there, not for them, or not theirs to share. */
export async function managed(ctx: Ctx, id: string): Promise<KnownThing | null> {
  const thing = await knownThing(ctx.tx, id);
  if (thing?.level !== 4) return null;
  ctx.note({ about: thing.id });
  return thing;
}

async function giving(ctx: Ctx, thing: KnownThing, raw: Raw, errors?: FieldErrors) {
  const found = await askedParties(ctx.tx, raw);
  return givePage({ thing, ...found, raw, errors, seal: ctx.seal });
}

async function ending(ctx: Ctx, thing: KnownThing, grantId: string, raw: Raw, errors?: FieldErrors) {
  const row = (await whoCan(ctx.tx, thing.scopeId, ctx.now)).find((one) => one.grantId === grantId);
  if (!row || row.mine) return null;
  return endPage({
    thing,
    action: `/access/${thing.id}/end/${grantId}`,
    heading: `End access of ${row.party}`,
    says: 'They stop seeing this record at once. What they did before stays in the record of who has looked.',
    button: 'End access',
    raw,
    errors,
    seal: ctx.seal,
  });
}

export const givingRoutes = [
  route({
    name: 'access.give.form',
    method: 'GET',
    path: '/access/:id/give',
    policy: anyoneSignedIn,
    audit: 'opened the form to give access',
    params: one,
    query: partiesAsked,
    async handle(ctx, { params, query }) {
      const thing = await managed(ctx, params.id);
      return thing ? page(await giving(ctx, thing, query)) : missing;
    },
  }),
  route({
    name: 'access.give',
    method: 'POST',
    path: '/access/:id/give',
    policy: anyoneSignedIn,
    audit: 'gave access to a record',
    params: one,
    body: giveForm,
    async handle(ctx, { params, form }) {
      const thing = await managed(ctx, params.id);
      if (!thing) return missing;
      const until = readUntil(form.raw);
      const again = async (errors: FieldErrors) => {
        ctx.note({ outcome: 'refused' });
        return mend({ ...(await giving(ctx, thing, form.raw, errors)), errors });
      };
      if (!form.ok || !until.ok) return again({ ...(form.ok ? {} : form.errors), ...(until.ok ? {} : until.errors) });
      const { party, level, names, reason } = form.value;
      const broken = await giveAccess(ctx, thing, {
        party,
        level: LEVEL[level],
        names: names === 'yes',
        until: until.until,
        reason,
      });
      if (broken) return again(ruleErrors(broken));
      ctx.note({ detail: { party, level, names: names === 'yes' } });
      return done(`/access/${thing.id}/who`);
    },
  }),
  route({
    name: 'access.end.form',
    method: 'GET',
    path: '/access/:id/end/:grant',
    policy: anyoneSignedIn,
    audit: 'opened the form to end access',
    params: oneGrant,
    async handle(ctx, { params }) {
      const thing = await managed(ctx, params.id);
      const parts = thing && (await ending(ctx, thing, params.grant, {}));
      return parts ? page(parts) : missing;
    },
  }),
  route({
    name: 'access.end',
    method: 'POST',
    path: '/access/:id/end/:grant',
    policy: anyoneSignedIn,
    audit: 'ended access to a record',
    params: oneGrant,
    body: why,
    async handle(ctx, { params, form }) {
      const thing = await managed(ctx, params.id);
      const parts = thing && (await ending(ctx, thing, params.grant, form.raw));
      if (!parts) return missing;
      if (!form.ok)
        return mend({
          ...parts,
          ...(await ending(ctx, thing, params.grant, form.raw, form.errors)),
          errors: form.errors,
        });
      const broken = await endAccess(ctx, params.grant, form.value.reason);
      if (broken) {
        ctx.note({ outcome: 'refused' });
        const errors = { reason: broken.says };
        return mend({ ...parts, ...(await ending(ctx, thing, params.grant, form.raw, errors)), errors });
      }
      ctx.note({ detail: { grant: params.grant } });
      return done(`/access/${thing.id}/who`);
    },
  }),
];

const LEVEL = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;
