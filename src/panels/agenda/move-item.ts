import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import type { ItemShown } from './load-items.ts';
import { type ItemMove, movesOf, waitingToAccept } from './moves.ts';

const says: Record<ItemMove, string> = {
  accept: 'Accepted onto the agenda',
  up: 'Moved up the agenda',
  down: 'Moved down the agenda',
  put_off: 'Put off to the next meeting',
  withdraw: 'Taken out of the agenda',
  bring_back: 'Brought back onto the agenda',
};

/** Does one thing with one item. Refused where it may not be done now, or not by them. */
export async function moveItem(
  ctx: Ctx,
  meeting: MeetingShown,
  items: readonly ItemShown[],
  item: ItemShown,
  move: ItemMove,
  chairs: boolean,
): Promise<void> {
  const band = items.filter((one) => one.band === item.band);
  const place = band.indexOf(item);
  const may = movesOf(item, {
    state: meeting.state,
    runs: meeting.runs,
    chairs,
    asked: item.askedById === ctx.actor.id,
    place,
    last: band.length - 1,
  });
  if (!may.includes(move))
    throw new Refused('That has been done already, or is not yours to do. Look at the agenda again.');
  await ctx.because(says[move]);
  if (move === 'up' || move === 'down') return reorder(ctx, band, place, move === 'up' ? place - 1 : place + 1);
  const state = { accept: 'accepted', put_off: 'put_off', withdraw: 'withdrawn', bring_back: 'accepted' } as const;
  const accepts = move === 'accept' || move === 'bring_back';
  await ctx.tx
    .updateTable('agenda_item')
    .set({ state: state[move], ...(accepts && { accepted_at: ctx.now, accepted_by: ctx.actor.id }) })
    .where('id', '=', item.id)
    .execute();
}

/** Accepts every item that waits; late ones are left, since the chair reads the reason of each. Gives back how many. */
export async function acceptAll(ctx: Ctx, meeting: MeetingShown, items: readonly ItemShown[]): Promise<number> {
  const waiting = waitingToAccept(items, meeting).map(({ id }) => id);
  // Somebody else has pressed it in the meantime.
  if (waiting.length === 0) return 0;
  await ctx.because(says.accept);
  await ctx.tx
    .updateTable('agenda_item')
    .set({ state: 'accepted', accepted_at: ctx.now, accepted_by: ctx.actor.id })
    .where('id', 'in', waiting)
    .where('state', '=', 'requested')
    .execute();
  return waiting.length;
}

/** Puts an item at another place of its band. Places are given anew to those the actor sees, and to nothing else. */
async function reorder(ctx: Ctx, band: readonly ItemShown[], from: number, to: number): Promise<void> {
  const order = [...band];
  order.splice(to, 0, ...order.splice(from, 1));
  const places = band.map(({ sort }) => sort).sort((a, b) => a - b);
  let last = Number.NEGATIVE_INFINITY;
  for (const [nth, item] of order.entries()) {
    // Two that shared a place get places of their own, so that their order holds.
    last = Math.max(places[nth] ?? 0, last + 1);
    if (item.sort !== last)
      await ctx.tx.updateTable('agenda_item').set({ sort: last }).where('id', '=', item.id).execute();
  }
}
