import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { afterSecond, whyNotPropose, whyNotSecond } from './rules.ts';
import { type Step, type WarningShown, waitingStep } from './warning.ts';

export interface NewWarning {
  note: string;
  disclosed: boolean;
  notDisclosedWhy: string | null;
  rationale: string;
  reviewOn: CivilDate;
}

/** Writes a warning. It shows from now on, and waits for a second person. */
export async function writeWarning(ctx: Ctx, subject: SubjectShown, warning: NewWarning): Promise<void> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('warning_note')
    .values({
      id,
      subject_id: subject.id,
      note: warning.note,
      disclosed: warning.disclosed,
      not_disclosed_why: warning.notDisclosedWhy,
      review_on: warning.reviewOn,
      ended_at: null,
      written_by: ctx.actor.id,
      written_at: ctx.now,
      scope_id: subject.scopeId,
      scope_class: subject.scopeClass,
    })
    .execute();
  await propose(ctx, subject, id, { step: 'write', rationale: warning.rationale, reviewOn: warning.reviewOn });
}

/** Proposes a step on a warning; refuses in words while another waits. */
export async function proposeStep(
  ctx: Ctx,
  subject: SubjectShown,
  warning: WarningShown,
  step: { step: Exclude<Step, 'write'>; rationale: string; reviewOn: CivilDate | null },
): Promise<void> {
  const why = whyNotPropose(warning);
  if (why) throw new Refused(why);
  await propose(ctx, subject, warning.id, step);
}

async function propose(
  ctx: Ctx,
  subject: SubjectShown,
  warningId: string,
  step: { step: Step; rationale: string; reviewOn: CivilDate | null },
): Promise<void> {
  await ctx.tx
    .insertInto('warning_review')
    .values({
      id: ctx.newId(),
      warning_id: warningId,
      step: step.step,
      rationale: step.rationale,
      review_on: step.reviewOn,
      proposed_by: ctx.actor.id,
      proposed_at: ctx.now,
      status: 'waiting',
      second_by: null,
      second_at: null,
      second_rationale: null,
      scope_id: subject.scopeId,
      scope_class: subject.scopeClass,
    })
    .execute();
}

/** The second person agrees with the waiting step, or sends it back; the warning then is what that makes it. */
export async function secondStep(
  ctx: Ctx,
  warning: WarningShown,
  answer: { agrees: boolean; rationale: string },
): Promise<void> {
  const review = waitingStep(warning);
  if (!review) throw new Refused('This is not waiting for a second person.');
  const why = whyNotSecond(ctx.actor.id, review);
  if (why) throw new Refused(why);
  await ctx.because(answer.rationale);
  await ctx.tx
    .updateTable('warning_review')
    .set({
      status: answer.agrees ? 'agreed' : 'returned',
      second_by: ctx.actor.id,
      second_at: ctx.now,
      second_rationale: answer.rationale,
    })
    .where('id', '=', review.id)
    .execute();
  const after = afterSecond(review, answer.agrees);
  const set = {
    ...(after.ends && { ended_at: ctx.now }),
    ...(after.disclosed && { disclosed: true }),
    ...(after.reviewOn && { review_on: after.reviewOn }),
  };
  if (Object.keys(set).length > 0)
    await ctx.tx.updateTable('warning_note').set(set).where('id', '=', warning.id).execute();
}
