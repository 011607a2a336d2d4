import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { openCase } from '../../subjects/index.ts';
import { concernStatus, type Outcome, statusOnProposing, whyNotDecide, whyNotSecond } from '../rules.ts';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';
import { tellReferrer } from './tell-referrer.ts';

export interface Decision {
  outcome: Outcome;
  rationale: string;
  /** Who leads and when it is looked at again: needed to accept (I19). */
  owner: string | null;
  reviewOn: string | null;
}

/** Decides on one subject of a concern, or proposes where a second person is needed. Refuses in words. */
export async function decide(
  ctx: Ctx,
  concern: ConcernShown,
  named: ConcernSubjectShown,
  decision: Decision,
): Promise<void> {
  const why = whyNotDecide(ctx.actor, named.decision);
  if (why) throw new Refused(why);
  await ctx.because(decision.rationale);
  await ctx.tx
    .insertInto('screening_decision')
    .values({
      id: ctx.newId(),
      concern_id: concern.id,
      concern_subject_id: named.id,
      outcome: decision.outcome.code,
      needs_second: decision.outcome.needsSecond,
      rationale: decision.rationale,
      proposed_by: ctx.actor.id,
      proposed_at: ctx.now,
      status: statusOnProposing(decision.outcome),
      second_by: null,
      second_at: null,
      second_rationale: null,
      scope_id: concern.scopeId,
      scope_class: concern.scopeClass,
    })
    .execute();
  if (decision.outcome.makesReferral) await accept(ctx, named, decision);
  await settle(ctx, concern.id);
}

async function accept(ctx: Ctx, named: ConcernSubjectShown, decision: Decision): Promise<void> {
  if (!named.subject)
    throw new Refused(
      'Say who or what this is before accepting: search first, then open a new record if there is none.',
    );
  if (!decision.owner || !decision.reviewOn) throw new Refused('Accepting needs someone to lead and a review date.');
  await openCase(ctx, named.subject.id, {
    stage: 'accepted',
    ownerId: decision.owner,
    reviewOn: decision.reviewOn,
    rationale: decision.rationale,
  });
}

/** The second person agrees, or sends it back with why. They have seen the first one's reasons and the original words. */
export async function second(
  ctx: Ctx,
  concern: ConcernShown,
  named: ConcernSubjectShown,
  answer: { agrees: boolean; rationale: string },
): Promise<void> {
  if (!named.decision) throw new Refused('This is not waiting for a second person.');
  const why = whyNotSecond(ctx.actor, named.decision);
  if (why) throw new Refused(why);
  await ctx.because(answer.rationale);
  await ctx.tx
    .updateTable('screening_decision')
    .set({
      status: answer.agrees ? 'final' : 'returned',
      second_by: ctx.actor.id,
      second_at: ctx.now,
      second_rationale: answer.rationale,
    })
    .where('id', '=', named.decision.id)
    .where('status', '=', 'proposed')
    .execute();
  await settle(ctx, concern.id);
}

/** Brings the concern, its clock and the referrer's ladder up to where its decisions are. */
async function settle(ctx: Ctx, concernId: string): Promise<void> {
  const { rows } = await sql<{ status: 'proposed' | 'final' | null }>`
    select (select d.status from screening_decision d where d.concern_subject_id = s.id and d.status <> 'returned'
            order by d.proposed_at desc, d.id limit 1) as status
    from concern_subject s where s.concern_id = ${concernId}`.execute(ctx.tx);
  const status = concernStatus(rows.map((row) => row.status));
  await ctx.tx.updateTable('concern').set({ status }).where('id', '=', concernId).execute();
  if (status !== 'decided') return;
  await ctx.tx
    .updateTable('clock')
    .set({ met_at: ctx.now })
    .where('concern_id', '=', concernId)
    .where('met_at', 'is', null)
    .execute();
  await tellReferrer(ctx, concernId, 'acted_or_advised');
}
