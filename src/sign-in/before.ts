import type { RequestContext } from '../kernel/http/context.ts';
import type { Cookie } from '../kernel/http/reply.ts';
import { BEFORE_SIGN_IN_COOKIE, csrfFor } from '../kernel/http/session-token.ts';

/**
 * The proof for a form shown before anybody is signed in. It is bound to a cookie of this browser, which is set now if
 * there is none, so that another site can neither read the proof nor send the form.
 */
export function beforeSignIn(ctx: RequestContext, secret: Buffer): { csrf: string; cookies: Cookie[] } {
  if (ctx.seal.csrf !== '') return { csrf: ctx.seal.csrf, cookies: [] };
  const binding = ctx.newBytes(24).toString('base64url');
  return { csrf: csrfFor(secret, binding), cookies: [{ name: BEFORE_SIGN_IN_COOKIE, value: binding }] };
}

/** Once somebody is signed in it has done its work. */
export const forgetBefore: Cookie = { name: BEFORE_SIGN_IN_COOKIE, value: '', maxAge: 0 };
