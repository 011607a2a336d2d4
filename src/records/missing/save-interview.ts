import type { Ctx } from '../../kernel/http/context.ts';
import { proposeLink, type SubjectShown } from '../../subjects/index.ts';
import { writeNarrative } from '../saving/record-it.ts';
import { interviewDue } from './clock.ts';
import type { Interview } from './interview-form.ts';
import type { EpisodeShown } from './load-episode.ts';

/** What a mention is taken to suggest, and no more than that. */
const mentionKind = ({ kind }: Pick<SubjectShown, 'kind'>): string =>
  kind === 'person' ? 'in_contact_with' : kind === 'group' ? 'member_of' : 'spends_time_at';

/**
 * Keeps how far the interview has got, and what was said. Each person or place mentioned becomes a *proposed* link and
 * nothing else, until somebody has looked into it (domain §3.8, invariant I17).
 */
export async function saveInterview(
  ctx: Ctx,
  episode: EpisodeShown,
  interview: Interview,
  mentioned: readonly SubjectShown[],
): Promise<void> {
  await ctx.because('Return interview recorded');
  await ctx.tx
    .updateTable('missing_episode')
    .set({
      returned_at: interview.returnedAt,
      interview_due_at: interviewDue(interview.returnedAt),
      interview_offered: interview.offered,
      interview_accepted: interview.accepted,
      interview_declined_why: interview.declinedWhy,
      interview_done_at: interview.doneAt,
      interview_by: interview.by,
      interview_independent: interview.independent,
    })
    .where('id', '=', episode.id)
    .execute();
  const scope = { scope_id: episode.scopeId, scope_class: episode.scopeClass };
  if (interview.themes) {
    await writeNarrative(ctx, episode.recordId, scope, { heading: 'Return interview', text: interview.themes });
  }
  if (!episode.subjectId) return;
  for (const other of mentioned) {
    if (other.id === episode.subjectId) continue;
    await proposeLink(
      ctx,
      { fromId: episode.subjectId, toId: other.id, kind: mentionKind(other) },
      { source: 'Mentioned in a return interview', howKnown: 'said_by_them', recordId: episode.recordId },
    );
  }
}
