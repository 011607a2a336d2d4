import { sql } from 'kysely';
import { z } from 'zod';
import type { RequestContext } from '../../kernel/http/context.ts';
import { done, type Reply } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import { beginAgain } from '../door/come-in.ts';
import { nextField } from '../door/fields.ts';
import { halfWayCookie } from '../door/half-way.ts';
import type { SignInParts } from '../parts.ts';
import { sealedCookie } from '../secrets/sealed-cookie.ts';
import { startPageSession } from '../session.ts';
import { noAccountPage } from './no-account-page.tsx';
import { makeProvider, type OidcChecks, type Vouched } from './provider.ts';

/** Sign-in through an organisation's own provider, when the house has one. */
export function oidcRoutes(parts: SignInParts): AnyRoute[] {
  if (!parts.oidc) return [];
  const provider = makeProvider(parts.oidc);
  const cookie = sealedCookie<OidcChecks & { next: string }>(parts.secret, 'kith-oidc', 10);
  return [
    openRoute({
      name: 'sign-in.oidc',
      method: 'GET',
      path: '/sign-in/oidc',
      open: true,
      audit: 'was sent to an identity provider',
      query: z.object({ next: nextField }),
      // The provider is asked about itself at first use: not while a transaction is open.
      outside: () => provider.isThere(),
      async handle(ctx, { query, outside: isThere }) {
        if (!isThere) return beginAgain('provider', parts, query.next);
        const text = (): string => ctx.newBytes(32).toString('base64url');
        const checks = { state: text(), nonce: text(), verifier: text() };
        const address = await provider.addressFor(checks);
        return { ...done(address.href), cookies: [cookie.put(ctx, { ...checks, next: query.next })] };
      },
    }),
    openRoute({
      name: 'sign-in.oidc.back',
      method: 'GET',
      path: '/sign-in/oidc/back',
      open: true,
      audit: 'came back from an identity provider',
      async outside({ browser }, url) {
        const checks = cookie.get(browser.cookie(cookie.name));
        return checks && provider.whoCameBack(url.search, checks).catch(() => null);
      },
      async handle(ctx, { browser, outside: vouched }): Promise<Reply> {
        const began = cookie.get(browser.cookie(cookie.name), ctx.now);
        if (!vouched || !began) {
          ctx.note({ outcome: 'refused' });
          const reply = beginAgain('provider', parts, began?.next ?? '/');
          return { ...reply, cookies: [...(reply.cookies ?? []), cookie.clear] };
        }
        const account = await accountOf(ctx, vouched);
        if (!account) {
          ctx.note({ outcome: 'refused' });
          return { kind: 'page', status: 403, page: noAccountPage(parts), data: null, cookies: [cookie.clear] };
        }
        ctx.note({ action: 'signed in', about: account, detail: { by: 'identity provider' } });
        const cookies = await startPageSession(ctx, parts, account, browser.agent);
        return { ...done(began.next), cookies: [...cookies, cookie.clear, halfWayCookie(parts.secret).clear] };
      },
    }),
  ];
}

/** The account somebody vouched for has, remembered by the provider's own name for them from the first time on. */
async function accountOf(ctx: RequestContext, { subject, email }: Vouched): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select oidc_lookup(${subject}, ${email}) as id`.execute(ctx.tx);
  const id = rows[0]?.id;
  if (!id) return null;
  const { rows: kept } = await sql<{ ok: boolean }>`select remember_oidc_subject(${id}, ${subject}) as ok`.execute(
    ctx.tx,
  );
  return kept[0]?.ok ? id : null;
}
