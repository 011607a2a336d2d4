import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../test/support/world.ts';
import { dateBoxes, openRooms, type Rooms, wordsOf } from '../testing/rooms.ts';

let rooms: Rooms;
let amina = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  const { fresh, world, people } = rooms;
  amina = await world.child('Amina', 'Yusuf');
  const bea = await world.child('Bea', 'Marlow');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  await world.grant(people.worker, bea.scope, 2, true);
  await fresh.arrange(
    `insert into case_status (id, subject_id, stage, owner_id, review_on, from_at, rationale, scope_id, scope_class)
     values ($1, $2, 'active', $3, '2026-02-27', '2026-01-05', 'Needs help', $4, 'child')`,
    [idOf('case'), amina.id, people.worker, amina.scope],
  );
  const said = {
    way: 'friend:forward',
    nature: 'supportive',
    howKnown: 'reported',
    source: 'School',
    confidence: 'possible',
  };
  await rooms.post('worker', `/subjects/${amina.id}/links/with/${bea.id}`, { ...said, status: 'proposed' });
  await rooms.post('manager', `/subjects/${amina.id}/warnings/new`, {
    note: 'Visit in twos',
    disclosed: 'yes',
    rationale: 'A dog',
    ...dateBoxes('review', '1', '9'),
  });
  await rooms.post('worker', '/records/new/missing', {
    'who[0][id]': amina.id,
    type: 'missing',
    when: 'not_known',
    ...dateBoxes('returned', '1', '3'),
    'returned-time': '7am',
    text: 'Came home.',
    source: 'reported',
  });
});

afterAll(() => rooms.close());

test('whoever leads a case is told what is due in it, and nobody else is', async () => {
  const worker = wordsOf((await rooms.get('worker', '/')).body);
  for (const words of [
    'Review this case',
    'Was due 27 February 2026',
    'Look into what was suggested',
    'Second person on a warning note',
    'Return interview',
  ])
    expect(worker).toContain(words);
  expect(worker).toContain('Amina Yusuf');
  const manager = wordsOf((await rooms.get('manager', '/')).body);
  expect(manager).not.toMatch(/Review this case|Return interview|Look into what was suggested/);
});
