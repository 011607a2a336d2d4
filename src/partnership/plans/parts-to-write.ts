import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SelectItem } from '../../kernel/ui/index.ts';
import { partHeading } from '../../planning/index.ts';
import { type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { PlanToWrite } from './plans-to-write.ts';

/** A theme, priority or objective to put an action under. */
export interface PartToWrite {
  id: string;
  planId: string;
  number: string | null;
  wording: string;
}

/** The parts of these plans that stand, each plan's together in its own order. */
export async function partsToWrite(tx: Tx, plans: readonly PlanToWrite[]): Promise<PartToWrite[]> {
  const { rows } = await sql<PartToWrite>`
    select t.id, t.plan_id as "planId", coalesce(t.number, t.number_proposed) as number, t.wording from plan_part t
    where t.plan_id = any (${sql.val(plans.map(({ id }) => id))}::uuid[]) and t.dropped_at is null order by t.sort, t.id`.execute(
    tx,
  );
  return plans.flatMap(({ id }) => rows.filter(({ planId }) => planId === id));
}

/** Parts as the choices of a list, each after the name of its plan. */
export const partItems = (parts: readonly PartToWrite[], plans: readonly PlanToWrite[]): SelectItem[] =>
  parts.map((part) => ({
    value: part.id,
    text: `${plans.find(({ id }) => id === part.planId)?.title ?? ''}: ${partHeading(part)}`,
  }));

/** The part that was chosen, null for the plan itself; a problem beside the field where it is none of the chosen plan. */
export function chosenPart(
  parts: readonly PartToWrite[],
  plan: PlanToWrite | null,
  raw: Raw,
  problems: Problems,
): PartToWrite | null {
  const chosen = typed(raw, 'part');
  if (chosen === '' || !plan) return null;
  const part = parts.find(({ id, planId }) => id === chosen && planId === plan.id) ?? null;
  if (!part) problems.part = 'Select a part of the plan you chose';
  return part;
}
