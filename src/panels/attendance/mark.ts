import type { Ctx } from '../../kernel/http/context.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { hasPack, issuePack } from '../pack/issue.ts';
import type { AttendanceState, MeetingState } from '../tables.ts';
import { sendDeputy } from './admit.ts';
import type { AttendingShown } from './load-attending.ts';

/** Once packs are out, whoever comes has one. */
export const PACKS_OUT: readonly MeetingState[] = ['packs_issued', 'in_session'];

/**
 * Marks who is at a meeting. Whoever sends apologies sends their deputy, and whoever comes without a pack is issued one. The caller has
 * asked `marksFor` whether they may be marked so.
 *
 * @returns whether they were: no where somebody else has marked them otherwise in the meantime.
 */
export async function markAs(
  ctx: Ctx,
  meeting: MeetingShown,
  { id, accountId, state: was }: Pick<AttendingShown, 'id' | 'accountId' | 'state'>,
  state: AttendanceState,
): Promise<boolean> {
  await ctx.because('Who is at the meeting');
  const marked = await ctx.tx
    .updateTable('attendance')
    .set({ state, since: ctx.now })
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) return false;
  if (state === 'apologies') await sendDeputy(ctx, id);
  if (state === 'present' && PACKS_OUT.includes(meeting.state) && !(await hasPack(ctx, meeting.id, accountId)))
    await issuePack(ctx, meeting, accountId);
  return true;
}
