import { sql } from 'kysely';
import { z } from 'zod';
import type { RequestContext } from '../../kernel/http/context.ts';
import { mend, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { beforeSignIn } from '../before.ts';
import { codeLimit, giveBack, tryWithin } from '../limits.ts';
import type { SignInParts } from '../parts.ts';
import { stepOfCode } from '../secrets/one-time-code.ts';
import { codePage } from './code-page.tsx';
import { beginAgain, onward } from './come-in.ts';
import { codeField } from './fields.ts';
import { atStep } from './step.ts';

/** The same words for a wrong code and for one that has been used. */
export const CODE_NOT_RIGHT = 'That code is not right, or has been used. Enter the one the app shows now';

/** The one-time code. */
export const codeRoutes = (parts: SignInParts): AnyRoute[] => [
  openRoute({
    name: 'sign-in.code.show',
    method: 'GET',
    path: '/sign-in/code',
    open: true,
    audit: 'was asked for a one-time code',
    async handle(ctx, { browser }) {
      const at = await atStep(ctx, parts, browser, '/sign-in/code');
      if ('elsewhere' in at) return at.elsewhere;
      const { csrf, cookies } = beforeSignIn(ctx, parts.secret);
      return { ...page(codePage(parts, { csrf })), cookies };
    },
  }),
  openRoute({
    name: 'sign-in.code',
    method: 'POST',
    path: '/sign-in/code',
    open: true,
    audit: 'gave a one-time code',
    body: z.object({ code: codeField }),
    async handle(ctx, { form, browser }) {
      const at = await atStep(ctx, parts, browser, '/sign-in/code');
      if ('elsewhere' in at) return at.elsewhere;
      const { half, account } = at;
      const again = (errors: FieldErrors) => mend({ ...codePage(parts, { csrf: ctx.seal.csrf, errors }), errors });
      ctx.note({ about: half.account });
      if (!form.ok) return again(form.errors);
      const limits = [codeLimit(half.account)];
      if (!(await tryWithin(ctx, limits))) {
        ctx.note({ outcome: 'refused', detail: { limit: true } });
        return beginAgain('codes', parts, half.next);
      }
      if (!account.phone || !(await acceptCode(ctx, half.account, account.phone, form.value.code))) {
        ctx.note({ outcome: 'refused' });
        return again({ code: CODE_NOT_RIGHT });
      }
      await giveBack(ctx, limits);
      return onward(ctx, parts, browser, { ...half, passed: 'code' }, account);
    },
  }),
];

/** Whether the code is right and is used here for the first time: of two sent at once, one is. */
export async function acceptCode(ctx: RequestContext, account: string, phone: Buffer, code: string): Promise<boolean> {
  const step = stepOfCode(phone, code, ctx.now);
  if (step === null) return false;
  const { rows } = await sql<{ ok: boolean }>`select accept_totp_step(${account}, ${step}) as ok`.execute(ctx.tx);
  return rows[0]?.ok ?? false;
}
