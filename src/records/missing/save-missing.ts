import type { Ctx } from '../../kernel/http/context.ts';
import { type NewRecord, recordIt } from '../saving/record-it.ts';
import { interviewDue } from './clock.ts';
import type { MissingEpisode } from './missing-form.ts';

/** Keeps an episode with its record; the interview's clock starts with the return. Returns the record's id. */
export async function saveMissing(ctx: Ctx, record: NewRecord, episode: MissingEpisode): Promise<string> {
  const { id, scope } = await recordIt(ctx, record);
  await ctx.tx
    .insertInto('missing_episode')
    .values({
      id: ctx.newId(),
      record_id: id,
      type: episode.type,
      missing_from: episode.missingFrom,
      found_where: episode.foundWhere,
      returned_at: episode.returnedAt,
      interview_due_at: episode.returnedAt && interviewDue(episode.returnedAt),
      interview_done_at: null,
      interview_by: null,
      interview_independent: null,
      interview_declined_why: null,
      ...scope,
    })
    .execute();
  return id;
}
