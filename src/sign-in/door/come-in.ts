import type { OpenCtx } from '../../kernel/http/context.ts';
import { done, type Reply } from '../../kernel/http/reply.ts';
import type { Browser } from '../../kernel/http/route.ts';
import type { SignInParts } from '../parts.ts';
import { startPageSession } from '../session.ts';
import { type HalfWay, type HalfWayAccount, halfWayCookie, stillToShow } from './half-way.ts';
import type { WhyAgain } from './sign-in-page.tsx';

/** On to what is still to be shown, or in: the one place where a password and a code become a session. */
export async function onward(
  ctx: OpenCtx,
  parts: SignInParts,
  browser: Browser,
  half: HalfWay,
  account: HalfWayAccount,
): Promise<Reply> {
  const cookie = halfWayCookie(parts.secret);
  const step = stillToShow(half, account);
  ctx.note({ about: half.account });
  if (step) return { ...done(step), cookies: [cookie.put(ctx, half)] };
  ctx.note({ action: 'signed in', detail: { by: 'password and code' } });
  const cookies = await startPageSession(ctx, parts, half.account, browser.agent);
  return { ...done(half.next), cookies: [...cookies, cookie.clear] };
}

/** Back to the beginning, saying why. */
export const beginAgain = (why: WhyAgain, parts: SignInParts, next: string): Reply => ({
  ...done(`/sign-in?why=${why}${next === '/' ? '' : `&next=${encodeURIComponent(next)}`}`),
  cookies: [halfWayCookie(parts.secret).clear],
});
