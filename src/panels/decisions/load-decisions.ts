import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { DecisionOutcome } from '../tables.ts';

/** A decision as it was recorded. */
export interface DecisionShown {
  id: string;
  itemId: string;
  outcome: DecisionOutcome | null;
  wording: string;
  rationale: string;
  reviewer: string | null;
  planOwner: string | null;
  reopensWhen: string | null;
  decidedAt: Date;
  recordedBy: string | null;
  replacesId: string | null;
  dissent: { name: string; words: string }[];
}

export interface AgreedAction {
  itemId: string;
  actionId: string;
  planId: string;
  wording: string;
  accountable: string | null;
  dueBy: string | null;
}

/** The decisions that fit `where` (on `decision`, alias `d`, and its item, alias `i`), in the order they were made. */
export async function loadDecisions(tx: Tx, where: RawBuilder<unknown>): Promise<DecisionShown[]> {
  const { rows } = await sql<DecisionShown>`
    select d.id, d.item_id as "itemId", d.outcome, d.wording, d.rationale, r.name as reviewer, o.name as "planOwner",
      d.reopens_when as "reopensWhen", d.decided_at as "decidedAt", b.name as "recordedBy", d.replaces_id as "replacesId",
      coalesce((select jsonb_agg(jsonb_build_object('name', a.name, 'words', x.words) order by x.said_at, x.id)
        from decision_dissent x join account a on a.id = x.said_by where x.decision_id = d.id), '[]') as dissent
    from decision d join agenda_item i on i.id = d.item_id left join account r on r.id = d.reviewer_id
      left join account o on o.id = d.plan_owner_id left join account b on b.id = d.recorded_by
    where ${where} order by d.decided_at, d.id`.execute(tx);
  return rows;
}

/** The actions agreed in the items of a meeting, each with who answers for it. */
export async function loadAgreedActions(tx: Tx, meetingId: string): Promise<AgreedAction[]> {
  const { rows } = await sql<AgreedAction>`
    select g.item_id as "itemId", a.id as "actionId", a.plan_id as "planId", a.wording, c.name as accountable, a.due_by::text as "dueBy"
    from decision_action g join agenda_item i on i.id = g.item_id join action a on a.id = g.action_id left join account c on c.id = a.accountable_id
    where i.meeting_id = ${meetingId} order by g.agreed_at, g.id`.execute(tx);
  return rows;
}

/** Those that stand: a decision that another replaces is kept, and read in the other's place no more. */
export const standing = (decisions: readonly DecisionShown[]): DecisionShown[] => {
  const replaced = new Set(decisions.map(({ replacesId }) => replacesId));
  return decisions.filter(({ id }) => !replaced.has(id));
};
