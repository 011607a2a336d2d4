import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import type { NewFlag } from './flag-form.ts';

/** A flag that no longer holds, and why. */
export interface PastFlag {
  id: string;
  label: string;
  source: string;
  fromOn: string;
  /** When somebody ended it, or when it ended by itself. */
  endedOn: string;
  endedBy: string | null;
  why: string | null;
}

/** Flags that somebody ended or that ended by themselves, newest first. `today` is London's. */
export async function pastFlags(tx: Tx, subjectId: string, today: CivilDate): Promise<PastFlag[]> {
  const { rows } = await sql<PastFlag>`
    select f.id, f.source, f.from_on as "fromOn", a.name as "endedBy", f.ended_why as why,
      coalesce(to_char(f.ended_at at time zone 'Europe/London', 'YYYY-MM-DD'), f.expires_on::text) as "endedOn",
      coalesce((select t.label from term t where t.vocabulary = 'flag' and t.code = f.kind order by t.valid_from desc limit 1), f.kind) as label
    from flag f left join account a on a.id = f.ended_by
    where f.subject_id = ${subjectId} and (f.ended_at is not null or f.expires_on <= ${today})
    order by "endedOn" desc, f.id`.execute(tx);
  return rows;
}

/** Raises a flag from today (London), under the subject's scope. */
export async function raiseFlag(ctx: Ctx, subject: SubjectShown, flag: NewFlag): Promise<void> {
  await ctx.tx
    .insertInto('flag')
    .values({
      id: ctx.newId(),
      subject_id: subject.id,
      kind: flag.kind,
      note: flag.note,
      source: flag.source,
      from_on: londonDate(ctx.now),
      review_on: flag.reviewOn,
      expires_on: flag.expiresOn,
      ended_at: null,
      ended_by: null,
      ended_why: null,
      raised_by: ctx.actor.id,
      scope_id: subject.scopeId,
      scope_class: subject.scopeClass,
    })
    .execute();
}

/** Ends a flag with its reason. Ending one that has ended changes nothing. */
export async function endFlag(ctx: Ctx, flagId: string, why: string): Promise<void> {
  await ctx.because(why);
  await ctx.tx
    .updateTable('flag')
    .set({ ended_at: ctx.now, ended_by: ctx.actor.id, ended_why: why })
    .where('id', '=', flagId)
    .where('ended_at', 'is', null)
    .execute();
}
