import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, json, mend, page, type Reply } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute, route } from '../../kernel/http/route.ts';
import { errorFor } from '../../kernel/ui/index.ts';
import { beginAgain } from '../door/come-in.ts';
import { nextField, passwordField } from '../door/fields.ts';
import { giveBack, tryWithin, unlockLimit } from '../limits.ts';
import { isMyPassword, waysIn } from '../my-ways-in.ts';
import type { SignInParts } from '../parts.ts';
import { forgetSession } from '../session.ts';
import { signedOutPage, signOutPage } from './sign-out-page.tsx';
import { unlockPage } from './unlock-page.tsx';

const unlockAt = (next: string): string => (next === '/' ? '/unlock' : `/unlock?next=${encodeURIComponent(next)}`);

/** Locking a screen, unlocking it, staying awake, signing out. */
export const lockRoutes = (parts: SignInParts): AnyRoute[] => [
  ...(['GET', 'POST'] as const).map((method) =>
    route({
      name: `lock.${method.toLowerCase()}`,
      method,
      path: '/lock',
      policy: anyoneSignedIn,
      audit: 'locked the screen',
      whileLocked: true,
      repeatable: true,
      query: z.object({ return: nextField }),
      async handle(ctx, { query }) {
        await sql`select lock_my_session(${ctx.actor.session.id}, true)`.execute(ctx.tx);
        return done(unlockAt(query.return));
      },
    }),
  ),
  route({
    name: 'unlock.show',
    method: 'GET',
    path: '/unlock',
    policy: anyoneSignedIn,
    audit: 'was shown a locked screen',
    whileLocked: true,
    query: z.object({ next: nextField, kept: z.unknown().optional() }),
    async handle(ctx, { query }) {
      const next = query.kept ? '/resume' : query.next;
      if (!ctx.actor.session.locked) return done(next);
      return page(await unlockPageOf(ctx, parts, { next, kept: Boolean(query.kept) }));
    },
  }),
  route({
    name: 'unlock',
    method: 'POST',
    path: '/unlock',
    policy: anyoneSignedIn,
    audit: 'gave a password to unlock the screen',
    whileLocked: true,
    repeatable: true,
    body: z.object({ password: passwordField('Enter your password'), next: nextField }),
    async handle(ctx, { form }) {
      const next = nextField.parse(form.raw.next);
      if (!ctx.actor.session.locked) return done(next);
      const again = async (errors: { password: string }): Promise<Reply> =>
        mend({ ...(await unlockPageOf(ctx, parts, { next, kept: false })), errors });
      if (!form.ok) return again({ password: errorFor(form.errors, 'password') ?? 'Enter your password' });
      const limits = [unlockLimit(ctx.actor.session.id)];
      if (!(await tryWithin(ctx, limits))) {
        ctx.note({ outcome: 'refused', detail: { limit: true } });
        await sql`select end_my_session(${ctx.actor.session.id})`.execute(ctx.tx);
        const reply = beginAgain('unlock', parts, next);
        return { ...reply, cookies: [...(reply.cookies ?? []), forgetSession] };
      }
      if (!(await isMyPassword(ctx, parts.secret, form.value.password))) {
        ctx.note({ outcome: 'refused' });
        return again({ password: 'That password is not right' });
      }
      await giveBack(ctx, limits);
      await sql`select lock_my_session(${ctx.actor.session.id}, false)`.execute(ctx.tx);
      return done(next);
    },
  }),
  route({
    name: 'stay',
    method: 'POST',
    path: '/stay',
    policy: anyoneSignedIn,
    audit: 'stayed signed in',
    repeatable: true,
    // Every request says that someone is there; this one says nothing else.
    handle: async () => json({ awake: true }),
  }),
  openRoute({
    name: 'sign-out.show',
    method: 'GET',
    path: '/sign-out',
    open: true,
    audit: 'was asked whether to sign out',
    handle: async (ctx) => (ctx.actor ? page(signOutPage(ctx.seal.csrf)) : done('/sign-in')),
  }),
  route({
    name: 'sign-out',
    method: 'POST',
    path: '/sign-out',
    policy: anyoneSignedIn,
    audit: 'signed out',
    whileLocked: true,
    repeatable: true,
    async handle(ctx) {
      await sql`select end_my_session(${ctx.actor.session.id})`.execute(ctx.tx);
      return { ...done('/signed-out'), cookies: [forgetSession] };
    },
  }),
  openRoute({
    name: 'signed-out',
    method: 'GET',
    path: '/signed-out',
    open: true,
    audit: 'was told of having signed out',
    handle: async (ctx) => (ctx.actor ? done('/') : page(signedOutPage(parts.oidc !== null))),
  }),
];

async function unlockPageOf(ctx: Ctx, parts: SignInParts, at: { next: string; kept: boolean }) {
  const ways = await waysIn(ctx);
  const person = parts.demo?.find((one) => one.email === ways.email);
  return unlockPage({
    ...at,
    csrf: ctx.seal.csrf,
    name: ctx.actor.name,
    hasPassword: ways.password,
    hasProvider: parts.oidc !== null && ways.provider,
    demo: person ?? null,
  });
}
