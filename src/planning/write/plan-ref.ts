import type { Guarded } from '../../kernel/db/schema.ts';

/** The plan that something is written into: all that writing needs to know of it. */
export interface PlanRef {
  id: string;
  scopeId: string;
  scopeClass: string;
}

/** The scope columns of every row of a plan: each lies where its plan lies. */
export const under = (plan: Pick<PlanRef, 'scopeId' | 'scopeClass'>): Guarded => ({
  scope_id: plan.scopeId,
  scope_class: plan.scopeClass,
});
