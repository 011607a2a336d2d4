import { endOfLondonDay, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type MeetingShown, ofMeeting } from '../meeting/load-meeting.ts';

/** Whether a pack of a meeting was issued to somebody. */
export async function hasPack(ctx: Ctx, meetingId: string, accountId: string): Promise<boolean> {
  const found = await ctx.tx
    .selectFrom('pack')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Notes that somebody's pack may be read, and until when. No file is made: what it shows is looked up as they read it. */
export async function issuePack(ctx: Ctx, meeting: MeetingShown, accountId: string): Promise<void> {
  await ctx.tx
    .insertInto('pack')
    .values({
      id: ctx.newId(),
      meeting_id: meeting.id,
      account_id: accountId,
      issued_at: ctx.now,
      issued_by: ctx.actor.id,
      expires_at: meeting.packsExpireAt ?? endOfLondonDay(londonDate(meeting.startsAt)),
      recalled_at: null,
      ...ofMeeting(meeting),
    })
    .execute();
}
