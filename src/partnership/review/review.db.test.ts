import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let support: Session;
const [last, now] = [idOf('sitting', 'last year'), idOf('sitting', 'this year')];

beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
  const scope = await rooms.world.scope('reviews', 'partnership');
  const [version] = await rooms.fresh.arrange<{ id: string }>(
    `select v.id from instrument_version v join instrument i on i.id = v.instrument_id where i.code = 'system_review'`,
  );
  const sitting = async (id: string, title: string, at: string, follows: string | null) =>
    rooms.fresh.arrange(
      `insert into sitting (id, version_id, title, opened_at, follows_id, scope_id, scope_class) values ($1, $2, $3, $4, $5, $6, 'partnership')`,
      [id, version?.id, title, at, follows, scope],
    );
  await sitting(last, 'Review 2025', '2025-02-01', null);
  await sitting(now, 'Review 2026', '2026-02-01', last);
  const answer = async (id: string, item: string, value: object) =>
    rooms.fresh.arrange(
      `insert into answer (id, sitting_id, version_id, item, state, value, answered_at, scope_id, scope_class)
       values ($1, $2, $3, $4, 'answered', $5, '2026-02-02', $6, 'partnership')`,
      [idOf('answer', id, item), id, version?.id, item, JSON.stringify(value), scope],
    );
  const statement = (band: string, text: string, action: string) => ({ band, text, action });
  await answer(last, 'level_1_referral_overall', { bands: ['red'] });
  await answer(now, 'level_1_referral_overall', { bands: ['green'] });
  await answer(now, 'level_1_referral_statements', {
    statements: [
      statement('red', 'Nobody asks where it happened.', 'Add a question about places to the form.'),
      statement('amber', 'Some ask about friends.', 'Train the others.'),
    ],
  });
});
afterAll(() => rooms.close());

test('the grid shows what people typed, and beside it what the statements suggest where they differ', async () => {
  const { body } = await support.ask('GET', `/reviews/${now}`);
  expect(body).toContain('Nobody asks where it happened.');
  expect(body).toMatch(/kith-status--done[^>]*>.*?Green<\/strong>/s);
  expect(body).toContain('The statements suggest Amber/Red');
  expect(body).toContain('One rating differs');
});

test('what takes a cell on becomes an action in a plan, with one accountable person, and each says where the other is', async () => {
  const begun = await support.ask('POST', '/plans/new', { kind: 'workplan', title: 'Our work' });
  const plan = /plans\/([0-9a-f-]{36})/.exec(String(begun.headers.location))?.[1] ?? '';
  const at = `/reviews/${now}/cells/level_1_referral_statements`;
  expect((await support.ask('GET', `${at}/action`)).body).toContain('Add a question about places to the form.');
  await support.ask('POST', `${at}/action`, {
    plan,
    wording: 'Add a question about places.',
    accountable: rooms.people.lead,
    'due-day': '1',
    'due-month': '9',
    'due-year': '2026',
  });
  expect((await support.ask('GET', at)).body).toContain('Add a question about places.');
  expect((await support.ask('GET', `/plans/${plan}`)).body).toContain('Add a question about places.');
});

test('a rater’s own review, and one of a child, are no system review to anybody else', async () => {
  const alone = await rooms.world.scope('alone', 'own_rating');
  const mine = idOf('sitting', 'alone');
  await rooms.fresh.arrange(
    `insert into sitting (id, version_id, title, opened_at, agreed_in_id, scope_id, scope_class)
     select $1, version_id, 'Mine', '2026-02-03', $2, $3, 'own_rating' from sitting where id = $2`,
    [mine, now, alone],
  );
  expect((await support.ask('GET', `/reviews/${mine}`)).status).toBe(404);
  expect((await support.ask('GET', '/reviews')).body).not.toContain('Mine');
});
