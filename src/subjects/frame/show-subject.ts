import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { loadSubject, type SubjectShown } from './load-subject.ts';

/** The levels of sight a page may ask for, by rank: 2 summary, 3 full. */
export type AtLeast = 1 | 2 | 3;

/**
 * The subject a page is about, noted for the audit as looked at; null when it is not there, not for this reader, or seen
 * at less than the page needs (all three alike).
 */
export async function showSubject(
  ctx: Ctx,
  id: string,
  atLeast: AtLeast,
): Promise<{ subject: SubjectShown; today: CivilDate } | null> {
  const today = londonDate(ctx.now);
  const subject = await loadSubject(ctx.tx, id, today);
  if (!subject || subject.level < atLeast) return null;
  ctx.note({ about: subject.id });
  return { subject, today };
}
