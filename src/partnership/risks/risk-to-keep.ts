import { z } from 'zod';
import type { Ctx } from '../../kernel/http/context.ts';
import { loadRisk, type RiskShown } from './load-risks.ts';

/** The address of one risk. */
export const oneRisk = z.object({ id: z.guid() });

/** A risk that is open and the actor's to keep; null alike for one that is hidden, closed or only read. */
export async function riskToKeep(ctx: Ctx, id: string): Promise<RiskShown | null> {
  const risk = await loadRisk(ctx.tx, id);
  if (!risk || risk.closedAt !== null || risk.level < 4) return null;
  ctx.note({ about: id });
  return risk;
}

/** A risk as a form is given it. */
export const asShown = (risk: RiskShown | null) => risk && { risk };
