import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { Counter } from '../measures/counter.ts';
import { type CountWay, withCounts } from '../measures/with-counts.ts';
import { loadPlan, type PlanShown } from './load-plan.ts';
import { loadWholePlan, type WholePlan } from './whole-plan.ts';

/** The plan a page is about, noted for the audit as looked at; null alike when it is not there or not for this reader. */
export async function showPlan(ctx: Ctx, id: string): Promise<{ plan: PlanShown; today: CivilDate } | null> {
  const plan = await loadPlan(ctx.tx, id);
  if (!plan) return null;
  noteLooked(ctx, plan);
  return { plan, today: londonDate(ctx.now) };
}

/** The same with everything in it. */
export async function showWholePlan(ctx: Ctx, id: string): Promise<(WholePlan & { today: CivilDate }) | null> {
  const today = londonDate(ctx.now);
  const whole = await loadWholePlan(ctx.tx, id, today);
  if (!whole) return null;
  noteLooked(ctx, whole.plan);
  return { ...whole, today };
}

/** The same with what its live measures are told by. */
export async function showCountedPlan(ctx: Ctx, id: string, counters: readonly Counter[], way: CountWay) {
  const whole = await showWholePlan(ctx, id);
  return whole && { ...whole, impacts: await withCounts(ctx, counters, whole.impacts, way) };
}

function noteLooked(ctx: Ctx, plan: PlanShown): void {
  ctx.note({ about: plan.subject?.id ?? plan.id });
  ctx.saw([plan.id]);
}
