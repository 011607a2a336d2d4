import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { sendForm } from '../../exchange/pages/testing/send-form.ts';
import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';
import { REVIEW } from './testing/review-paper.ts';

let rooms: Rooms;
let people: Session[];

beforeAll(async () => {
  rooms = await openRooms();
  people = [];
  for (const name of ['Bo Support', 'Jo Support', 'Lou Support'])
    people.push(
      await rooms.house.session(await rooms.world.account(rooms.agencies.council, name, ['business_support'])),
    );
});
afterAll(() => rooms.close());

const sittings = async (): Promise<number> =>
  Number((await rooms.fresh.arrange<{ n: string }>('select count(*) as n from sitting'))[0]?.n);

test('the same words in several files, landed by several people at once, make one review, each time', async () => {
  for (const borough of ['Lapwing', 'Dunlin', 'Curlew', 'Teal']) {
    const paper = REVIEW.replaceAll('Plover', borough);
    const before = await sittings();
    const staged = await Promise.all(
      people.map(async (by, nth) => {
        const content = paper.replaceAll('\n\n', '\n'.repeat(nth + 2));
        const { location } = await sendForm(
          rooms.house,
          by,
          '/plans/import/new',
          {},
          { name: `review ${nth}.txt`, content },
        );
        return { by, at: location };
      }),
    );
    expect(new Set(staged.map(({ at }) => at)).size).toBe(people.length);
    const landed = await Promise.all(staged.map(({ by, at }) => by.ask('POST', `${at}/accept`)));
    expect(new Set(landed.map(({ headers }) => String(headers.location))).size).toBe(1);
    expect(await sittings()).toBe(before + 1);
  }
});
