import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { bringWhatIsDue } from '../agenda/bring.ts';
import type { ItemShown } from '../agenda/load-items.ts';
import type { AttendingShown } from '../attendance/load-attending.ts';
import { issuePack } from '../pack/issue.ts';
import { stepWords } from '../words.ts';
import { broughtForward, dayToCome } from './before-its-day.ts';
import { datesOfMeeting } from './dates-of-meeting.ts';
import type { MeetingShown } from './load-meeting.ts';
import { type MeetingFacts, nextState, type Step } from './next-state.ts';

export interface StepShown {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  attending: readonly AttendingShown[];
  tookNotes: boolean;
}

/** Whether the actor took notes at a meeting: such a person does not approve its minutes. */
export async function tookNotes(ctx: Ctx, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{ did: boolean }>`
    select exists (select 1 from minute_line l where l.meeting_id = ${meetingId} and l.typed_by = ${ctx.actor.id})
      or exists (select 1 from attendance a where a.meeting_id = ${meetingId} and a.account_id = ${ctx.actor.id} and a.part = 'note_taker') as did`.execute(
    ctx.tx,
  );
  return rows[0]?.did ?? false;
}

/** What a step looks at, from what is shown. */
export const factsOf = ({ meeting, items, attending, tookNotes: did }: StepShown): MeetingFacts => ({
  state: meeting.state,
  itemsWaiting: items.filter(({ state }) => state === 'requested').length,
  itemsAccepted: items.filter(({ state }) => state === 'accepted').length,
  itemsNotReached: items.filter(({ state }) => state === 'accepted').length,
  expected: attending.filter(({ state }) => state !== 'apologies').length,
  present: attending.filter(({ state }) => state === 'present').length,
  tookNotes: did,
});

/**
 * Takes a meeting one step on: opening the agenda brings what is due onto it, issuing gives everyone expected their pack, approving
 * says who approved. Refused, in words, where the step before it is not done.
 *
 * @param moves whether one that begins before its day has its date changed to today, and its dates counted from there.
 */
export async function takeStep(ctx: Ctx, shown: StepShown, step: Step, { moves = false } = {}): Promise<void> {
  const { meeting } = shown;
  const next = nextState(step, factsOf(shown));
  if ('refused' in next) throw new Refused(next.refused);
  if (step === 'open_agenda') await bringWhatIsDue(ctx, meeting, shown.items);
  if (step === 'issue_packs') {
    const coming = shown.attending.filter(({ state }) => state !== 'apologies');
    for (const accountId of new Set(coming.map((one) => one.accountId))) await issuePack(ctx, meeting, accountId);
  }
  await ctx.because(stepWords[step].button);
  const moved = await ctx.tx
    .updateTable('meeting')
    .set({
      state: next.to,
      ...(moves && step === 'begin' && dayToCome(meeting.startsAt, ctx.now) !== null && datesNow(meeting, ctx.now)),
      ...(step === 'approve_minutes' && { minutes_approved_at: ctx.now, minutes_approved_by: ctx.actor.id }),
    })
    .where('id', '=', meeting.id)
    .where('state', '=', meeting.state)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new Refused('The meeting has moved on meanwhile. Look at it again.');
}

/** When a meeting that is brought forward is, and what follows from that. Its agenda was locked when it was. */
function datesNow(meeting: MeetingShown, now: Date) {
  const { startsAt, endsAt } = broughtForward(meeting, now);
  const dates = datesOfMeeting(startsAt);
  return {
    starts_at: startsAt,
    ends_at: endsAt,
    ...(dates && { minutes_due_by: dates.minutesDueBy, packs_expire_at: dates.packsExpireAt }),
  };
}
