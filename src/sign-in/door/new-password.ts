import { sql } from 'kysely';
import { z } from 'zod';
import { mend, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { beforeSignIn } from '../before.ts';
import type { SignInParts } from '../parts.ts';
import { hashPassword, isPassword, SALT_LENGTH } from '../secrets/password-hash.ts';
import { whyNotPassword } from '../secrets/password-rule.ts';
import { beginAgain, onward } from './come-in.ts';
import { passwordField } from './fields.ts';
import { newPasswordPage } from './new-password-page.tsx';
import { lookUp } from './sign-in.ts';
import { atStep } from './step.ts';

const SAME = 'Choose a password that is not the one you were given';

/** A password that somebody was given is changed before there is a session, so nothing else can come first. */
export const newPasswordRoutes = (parts: SignInParts): AnyRoute[] => [
  openRoute({
    name: 'sign-in.new-password.show',
    method: 'GET',
    path: '/sign-in/new-password',
    open: true,
    audit: 'was asked to choose a password',
    async handle(ctx, { browser }) {
      const at = await atStep(ctx, parts, browser, '/sign-in/new-password');
      if ('elsewhere' in at) return at.elsewhere;
      const { csrf, cookies } = beforeSignIn(ctx, parts.secret);
      return { ...page(newPasswordPage({ csrf })), cookies };
    },
  }),
  openRoute({
    name: 'sign-in.new-password',
    method: 'POST',
    path: '/sign-in/new-password',
    open: true,
    audit: 'chose a password',
    body: z.object({ newPassword: passwordField('Enter a new password') }),
    async handle(ctx, { form, browser }) {
      const at = await atStep(ctx, parts, browser, '/sign-in/new-password');
      if ('elsewhere' in at) return at.elsewhere;
      const { half, account } = at;
      ctx.note({ about: half.account });
      const again = (errors: FieldErrors) => mend({ ...newPasswordPage({ csrf: ctx.seal.csrf, errors }), errors });
      if (!form.ok) return again(form.errors);
      const given = await lookUp(ctx, account.email);
      const isTheOneGiven = await isPassword(parts.secret, form.value.newPassword, given?.passwordHash ?? null);
      const why = isTheOneGiven ? SAME : whyNotPassword(form.value.newPassword, account);
      if (why) return again({ newPassword: why });
      const hash = await hashPassword(parts.secret, form.value.newPassword, ctx.newBytes(SALT_LENGTH));
      const { rows } = await sql<{
        ok: boolean;
      }>`select choose_first_password(${half.account}, ${hash}) as ok`.execute(ctx.tx);
      if (!rows[0]?.ok) return beginAgain('time', parts, half.next);
      return onward(ctx, parts, browser, half, { ...account, mustChoose: false });
    },
  }),
];
