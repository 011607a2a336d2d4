import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, mend, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { passwordField } from '../door/fields.ts';
import { tooManyTries } from '../door/too-many-page.tsx';
import { giveBack, ownPasswordLimit, tryWithin } from '../limits.ts';
import { isMyPassword, waysIn } from '../my-ways-in.ts';
import type { SignInParts } from '../parts.ts';
import { hashPassword, SALT_LENGTH } from '../secrets/password-hash.ts';
import { whyNotPassword } from '../secrets/password-rule.ts';
import { passwordPage } from './password-page.tsx';

/** Changing one's own password: the one it was is asked for again, and every other browser is signed out. */
export const passwordRoutes = (parts: SignInParts): AnyRoute[] => [
  route({
    name: 'account.password.show',
    method: 'GET',
    path: '/account/password',
    policy: anyoneSignedIn,
    audit: 'was asked for a new password',
    async handle(ctx) {
      const { password } = await waysIn(ctx);
      return page(passwordPage({ hasPassword: password, csrf: ctx.seal.csrf, once: ctx.seal.once }));
    },
  }),
  route({
    name: 'account.password',
    method: 'POST',
    path: '/account/password',
    policy: anyoneSignedIn,
    audit: 'changed their password',
    body: z.object({
      password: passwordField('Enter your password'),
      newPassword: passwordField('Enter a new password'),
    }),
    async handle(ctx, { form }) {
      const ways = await waysIn(ctx);
      const again = (errors: FieldErrors) =>
        mend({
          ...passwordPage({ hasPassword: ways.password, csrf: ctx.seal.csrf, once: ctx.seal.once, errors }),
          errors,
        });
      if (!form.ok) return again(form.errors);
      const limits = [ownPasswordLimit(ctx.actor.id)];
      if (!(await tryWithin(ctx, limits))) return tooManyTries(parts);
      if (!(await isMyPassword(ctx, parts.secret, form.value.password))) {
        ctx.note({ outcome: 'refused' });
        return again({ password: 'That is not your password' });
      }
      await giveBack(ctx, limits);
      const isSame = form.value.newPassword === form.value.password;
      const why = isSame
        ? 'New password must not be the one you have now'
        : whyNotPassword(form.value.newPassword, { email: ways.email, name: ctx.actor.name });
      if (why) return again({ newPassword: why });
      const hash = await hashPassword(parts.secret, form.value.newPassword, ctx.newBytes(SALT_LENGTH));
      await sql`select set_my_password(${hash}), end_my_pages(${ctx.actor.session.id})`.execute(ctx.tx);
      return done('/account?done=password');
    },
  }),
];
