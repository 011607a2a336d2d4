import { readSitting, showSitting } from '../../assessment/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { reviewsTitled } from './find-reviews.ts';
import { broughtIn } from './paper-of-review.ts';
import { digestOfSaid, type ReviewSaid } from './review-said.ts';
import { saidHere } from './said-here.ts';

/** How many reviews of one title are looked at, from the newest. */
const MOST = 10;

/**
 * The newest system review that stands here, as far as whoever asks may see it, and says just this; null where none does. The audit
 * says that they saw the one they are led to, and not those that were only compared.
 */
export async function reviewThatSays(
  ctx: Pick<Ctx, 'tx' | 'now' | 'note' | 'saw'>,
  said: ReviewSaid,
): Promise<string | null> {
  const wanted = digestOfSaid(said);
  for (const id of await reviewsTitled(ctx.tx, said.title, MOST)) {
    const whole = await readSitting(ctx, id);
    if (whole === null) continue;
    const brought = await broughtIn(ctx, id);
    if (digestOfSaid(saidHere(whole, brought?.review ?? null)) !== wanted) continue;
    await showSitting(ctx, id);
    return id;
  }
  return null;
}
