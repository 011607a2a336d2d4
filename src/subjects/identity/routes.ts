import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { hasProblems, needText, type Problems } from '../forms/checks.ts';
import { fingerprint } from '../forms/fingerprint.ts';
import { formPair } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import { lockSubject } from '../frame/lock-subject.ts';
import { showSubject } from '../frame/show-subject.ts';
import { readIdentity } from './identity-form.ts';
import { identityPage } from './identity-page.tsx';
import { loadIdentity } from './load-identity.ts';
import { safeAddressPage, shownAddressPage } from './safe-address-page.tsx';
import { saveIdentity } from './save-identity.ts';

const one = z.object({ id: z.guid() });

async function showIdentity(ctx: Ctx, params: { id: string }, saving: boolean) {
  if (saving) await lockSubject(ctx.tx, params.id);
  const shown = await showSubject(ctx, params.id, 3);
  const identity = shown && (await loadIdentity(ctx.tx, shown.subject.id));
  return shown && identity ? { ...shown, identity, clash: false } : null;
}

async function showSafeAddress(ctx: Ctx, id: string) {
  const shown = await showSubject(ctx, id, 2);
  const identity = shown && (await loadIdentity(ctx.tx, shown.subject.id));
  return shown && identity?.address && identity.addressIsSafeAddress ? { ...shown, address: identity.address } : null;
}

export const identityRoutes = [
  ...formPair({
    name: 'subject.identity',
    path: '/subjects/:id/identity',
    opens: 'opened the form to change who someone is said to be',
    does: 'changed who someone is said to be',
    params: one,
    load: showIdentity,
    page: identityPage,
    async save(ctx, { subject, identity }, raw) {
      const { change, problems } = readIdentity(raw, subject.roles, ctx.now);
      if (hasProblems(problems)) return { problems };
      if (typed(raw, 'over') !== fingerprint(identity))
        return { problems: { givenNames: 'Someone else changed this while you were writing' }, more: { clash: true } };
      await saveIdentity(ctx, subject, identity, change);
      return { to: `/subjects/${subject.id}/notes?done=identity` };
    },
  }),
  route({
    name: 'subject.safe-address.form',
    method: 'GET',
    path: '/subjects/:id/safe-address',
    policy: anyoneSignedIn,
    audit: 'opened the form to see a safe address',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showSafeAddress(ctx, params.id);
      return shown ? page(safeAddressPage({ ...shown, seal: ctx.seal, raw: {}, sent: false })) : missing;
    },
  }),
  route({
    name: 'subject.safe-address.open',
    method: 'POST',
    path: '/subjects/:id/safe-address',
    policy: anyoneSignedIn,
    audit: 'opened a safe address',
    params: one,
    readsItself: true,
    async handle(ctx, { params, form }) {
      const shown = await showSafeAddress(ctx, params.id);
      if (!shown) return missing;
      const problems: Problems = {};
      const why = needText(form.raw, 'why', problems, 'Enter why you need it now', 500);
      const errors = form.ok ? problems : form.errors;
      if (!form.ok || hasProblems(problems))
        return mend({ ...safeAddressPage({ ...shown, seal: ctx.seal, raw: form.raw, sent: true, errors }), errors });
      ctx.note({ about: shown.subject.id, reason: why });
      return page(shownAddressPage(shown));
    },
  }),
];
