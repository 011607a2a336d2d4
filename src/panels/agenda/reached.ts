import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import type { ItemState } from '../tables.ts';
import type { ItemShown } from './load-items.ts';

/** What becomes of an item in a meeting. */
export const REACHED = ['discussed', 'put_off'] as const;
export type Reached = (typeof REACHED)[number];

/** The items of which it is still to be said what became of them, while the meeting is on. */
export const notReached = <Item extends { state: ItemState }>(
  items: readonly Item[],
  meeting: Pick<MeetingShown, 'state'>,
): Item[] => (meeting.state === 'in_session' ? items.filter(({ state }) => state === 'accepted') : []);

/**
 * Says of items that they were discussed or put off, of all of them or of none.
 *
 * @throws Refused where that has been said of one already, or the meeting is not on.
 */
export async function sayReached(
  ctx: Ctx,
  meeting: MeetingShown,
  items: readonly ItemShown[],
  state: Reached,
): Promise<void> {
  if (notReached(items, meeting).length < items.length)
    throw new Refused('That has been said of it already. Look at the meeting again.');
  if (items.length === 0) return;
  await ctx.because(state === 'discussed' ? 'Discussed' : 'Put off to the next meeting');
  const said = await ctx.tx
    .updateTable('agenda_item')
    .set({ state })
    .where(
      'id',
      'in',
      items.map(({ id }) => id),
    )
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  if (said.numUpdatedRows !== BigInt(items.length))
    throw new Refused('That has been said of it already. Look at the meeting again.');
}
