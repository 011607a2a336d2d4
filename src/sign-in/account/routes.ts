import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { waysIn } from '../my-ways-in.ts';
import type { SignInParts } from '../parts.ts';
import { forgetSession } from '../session.ts';
import { accountPage } from './account-page.tsx';
import { endOwnSession, ownSessions } from './own-sessions.ts';
import { passwordRoutes } from './password.ts';
import { signInsPage } from './sign-ins-page.tsx';
import { tokenRoutes } from './tokens.ts';

const byId = z.object({ id: z.guid() });

const CHANGED = 'Your password is changed. Every other browser is signed out.';

/** One's own account: who Kith thinks one is, password, sessions, tokens. */
export const accountRoutes = (parts: SignInParts): AnyRoute[] => [
  route({
    name: 'account',
    method: 'GET',
    path: '/account',
    policy: anyoneSignedIn,
    audit: 'looked at their own account',
    query: z.object({ done: z.unknown().optional() }),
    handle: async (ctx, { query }) =>
      page(accountPage(ctx.actor, await waysIn(ctx), query.done === 'password' ? CHANGED : undefined)),
  }),
  ...passwordRoutes(parts),
  route({
    name: 'account.sign-ins',
    method: 'GET',
    path: '/account/sign-ins',
    policy: anyoneSignedIn,
    audit: 'looked at where they are signed in',
    handle: async (ctx) => page(signInsPage(await ownSessions(ctx, 'page'), ctx.actor.session.id, ctx.seal.csrf)),
  }),
  route({
    name: 'account.sign-ins.end',
    method: 'POST',
    path: '/account/sign-ins/:id/end',
    policy: anyoneSignedIn,
    audit: 'signed out another browser of theirs',
    params: byId,
    async handle(ctx, { params }) {
      ctx.note({ about: params.id });
      return (await endOwnSession(ctx, params.id)) ? done('/account/sign-ins') : missing;
    },
  }),
  route({
    name: 'account.sign-ins.end-all',
    method: 'POST',
    path: '/account/sign-ins/end-all',
    policy: anyoneSignedIn,
    audit: 'signed out everywhere',
    repeatable: true,
    async handle(ctx) {
      await sql`select end_my_pages(null)`.execute(ctx.tx);
      return { ...done('/signed-out'), cookies: [forgetSession] };
    },
  }),
  ...tokenRoutes(parts),
];
