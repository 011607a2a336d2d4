import { sql } from 'kysely';
import { z } from 'zod';
import { mend, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import { seal } from '../../kernel/http/sealing.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { beforeSignIn } from '../before.ts';
import { codeLimit, giveBack, tryWithin } from '../limits.ts';
import type { SignInParts } from '../parts.ts';
import { PHONE_SECRET_LENGTH, phoneKey, stepOfCode } from '../secrets/one-time-code.ts';
import { acceptCode, CODE_NOT_RIGHT } from './code.ts';
import { beginAgain, onward } from './come-in.ts';
import { codeField } from './fields.ts';
import { halfWayCookie, phonePurpose } from './half-way.ts';
import { phonePage } from './phone-page.tsx';
import { atStep } from './step.ts';

/** Setting up the phone of an account that has none. Its secret waits in the sealed cookie until a code proves it. */
export const phoneRoutes = (parts: SignInParts): AnyRoute[] => [
  openRoute({
    name: 'sign-in.phone.show',
    method: 'GET',
    path: '/sign-in/phone',
    open: true,
    audit: 'was shown how to set up a phone',
    async handle(ctx, { browser }) {
      const at = await atStep(ctx, parts, browser, '/sign-in/phone');
      if ('elsewhere' in at) return at.elsewhere;
      const { csrf, cookies } = beforeSignIn(ctx, parts.secret);
      const offered = at.half.phone ?? ctx.newBytes(PHONE_SECRET_LENGTH).toString('base64url');
      const phone = phoneKey(Buffer.from(offered, 'base64url'), at.account.email);
      ctx.note({ about: at.half.account });
      return {
        ...page(phonePage({ csrf, phone })),
        cookies: [...cookies, halfWayCookie(parts.secret).put(ctx, { ...at.half, phone: offered })],
      };
    },
  }),
  openRoute({
    name: 'sign-in.phone',
    method: 'POST',
    path: '/sign-in/phone',
    open: true,
    audit: 'set up a phone',
    body: z.object({ code: codeField }),
    async handle(ctx, { form, browser }) {
      const at = await atStep(ctx, parts, browser, '/sign-in/phone');
      if ('elsewhere' in at) return at.elsewhere;
      const { half, account } = at;
      if (!half.phone) return beginAgain('time', parts, half.next);
      const id = half.account;
      const secret = Buffer.from(half.phone, 'base64url');
      const again = (errors: FieldErrors) =>
        mend({
          ...phonePage({ csrf: ctx.seal.csrf, phone: phoneKey(secret, account.email), errors }),
          errors,
        });
      ctx.note({ about: id });
      if (!form.ok) return again(form.errors);
      const limits = [codeLimit(id)];
      if (!(await tryWithin(ctx, limits))) return beginAgain('codes', parts, half.next);
      if (stepOfCode(secret, form.value.code, ctx.now) === null) {
        ctx.note({ outcome: 'refused' });
        return again({ code: CODE_NOT_RIGHT });
      }
      const sealed = seal(parts.secret, phonePurpose(id), secret, ctx.newBytes(12));
      const { rows } = await sql<{ ok: boolean }>`select set_first_phone(${id}, ${sealed}) as ok`.execute(ctx.tx);
      // Another browser was first: this one begins again, with that phone's code.
      if (!rows[0]?.ok) return beginAgain('time', parts, half.next);
      await acceptCode(ctx, id, secret, form.value.code);
      await giveBack(ctx, limits);
      const { phone: _, ...rest } = half;
      return onward(ctx, parts, browser, { ...rest, passed: 'code' }, { ...account, phone: secret });
    },
  }),
];
