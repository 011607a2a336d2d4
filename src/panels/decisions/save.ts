import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { addAction, type PlanRef } from '../../planning/index.ts';
import type { ItemShown } from '../agenda/load-items.ts';
import { type MeetingShown, ofMeeting } from '../meeting/load-meeting.ts';
import type { DecisionOutcome } from '../tables.ts';

export interface NewDecision {
  outcome: DecisionOutcome | null;
  wording: string;
  rationale: string;
  reviewerId: string | null;
  planOwnerId: string | null;
  reopensWhen: string | null;
}

/** Records a decision of an item. It is never changed; another may replace it. */
export async function recordDecision(
  ctx: Ctx,
  meeting: MeetingShown,
  item: ItemShown,
  decision: NewDecision,
): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('decision')
    .values({
      id,
      item_id: item.id,
      outcome: decision.outcome,
      wording: decision.wording,
      rationale: decision.rationale,
      reviewer_id: decision.reviewerId,
      plan_owner_id: decision.planOwnerId,
      reopens_when: decision.reopensWhen,
      replaces_id: null,
      decided_at: ctx.now,
      recorded_by: ctx.actor.id,
      ...ofMeeting(meeting),
    })
    .execute();
  return id;
}

export interface SaidAction {
  wording: string;
  who: { id: string; name: string };
  by: CivilDate;
  strand: string | null;
}

/** Puts an action that was said straight into a plan, with the one person who answers for it, and under the item it was said in. */
export async function agreeAction(
  ctx: Ctx,
  meeting: MeetingShown,
  item: ItemShown,
  plan: PlanRef,
  said: SaidAction,
): Promise<string> {
  const { rows } = await sql<{
    last: number | null;
  }>`select max(sort) as last from action where plan_id = ${plan.id}`.execute(ctx.tx);
  const actionId = await addAction(ctx, plan, {
    wording: said.wording,
    strand: said.strand,
    due: { from: null, by: said.by, precision: 'day', said: null },
    leads: [{ part: 'lead', said: said.who.name, kind: 'person', partyId: said.who.id }],
    accountableId: said.who.id,
    sort: (rows[0]?.last ?? 0) + 1,
  });
  await ctx.tx
    .insertInto('decision_action')
    .values({
      id: ctx.newId(),
      item_id: item.id,
      decision_id: null,
      action_id: actionId,
      agreed_at: ctx.now,
      ...ofMeeting(meeting),
    })
    .execute();
  return actionId;
}
