import type { Band, ItemState, MeetingState } from '../tables.ts';
import { takesItems } from './is-late.ts';

/** What is done with one item of an agenda. */
export type ItemMove = 'accept' | 'up' | 'down' | 'put_off' | 'withdraw' | 'bring_back';

export const ITEM_MOVES: readonly ItemMove[] = ['accept', 'up', 'down', 'put_off', 'withdraw', 'bring_back'];

interface Where {
  state: MeetingState;
  runs: boolean;
  /** Whether they are in the chair: a late item is accepted by nobody else. */
  chairs: boolean;
  /** Whether the person asked for the item themselves: they may take it out again. */
  asked: boolean;
  /** Its place in its band, from 0, and the last place there. */
  place: number;
  last: number;
}

/** What somebody may do with an item now: whoever runs the meeting accepts, orders, puts off and takes out. */
export function movesOf(item: { state: ItemState; band: Band }, where: Where): ItemMove[] {
  if (!takesItems(where.state)) return [];
  const waits = item.state === 'requested';
  if (!where.runs) return where.asked && waits ? ['withdraw'] : [];
  if (item.state === 'put_off') return ['bring_back'];
  if (item.state !== 'requested' && item.state !== 'accepted') return [];
  return [
    ...(waits && (item.band !== 'late' || where.chairs) ? (['accept'] as const) : []),
    ...(where.place > 0 ? (['up'] as const) : []),
    ...(where.place < where.last ? (['down'] as const) : []),
    'put_off',
    'withdraw',
  ];
}

/** The items that wait and may all be accepted at once by whoever runs the meeting; a late one's reason is read by itself. */
export function waitingToAccept<Item extends { state: ItemState; band: Band }>(
  items: readonly Item[],
  meeting: Pick<Where, 'state' | 'runs'>,
): Item[] {
  if (!meeting.runs || !takesItems(meeting.state)) return [];
  return items.filter(({ state, band }) => state === 'requested' && band !== 'late');
}
