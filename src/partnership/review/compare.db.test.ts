import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let support: Session;
const [first, last, now] = [idOf('sitting', '2024'), idOf('sitting', '2025'), idOf('sitting', '2026')];
const hidden = idOf('sitting', 'hidden');
const place = (id: string) => `/reviews/${id}/compare`;
const words = async (path: string): Promise<string> => wordsOf((await support.ask('GET', path)).body);

beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
  const scope = await rooms.world.scope('reviews', 'partnership');
  const older = idOf('version', 'older');
  // A version of the questions that had no outcomes, and asked one thing more of the first level.
  await rooms.fresh.arrange(
    `insert into instrument_version (id, instrument_id, number, state, definition, written_at, published_at, scope_id, scope_class)
     select $1, v.instrument_id, 99, 'published', jsonb_set(v.definition, '{sections}', (
       select jsonb_agg(case when s->>'code' = 'target_level_1' then jsonb_set(s, '{items}', s->'items' ||
           '[{"code": "level_1_once_statements", "label": "Once asked", "kind": "statements"}]') else s end)
       from jsonb_array_elements(v.definition->'sections') s where s->>'code' <> 'outcomes')), now(), now(), v.scope_id, v.scope_class
     from instrument_version v join instrument i on i.id = v.instrument_id where i.code = 'system_review'`,
    [older],
  );
  const [version] = await rooms.fresh.arrange<{ id: string }>(
    `select v.id from instrument_version v join instrument i on i.id = v.instrument_id where i.code = 'system_review' and v.number = 1`,
  );
  const sitting = (id: string, title: string, at: string, follows: string | null, of = version?.id, lies = scope) =>
    rooms.fresh.arrange(
      `insert into sitting (id, version_id, title, opened_at, follows_id, scope_id, scope_class)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, of, title, at, follows, lies, lies === scope ? 'partnership' : 'own_rating'],
    );
  await sitting(first, 'Review 2024', '2024-02-01', null, older);
  await sitting(last, 'Review 2025', '2025-02-01', first);
  await sitting(now, 'Review 2026', '2026-02-01', last);
  await sitting(
    hidden,
    'Review of others',
    '2025-08-01',
    null,
    version?.id,
    await rooms.world.scope('x', 'own_rating'),
  );
  const answer = (id: string, item: string, value: object) =>
    rooms.fresh.arrange(
      `insert into answer (id, sitting_id, version_id, item, state, value, answered_at, scope_id, scope_class)
       values ($1, $2, (select version_id from sitting where id = $2), $3, 'answered', $4, '2026-02-02', $5, 'partnership')`,
      [idOf('answer', id, item), id, item, JSON.stringify(value), scope],
    );
  const asks = 'Nobody asks where it happened.';
  await answer(first, 'level_1_referral_overall', { bands: ['amber'] });
  await answer(first, 'level_1_once_statements', { statements: [{ band: 'red', text: 'Asked but once.' }] });
  await answer(last, 'level_1_referral_overall', { bands: ['red'] });
  await answer(last, 'level_1_planning_overall', { bands: ['amber'] });
  await answer(last, 'level_1_referral_statements', {
    statements: [
      { band: 'red', text: asks, action: 'Add a question.' },
      { band: 'amber', text: 'Friends are named in few plans.' },
    ],
  });
  await answer(now, 'level_1_referral_overall', { bands: ['green'] });
  await answer(now, 'level_1_planning_overall', { bands: ['amber'] });
  await answer(now, 'level_1_referral_statements', {
    statements: [
      { band: 'red', text: asks, action: 'Add two questions to the form.', lead: 'Head of Front Door' },
      { band: 'green', text: 'Every school has been told how to refer.' },
    ],
  });
});
afterAll(() => rooms.close());

test('this one and the one before it, until others are chosen; what differs comes first, the rest is folded', async () => {
  const { body } = await support.ask('GET', place(now));
  const said = wordsOf(body);
  expect(said).toContain('Then: Review 2025, begun 1 February 2025 . Now: Review 2026');
  expect(said).toMatch(/1 cell moved to a better rating\. \d+ cells are unchanged\./);
  expect(body).toMatch(new RegExp(`<option value="${last}" selected`));
  expect(body).toMatch(new RegExp(`<option value="${now}" selected`));
  const [differs = '', folded = ''] = body.split('<details');
  expect(differs).toContain('↑ Better');
  expect(differs).not.toContain('Planning');
  expect(folded).toContain('Planning');
});

test('of a cell it says what was added, reworded and dropped', async () => {
  const said = await words(place(now));
  for (const part of [
    'Action reworded: was “Add a question.”, now “Add two questions to the form.”',
    'Lead: “Head of Front Door”',
    'Added, Green: Every school has been told how to refer.',
    'Dropped, Amber: Friends are named in few plans.',
  ])
    expect(said).toContain(part);
});

test('any two may be chosen, from any of them; cells that one version alone asks are said', async () => {
  const said = await words(`${place(last)}?before=${first}&now=${now}`);
  expect(said).toContain('Then: Review 2024, begun 1 February 2024 . Now: Review 2026');
  expect(said).toContain('version 99 then, version 1 now');
  expect(said).toMatch(
    /1 cell moved to a better rating, 1 is newly rated, \d+ are asked only now and 1 was asked only then\./,
  );
  expect(said).toContain('Once asked');
  expect(said).toContain('Asked only by the version of the questions that Review 2024 answers.');
  expect(await words(`${place(now)}?before=${now}&now=${last}`)).toContain('was begun in Kith after the one under Now');
});

test('one that has none before it asks which', async () => {
  const { status, body } = await support.ask('GET', place(first));
  expect([status, body.includes('Compare two reviews'), body.includes('What differs')]).toEqual([200, true, false]);
});

test('one that is hidden, one that is not there and what is no review get one answer, in words; so does the same one twice', async () => {
  const asked = async (id: string) => {
    const { status, body } = await support.ask('GET', `${place(now)}?before=${encodeURIComponent(id)}&now=${now}`);
    return [status, body.includes('Select a review from the list'), body.includes('Review of others')];
  };
  for (const id of [hidden, idOf('sitting', 'nowhere'), 'what', ''])
    expect(await asked(id), id).toEqual([422, true, false]);
  expect(await words(`${place(now)}?before=${now}&now=${now}`)).toContain('Select two different reviews');
  expect((await support.ask('GET', place(hidden))).status).toBe(404);
});
