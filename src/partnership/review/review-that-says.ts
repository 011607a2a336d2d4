import { sql } from 'kysely';
import { showSitting } from '../../assessment/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { broughtIn } from './paper-of-review.ts';
import { digestOfSaid, type ReviewSaid } from './review-said.ts';
import { saidHere } from './said-here.ts';

/** How many reviews of one title are looked at, from the newest. */
const MOST = 10;

/** The newest system review that stands here, as far as whoever asks may see it, and says just this; null where none does. */
export async function reviewThatSays(
  ctx: Pick<Ctx, 'tx' | 'now' | 'note' | 'saw'>,
  said: ReviewSaid,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select s.id from sitting s join instrument_version v on v.id = s.version_id join instrument i on i.id = v.instrument_id
    where i.code = 'system_review' and s.agreed_in_id is null and s.subject_id is null and s.state <> 'withdrawn'
      and regexp_replace(s.title, '\\s+', ' ', 'g') = ${said.title}
    order by s.opened_at desc, s.id limit ${sql.lit(MOST)}`.execute(ctx.tx);
  const wanted = digestOfSaid(said);
  for (const { id } of rows) {
    const whole = await showSitting(ctx, id);
    if (whole === null) continue;
    const brought = await broughtIn(ctx, id);
    if (digestOfSaid(saidHere(whole, brought?.review ?? null)) === wanted) return id;
  }
  return null;
}
