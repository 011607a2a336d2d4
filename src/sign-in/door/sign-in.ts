import { sql } from 'kysely';
import { z } from 'zod';
import type { RequestContext } from '../../kernel/http/context.ts';
import { done, mend, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { beforeSignIn } from '../before.ts';
import { giveBack, passwordLimits, tryWithin } from '../limits.ts';
import type { SignInParts } from '../parts.ts';
import { isPassword } from '../secrets/password-hash.ts';
import { onward } from './come-in.ts';
import { emailField, nextField, passwordField } from './fields.ts';
import { accountHalfWay } from './half-way.ts';
import { signInPage, type WhyAgain, whyAgain } from './sign-in-page.tsx';
import { tooManyTries } from './too-many-page.tsx';

/** The same words for an address nobody has and for a wrong password. */
const NOT_RIGHT = 'The e-mail address or the password is not right. Check both';

/** E-mail address and password. */
export const signInRoutes = (parts: SignInParts): AnyRoute[] => [
  openRoute({
    name: 'sign-in.show',
    method: 'GET',
    path: '/sign-in',
    open: true,
    audit: 'was shown the sign-in page',
    query: z.object({ next: nextField, kept: z.unknown().optional(), why: z.unknown().optional() }),
    async handle(ctx, { query }) {
      // Somebody who was signed out in the middle of sending a form wants that form.
      const next = query.kept ? '/resume' : query.next;
      if (ctx.actor) return done(ctx.actor.session.locked ? `/unlock?next=${encodeURIComponent(next)}` : next);
      const { csrf, cookies } = beforeSignIn(ctx, parts.secret);
      const why = Object.keys(whyAgain).find((one): one is WhyAgain => one === query.why);
      return { ...page(signInPage(parts, { csrf, next, kept: Boolean(query.kept), why })), cookies };
    },
  }),
  openRoute({
    name: 'sign-in.password',
    method: 'POST',
    path: '/sign-in',
    open: true,
    audit: 'gave a password to sign in',
    body: z.object({ email: emailField, password: passwordField('Enter your password'), next: nextField }),
    async handle(ctx, { form, browser }) {
      const again = (email: unknown, next: unknown, errors: FieldErrors) =>
        mend(
          asMend(parts, {
            csrf: ctx.seal.csrf,
            next: nextField.parse(next),
            email: typeof email === 'string' ? email : '',
            errors,
          }),
        );
      if (!form.ok) return again(form.raw.email, form.raw.next, form.errors);
      const { email, password, next } = form.value;
      const limits = passwordLimits(parts.secret, email, ctx.address);
      if (!(await tryWithin(ctx, limits))) {
        ctx.note({ outcome: 'refused', detail: { limit: true } });
        return tooManyTries(parts);
      }
      const found = await lookUp(ctx, email);
      const isRight = await isPassword(parts.secret, password, found?.passwordHash ?? null);
      const account = found && isRight ? await accountHalfWay(ctx, parts.secret, found.id) : null;
      if (!found || !account) {
        ctx.note({ outcome: 'refused', about: found?.id ?? null });
        return again(email, next, { email: NOT_RIGHT });
      }
      await giveBack(ctx, limits);
      const half = { account: found.id, passwordSet: account.passwordSet, passed: 'password' as const, next };
      return onward(ctx, parts, browser, half, account);
    },
  }),
];

const asMend = (parts: SignInParts, props: { csrf: string; next: string; email: string; errors: FieldErrors }) => ({
  ...signInPage(parts, { ...props, kept: false }),
  errors: props.errors,
});

/** Whose e-mail address it is, and their password as kept. */
export async function lookUp(
  ctx: RequestContext,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> {
  const { rows } = await sql<{
    account_id: string;
    password_hash: string | null;
  }>`select * from sign_in_lookup(${email})`.execute(ctx.tx);
  const row = rows[0];
  return row ? { id: row.account_id, passwordHash: row.password_hash } : null;
}
