import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { ofMeeting } from '../meeting/load-meeting.ts';
import type { AttendingPart } from '../tables.ts';

const RUNS: readonly AttendingPart[] = ['chair', 'co_chair', 'coordinator', 'note_taker'];

type Meeting = Parameters<typeof ofMeeting>[0] & { id: string };

/** Expects somebody at a meeting and lets them see its papers. Whoever chairs, coordinates or takes notes runs it. */
export async function expectAt(
  ctx: Ctx,
  meeting: Meeting,
  who: { accountId: string; part: AttendingPart },
): Promise<void> {
  await ctx.tx
    .insertInto('attendance')
    .values({
      id: ctx.newId(),
      meeting_id: meeting.id,
      account_id: who.accountId,
      part: who.part,
      in_place_of: null,
      since: ctx.now,
      note: null,
      ...ofMeeting(meeting),
    })
    .execute();
  await sql`select admit_to_meeting(${ctx.newId()}, ${meeting.id}, ${who.accountId}, ${RUNS.includes(who.part)})`.execute(
    ctx.tx,
  );
}

/** Hands a place to the deputy the register names, who is then expected in it; their account, or null when there is none. */
export async function sendDeputy(ctx: Ctx, attendanceId: string): Promise<string | null> {
  const { rows } = await sql<{ who: string | null }>`
    select send_deputy(${attendanceId}, ${ctx.newId()}, ${ctx.newId()}) as who`.execute(ctx.tx);
  return rows[0]?.who ?? null;
}
