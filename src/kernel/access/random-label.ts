import type { RequestContext } from '../http/context.ts';

// Without 0/O, 1/I/L, 2/Z, 5/S, 8/B and vowels: nothing misread over a telephone, and no words.
const LETTERS = 'CDFGHJKMNPQRTVWXY34679';

/**
 * A random label such as "K4-7QXM": what people say aloud for a record whose name is not said. Random, never a sequence
 * or a digest, so that it tells nothing of what else exists (access.md, "Constraints are oracles").
 */
export function randomLabel(ctx: Pick<RequestContext, 'newBytes'>): string {
  const picks = [...ctx.newBytes(6)].map((byte) => LETTERS[byte % LETTERS.length] ?? 'C');
  return `${picks.slice(0, 2).join('')}-${picks.slice(2).join('')}`;
}
