import { showSitting, type WholeSitting } from '../../assessment/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type ReviewCell, type ReviewRow, rowsOf } from './cells.ts';

/** A review that has cells, whole; null when it is not there, not for this reader, or no review. */
export async function showReview(ctx: Ctx, id: string): Promise<{ whole: WholeSitting; rows: ReviewRow[] } | null> {
  const whole = await showSitting(ctx, id);
  if (!whole || whole.sitting.subject) return null;
  const rows = rowsOf(whole);
  return rows.length > 0 ? { whole, rows } : null;
}

/** One cell of a review; null alike for every reason. */
export async function showCell(
  ctx: Ctx,
  id: string,
  item: string,
): Promise<{ whole: WholeSitting; cell: ReviewCell } | null> {
  const shown = await showReview(ctx, id);
  const cell = shown?.rows.flatMap(({ cells }) => cells).find((it) => it.item === item);
  return shown && cell ? { whole: shown.whole, cell } : null;
}
