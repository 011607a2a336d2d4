import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { NotThere } from '../../kernel/http/faults.ts';

export interface CaseOpening {
  stage: string;
  ownerId: string;
  /** A civil date, London. */
  reviewOn: string;
  rationale: string;
}

/**
 * Gives a subject a new case status and ends the one before. PostgreSQL refuses an accepted case without an owner and a
 * review date (I19). Whoever leads is given sight of the record with it.
 */
export async function openCase(ctx: Ctx, subjectId: string, opening: CaseOpening): Promise<void> {
  const scope = await ctx.tx
    .selectFrom('subject')
    .select(['scope_id', 'scope_class'])
    .where('id', '=', subjectId)
    .executeTakeFirst();
  if (!scope) throw new NotThere(subjectId);
  await ctx.because(opening.rationale);
  await ctx.tx
    .updateTable('case_status')
    .set({ until_at: ctx.now })
    .where('subject_id', '=', subjectId)
    .where('until_at', 'is', null)
    .execute();
  await ctx.tx
    .insertInto('case_status')
    .values({
      id: ctx.newId(),
      subject_id: subjectId,
      stage: opening.stage,
      level_of_need: null,
      owner_id: opening.ownerId,
      owner_team_id: null,
      review_on: opening.reviewOn,
      from_at: ctx.now,
      until_at: null,
      rationale: opening.rationale,
      recorded_by: ctx.actor.id,
      ...scope,
    })
    .execute();
  await sql`select allocate_worker(${ctx.newId()}, ${scope.scope_id}, ${opening.ownerId}, ${opening.rationale})`.execute(
    ctx.tx,
  );
}
