import type { Ctx } from '../../kernel/http/context.ts';
import { type MeetingShown, ofMeeting } from '../meeting/load-meeting.ts';
import type { Band, ItemState } from '../tables.ts';
import { type About, buildAgenda } from './build.ts';
import { gatherDue } from './gather-due.ts';
import type { ItemShown } from './load-items.ts';

/** An item as somebody asks for it, or as the agenda brings it by itself. */
export interface NewItem extends About {
  band: Band;
  title: string;
  why: string;
  lateReason?: string | null;
  state: ItemState;
  sort: number;
}

/** Writes one item under the meeting; gives back its id. */
export async function addItem(
  ctx: Pick<Ctx, 'tx' | 'newId' | 'now' | 'actor'>,
  meeting: Pick<MeetingShown, 'id' | 'scopeId' | 'scopeClass'>,
  item: NewItem,
): Promise<string> {
  const id = ctx.newId();
  const accepted = item.state === 'accepted';
  await ctx.tx
    .insertInto('agenda_item')
    .values({
      id,
      meeting_id: meeting.id,
      band: item.band,
      title: item.title,
      why: item.why,
      subject_id: item.subjectId ?? null,
      plan_id: item.planId ?? null,
      action_id: item.actionId ?? null,
      sitting_id: item.sittingId ?? null,
      report_due_id: item.reportDueId ?? null,
      state: item.state,
      late_reason: item.lateReason ?? null,
      accepted_at: accepted ? ctx.now : null,
      accepted_by: accepted ? ctx.actor.id : null,
      sort: item.sort,
      asked_at: ctx.now,
      asked_by: ctx.actor.id,
      ...ofMeeting(meeting),
    })
    .execute();
  return id;
}

/** The place after the last of those the actor may see. */
export const lastPlace = (items: readonly Pick<ItemShown, 'sort'>[]): number =>
  items.reduce((last, { sort }) => Math.max(last, sort), 0) + 1;

/**
 * Brings what is due onto the agenda, as far as the actor may see it; how many items that made. How a meeting opens and its standing
 * items are on it at once; the rest waits to be accepted.
 */
export async function bringWhatIsDue(ctx: Ctx, meeting: MeetingShown, items: readonly ItemShown[]): Promise<number> {
  const proposed = buildAgenda(await gatherDue(ctx, meeting));
  const first = lastPlace(items);
  for (const [nth, item] of proposed.entries()) {
    const always = item.band === 'opening' || item.band === 'standing';
    await addItem(ctx, meeting, { ...item, state: always ? 'accepted' : 'requested', sort: first + nth });
  }
  return proposed.length;
}
