import { openRooms, type Person, type Rooms } from '../../subjects/testing/rooms.ts';

/** The small partnership with somebody who runs its boards and somebody who chairs one. */
export interface PlanRoom extends Rooms {
  more: { support: string; chair: string; scrutineer: string };
  /** Asks as one of those who run the partnership. */
  ask(
    who: Person | keyof PlanRoom['more'],
    method: 'GET' | 'POST',
    path: string,
    fields?: Record<string, string | string[]>,
  ): ReturnType<Rooms['get']>;
}

export async function openPlanRoom(): Promise<PlanRoom> {
  const rooms = await openRooms();
  const more = {
    support: await rooms.world.account(rooms.agencies.council, 'Support Example', ['business_support']),
    chair: await rooms.world.account(rooms.agencies.police, 'Chair Example', ['panel_chair']),
    scrutineer: await rooms.world.account(rooms.agencies.council, 'Scrutineer Example', ['scrutineer']),
  };
  const sessions = new Map<string, ReturnType<Rooms['as']>>();
  return {
    ...rooms,
    more,
    async ask(who, method, path, fields = {}) {
      const account = who in more ? more[who as keyof typeof more] : rooms.people[who as Person];
      const session = sessions.get(who) ?? rooms.house.session(account);
      sessions.set(who, session);
      return (await session).ask(method, path, fields);
    },
  };
}

/** The address a POST went on to; '' when it did not. */
export const wentTo = (answer: { headers: Record<string, unknown> }): string => String(answer.headers.location ?? '');
