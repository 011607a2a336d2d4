import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { showPlan } from '../plan/show-plan.ts';
import { type ActionShown, loadActions } from './load-actions.ts';

/** An action and the plan it is in, noted as looked at; null alike when it is not there or not for this reader. */
export async function showAction(
  ctx: Ctx,
  params: { id: string; action: string },
): Promise<{ plan: PlanShown; action: ActionShown; today: CivilDate } | null> {
  const shown = await showPlan(ctx, params.id);
  if (!shown) return null;
  const today = londonDate(ctx.now);
  const [action] = await loadActions(ctx.tx, sql`a.id = ${params.action} and a.plan_id = ${params.id}`, today);
  if (!action) return null;
  ctx.saw([action.id]);
  return { ...shown, action };
}
