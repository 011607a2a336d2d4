import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { hashToken } from '../../kernel/http/session-token.ts';
import { tooManyTries } from '../door/too-many-page.tsx';
import { giveBack, ownPasswordLimit, tryWithin } from '../limits.ts';
import { isMyPassword, waysIn } from '../my-ways-in.ts';
import type { SignInParts } from '../parts.ts';
import { sealedCookie } from '../secrets/sealed-cookie.ts';
import { endOwnSession, ownSessions } from './own-sessions.ts';
import { TOKEN_DAYS, type TokensPageProps, tokensPage } from './tokens-page.tsx';

const aToken = z.object({
  label: z
    .string('Enter what it is for')
    .trim()
    .min(1, 'Enter what it is for')
    .max(80, 'What it is for must be 80 characters or fewer')
    .refine((words) => words.isWellFormed() && !words.includes('\u0000'), 'Enter what it is for in ordinary letters'),
  days: z.enum(TOKEN_DAYS, 'Select how long it should work'),
  password: z.string().max(1000).optional(),
});

/** Bearer tokens: sessions of kind `api`, bound to the person who makes them, always with an end, shown once. */
export function tokenRoutes(parts: SignInParts): AnyRoute[] {
  // Carries the new token across the redirect to the one page that shows it; the database has only its hash.
  const made = sealedCookie<{ account: string; token: string }>(parts.secret, 'kith-token', 2);
  const pageOf = async (ctx: Ctx, more: Pick<TokensPageProps, 'made' | 'typed' | 'errors'>) =>
    tokensPage({
      ...more,
      tokens: await ownSessions(ctx, 'api'),
      hasPassword: (await waysIn(ctx)).password,
      csrf: ctx.seal.csrf,
      once: ctx.seal.once,
    });
  return [
    route({
      name: 'account.tokens',
      method: 'GET',
      path: '/account/tokens',
      policy: anyoneSignedIn,
      audit: 'looked at their tokens',
      async handle(ctx, { browser }) {
        const held = made.get(browser.cookie(made.name), ctx.now);
        const token = held?.account === ctx.actor.id ? held.token : null;
        const reply = page(await pageOf(ctx, { made: token }));
        return browser.cookie(made.name) === null ? reply : { ...reply, cookies: [made.clear] };
      },
    }),
    route({
      name: 'account.tokens.make',
      method: 'POST',
      path: '/account/tokens',
      policy: anyoneSignedIn,
      audit: 'made a token',
      body: aToken,
      async handle(ctx, { form }) {
        const again = async (errors: NonNullable<TokensPageProps['errors']>) =>
          mend({ ...(await pageOf(ctx, { made: null, typed: form.raw, errors })), errors });
        if (!form.ok) return again(form.errors);
        if ((await waysIn(ctx)).password) {
          const limits = [ownPasswordLimit(ctx.actor.id)];
          if (!(await tryWithin(ctx, limits))) return tooManyTries(parts);
          if (!(await isMyPassword(ctx, parts.secret, form.value.password ?? ''))) {
            ctx.note({ outcome: 'refused' });
            return again({ password: 'That is not your password' });
          }
          await giveBack(ctx, limits);
        }
        const [id, token] = [ctx.newId(), `kith_${ctx.newBytes(32).toString('base64url')}`];
        await sql`select start_session(${id}, ${ctx.actor.id}, ${hashToken(token)}, 'api', ${form.value.label},
          make_interval(days => ${Number(form.value.days)}), null)`.execute(ctx.tx);
        ctx.note({ about: id, detail: { days: Number(form.value.days) } });
        return { ...done('/account/tokens'), cookies: [made.put(ctx, { account: ctx.actor.id, token })] };
      },
    }),
    route({
      name: 'account.tokens.end',
      method: 'POST',
      path: '/account/tokens/:id/end',
      policy: anyoneSignedIn,
      audit: 'ended a token',
      params: z.object({ id: z.guid() }),
      async handle(ctx, { params }) {
        ctx.note({ about: params.id });
        return (await endOwnSession(ctx, params.id)) ? done('/account/tokens') : missing;
      },
    }),
  ];
}
