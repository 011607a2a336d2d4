import type { OpenCtx } from '../../kernel/http/context.ts';
import { done, type Reply } from '../../kernel/http/reply.ts';
import type { Browser } from '../../kernel/http/route.ts';
import { localPath } from '../local-path.ts';
import type { SignInParts } from '../parts.ts';
import { beginAgain } from './come-in.ts';
import {
  type DoorStep,
  type HalfWay,
  type HalfWayAccount,
  halfWayAccount,
  halfWayCookie,
  stillToShow,
} from './half-way.ts';

/** Somebody half way in who is at the step they ask for; anyone else is sent to where they are. */
export async function atStep(
  ctx: OpenCtx,
  parts: SignInParts,
  browser: Browser,
  step: DoorStep,
): Promise<{ half: HalfWay; account: HalfWayAccount } | { elsewhere: Reply }> {
  const cookie = halfWayCookie(parts.secret);
  const text = browser.cookie(cookie.name);
  const half = cookie.get(text, ctx.now);
  const account = half && (await halfWayAccount(ctx, parts.secret, half));
  if (!half || !account) {
    const next = localPath(cookie.get(text)?.next);
    return { elsewhere: text ? beginAgain('time', parts, next) : done('/sign-in') };
  }
  const here = stillToShow(half, account);
  return here === step ? { half, account } : { elsewhere: done(here ?? '/sign-in') };
}
