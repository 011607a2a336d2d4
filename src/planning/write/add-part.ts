import type { PartKind } from '../tables.ts';
import type { Writing } from './open-plan.ts';
import { type PlanRef, under } from './plan-ref.ts';

export interface NewPart {
  kind: PartKind;
  wording: string;
  parentId?: string | null;
  /** As printed; null where the document prints none. */
  number?: string | null;
  numberProposed?: string | null;
  outcome?: string | null;
  saidBy?: string | null;
  sort: number;
}

/** Adds a theme, priority, objective or goal to a plan; gives back its id. */
export async function addPart(ctx: Writing, plan: PlanRef, part: NewPart): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('plan_part')
    .values({
      id,
      plan_id: plan.id,
      parent_id: part.parentId ?? null,
      kind: part.kind,
      number: part.number ?? null,
      number_proposed: part.numberProposed ?? null,
      wording: part.wording,
      outcome: part.outcome ?? null,
      said_by: part.saidBy ?? null,
      sort: part.sort,
      dropped_at: null,
      dropped_why: null,
      ...under(plan),
    })
    .execute();
  return id;
}
