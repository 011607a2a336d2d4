import { openScope } from '../../kernel/access/open-scope.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { RequestContext } from '../../kernel/http/context.ts';
import type { PlanColumn, PlanProse, PlanState } from '../tables.ts';
import type { PlanRef } from './plan-ref.ts';

/** What a writer needs of a request: a transaction, its time, its ids and who acts. */
export type Writing = Pick<RequestContext, 'tx' | 'now' | 'newId' | 'because'> & { actor: { id: string } };

export interface NewPlan {
  kind: string;
  title: string;
  /** Whom it is about; null for the partnership's own. It lies in their scope, so that its sight is theirs. */
  subject: { id: string; scopeId: string; scopeClass: string } | null;
  state?: PlanState;
  fromOn?: string | null;
  untilOn?: string | null;
  reviewOn?: string | null;
  columns?: readonly PlanColumn[];
  legend?: Readonly<Record<string, string>>;
  prose?: readonly PlanProse[];
  /** Of no subject, and no plan for everybody who works in the partnership: a panel's own (class `panel`). */
  liesIn?: 'panel';
}

/** Opens a plan, a draft unless said otherwise, and gives back where to write into it. */
export async function openPlan(ctx: Writing, plan: NewPlan): Promise<PlanRef> {
  const scope: Guarded = plan.subject
    ? { scope_id: plan.subject.scopeId, scope_class: plan.subject.scopeClass }
    : await openScope(ctx, plan.liesIn ?? 'partnership');
  const id = ctx.newId();
  await ctx.tx
    .insertInto('plan')
    .values({
      id,
      kind: plan.kind,
      title: plan.title,
      subject_id: plan.subject?.id ?? null,
      state: plan.state ?? 'draft',
      from_on: plan.fromOn ?? null,
      until_on: plan.untilOn ?? null,
      review_on: plan.reviewOn ?? null,
      columns: JSON.stringify(plan.columns ?? []),
      legend: JSON.stringify(plan.legend ?? {}),
      prose: JSON.stringify(plan.prose ?? []),
      opened_at: ctx.now,
      opened_by: ctx.actor.id,
      ended_at: null,
      ended_why: null,
      ...scope,
    })
    .execute();
  return { id, scopeId: scope.scope_id, scopeClass: scope.scope_class };
}
