import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { askedParties, partiesAsked } from '../giving/asked-parties.ts';
import { endPage } from '../giving/end-page.tsx';
import { networkForm, readUntil, reasonField, ruleErrors } from '../giving/give-form.ts';
import { managed } from '../giving/routes.ts';
import { type KnownThing, knownThing } from '../thing/known-thing.ts';
import { joinNetwork, leaveNetwork, networkOf } from './network.ts';
import { networkPage } from './network-page.tsx';

const one = z.object({ id: z.guid() });
const oneMember = z.object({ id: z.guid(), member: z.guid() });
type Raw = Readonly<Record<string, unknown>>;

async function network(ctx: Ctx, thing: KnownThing, raw: Raw, errors?: FieldErrors) {
  const offered = thing.level === 4 ? await askedParties(ctx.tx, raw, ['account']) : { asked: '', parties: [] };
  return networkPage({
    thing,
    members: await networkOf(ctx.tx, thing.id),
    ...offered,
    raw,
    errors,
    seal: ctx.seal,
  });
}

async function leaving(ctx: Ctx, id: string, memberId: string, raw: Raw, errors?: FieldErrors) {
  const thing = await managed(ctx, id);
  const member = thing && (await networkOf(ctx.tx, thing.id)).find((one) => one.id === memberId);
  if (!member) return null;
  return endPage({
    thing,
    action: `/access/${thing.id}/network/${memberId}/end`,
    heading: `End the part of ${member.name} in this network`,
    says: 'They stop seeing this record at once, unless they see it in another way.',
    button: 'End their part',
    raw,
    errors,
    seal: ctx.seal,
  });
}

export const networkRoutes = [
  route({
    name: 'access.network',
    method: 'GET',
    path: '/access/:id/network',
    policy: anyoneSignedIn,
    audit: 'looked at the network around someone',
    params: one,
    query: partiesAsked,
    async handle(ctx, { params, query }) {
      const thing = await knownThing(ctx.tx, params.id);
      if (thing?.kind !== 'subject' || thing.level < 2) return missing;
      ctx.note({ about: thing.id });
      return page(await network(ctx, thing, query));
    },
  }),
  route({
    name: 'access.network.join',
    method: 'POST',
    path: '/access/:id/network',
    policy: anyoneSignedIn,
    audit: 'added someone to a network',
    params: one,
    body: networkForm,
    async handle(ctx, { params, form }) {
      const thing = await managed(ctx, params.id);
      if (thing?.kind !== 'subject') return missing;
      const until = readUntil(form.raw);
      const again = async (errors: FieldErrors) => {
        ctx.note({ outcome: 'refused' });
        return mend({ ...(await network(ctx, thing, form.raw, errors)), errors });
      };
      if (!form.ok || !until.ok) return again({ ...(form.ok ? {} : form.errors), ...(until.ok ? {} : until.errors) });
      const { party, part, level, names, reason } = form.value;
      const broken = await joinNetwork(ctx, thing.id, {
        account: party,
        part,
        level: level === '2' ? 2 : 3,
        names: names === 'yes',
        until: until.until,
        reason,
      });
      if (broken) return again(ruleErrors(broken));
      ctx.note({ detail: { party } });
      return done(`/access/${thing.id}/network`);
    },
  }),
  route({
    name: 'access.network.end.form',
    method: 'GET',
    path: '/access/:id/network/:member/end',
    policy: anyoneSignedIn,
    audit: 'opened the form to end a part in a network',
    params: oneMember,
    async handle(ctx, { params }) {
      const parts = await leaving(ctx, params.id, params.member, {});
      return parts ? page(parts) : missing;
    },
  }),
  route({
    name: 'access.network.end',
    method: 'POST',
    path: '/access/:id/network/:member/end',
    policy: anyoneSignedIn,
    audit: 'ended a part in a network',
    params: oneMember,
    body: z.looseObject({ reason: reasonField }),
    async handle(ctx, { params, form }) {
      if (!(await leaving(ctx, params.id, params.member, {}))) return missing;
      const broken = form.ok ? await leaveNetwork(ctx, params.member, form.value.reason) : null;
      const errors = form.ok ? broken && { reason: broken.says } : form.errors;
      if (!errors) return done(`/access/${params.id}/network`);
      ctx.note({ outcome: 'refused' });
      const parts = await leaving(ctx, params.id, params.member, form.raw, errors);
      return parts ? mend({ ...parts, errors }) : missing;
    },
  }),
];
