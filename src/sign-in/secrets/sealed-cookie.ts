import type { RequestContext } from '../../kernel/http/context.ts';
import type { Cookie } from '../../kernel/http/reply.ts';
import { seal, unseal } from '../../kernel/http/sealing.ts';

/** Something the browser carries for a few minutes and cannot read or change. */
export interface SealedCookie<T> {
  name: string;
  /** The cookie holding `value` from now on. */
  put(ctx: Pick<RequestContext, 'now' | 'newBytes'>, value: T): Cookie;
  /** What the cookie holds; null when it is missing, changed, or too old at `now` (not asked when left out). */
  get(text: string | null, now?: Date): T | null;
  /** No longer. */
  clear: Cookie;
}

/** Makes a cookie sealed with AES-256-GCM under Kith's secret and its own name, dated by Kith's clock. */
export function sealedCookie<T>(secret: Buffer, name: string, minutes: number): SealedCookie<T> {
  const purpose = `cookie ${name}`;
  return {
    name,
    put(ctx, value) {
      const plain = Buffer.from(JSON.stringify({ until: ctx.now.getTime() + minutes * 60_000, value }));
      const text = seal(secret, purpose, plain, ctx.newBytes(12)).toString('base64url');
      return { name, value: text, maxAge: minutes * 60 };
    },
    get(text, now) {
      if (!text) return null;
      try {
        const { until, value } = JSON.parse(unseal(secret, purpose, Buffer.from(text, 'base64url')).toString()) as {
          until: number;
          value: T;
        };
        return now && until <= now.getTime() ? null : value;
      } catch {
        return null; // not sealed by us, or not for this: as good as no cookie
      }
    },
    clear: { name, value: '', maxAge: 0 },
  };
}
