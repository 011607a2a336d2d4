import { openScope } from '../../kernel/access/open-scope.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { MATCH_JOB } from './match-job.ts';

/** How long until somebody rings back, in minutes: a child may be in danger; access can be asked for in office hours. */
const RING_WITHIN = { danger: 15, ask: 24 * 60 } as const;

export interface Question {
  kind: 'danger' | 'ask';
  who: string;
  where: string | null;
  why: string;
  ringBack: string;
}

/**
 * Sends a question to whoever is on duty. What the asker is answered depends on nothing that is held: whether a sealed or
 * silent record might be meant is worked out afterwards, by a job (domain §7.8 I22).
 */
export async function askDuty(ctx: Ctx, question: Question): Promise<void> {
  const scope = await openScope(ctx, 'emergency');
  const id = ctx.newId();
  await ctx.tx
    .insertInto('emergency_question')
    .values({
      id,
      kind: question.kind,
      who_said: question.who,
      where_said: question.where,
      why_said: question.why,
      ring_back: question.ringBack,
      asked_by: ctx.actor.id,
      asked_at: ctx.now,
      ring_by: new Date(ctx.now.getTime() + RING_WITHIN[question.kind] * 60_000),
      ...scope,
    })
    .execute();
  ctx.note({ about: id });
  await enqueue(ctx.tx, MATCH_JOB);
}
