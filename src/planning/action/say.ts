import { sql } from 'kysely';
import { Refused } from '../../kernel/http/faults.ts';
import type { Claim, Said, UpdateWay } from '../tables.ts';
import type { Writing } from '../write/open-plan.ts';
import { claimAfter, needsReason, nextSaid } from './next-step.ts';
import { saidWords } from './status-words.tsx';

/** What somebody says of an action. */
export interface Saying {
  claim: Said;
  /** What has happened, or why. */
  note: string | null;
  /** What shows that it is done; needed with `done`. */
  evidence?: string | null;
  /** Whose word it is, when somebody else writes it down. */
  recordedFor?: string | null;
  way?: UpdateWay;
}

interface Standing {
  id: string;
  claim: Claim;
  dropped: boolean;
  scope_id: string;
  scope_class: string;
}

/**
 * Writes down what was said of an action and lets its standing follow; what was said before stays. One at a time: a second
 * person waits for the first.
 *
 * @throws Refused in plain words when that cannot be said of it now; KI040 of the database when whoever gave the evidence
 * approves it, which `mayApprove` asks beforehand.
 */
export async function sayOfAction(ctx: Writing, actionId: string, saying: Saying): Promise<void> {
  const { rows } = await sql<Standing>`
    select id, claim, dropped_at is not null as dropped, scope_id, scope_class from action where id = ${actionId} for no key update`.execute(
    ctx.tx,
  );
  const action = rows[0];
  if (!action) throw new Refused('This action is not there.', 404);
  if (action.dropped) throw new Refused('This action was dropped from its plan, so nothing more is said of it.', 409);
  if (!nextSaid(action.claim).includes(saying.claim))
    throw new Refused(
      `Somebody else has said something of this action in the meantime: it is now “${saidWords[action.claim]}”.`,
      409,
    );
  if (needsReason(saying.claim) && !saying.note) throw new Refused('Say why.', 422);
  await ctx.tx
    .insertInto('action_update')
    .values({
      id: ctx.newId(),
      action_id: actionId,
      claim: saying.claim,
      note: saying.note,
      evidence: saying.evidence ?? null,
      said_at: ctx.now,
      said_by: ctx.actor.id,
      recorded_for: saying.recordedFor ?? null,
      way: saying.way ?? 'page',
      scope_id: action.scope_id,
      scope_class: action.scope_class,
    })
    .execute();
  await ctx.because(`Update: ${saidWords[saying.claim].toLowerCase()}`);
  await ctx.tx
    .updateTable('action')
    .set({
      claim: claimAfter(saying.claim),
      claim_reason: needsReason(saying.claim) ? saying.note : null,
      claimed_at: ctx.now,
    })
    .where('id', '=', actionId)
    .execute();
}
