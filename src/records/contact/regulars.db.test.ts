import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingOn } from '../../../test/support/acting.ts';
import { civilDate } from '../../kernel/clock/index.ts';
import { connect } from '../../kernel/db/connect.ts';
import { computeReleases, newestReleases } from '../../kernel/releases/release.ts';
import { openRooms, type Person, type Rooms } from '../../subjects/testing/rooms.ts';
import { contactRelease, contactYearRelease, countContacts } from './count-contacts.ts';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms();
});
afterAll(() => rooms.close());

const log = async (person: Person, query: string, fields: Record<string, string>) => {
  const sent = await rooms.post(person, `/records/new/contact?${query}`, { went: 'Good', worrying: 'no', ...fields });
  expect(sent.headers.location).toMatch(/^\/records\/[0-9a-f-]{36}\?done=recorded$/);
};
const spotId = async () =>
  /spot=([0-9a-f-]{36})/.exec((await rooms.get('youth', '/records/new/contact')).body)?.[1] ?? '';
const regular = async (name: string) => {
  const { body } = await rooms.get('youth', `/records/new/contact?spot=${await spotId()}`);
  return new RegExp(`value="([0-9a-f-]{36})"[^>]*>(?:(?!value=).)*?>\\s*${name}\\s*<`, 's').exec(body)?.[1] ?? '';
};
const counted = (person: Person) => {
  const acting = actingOn(rooms.fresh);
  return acting
    .as(rooms.people[person], (tx) => countContacts(tx, civilDate('2025-04-01'), civilDate('2026-03-31')))
    .finally(() => acting.close());
};

test('new faces at a place said in words make a spot, and next time the spot is offered and they are ticked', async () => {
  await log('youth', 'where=elsewhere', { placeSaid: 'Behind the shops', newFaces: 'Smiler\nDee', youngPeople: '5' });
  const choose = await rooms.get('youth', '/records/new/contact');
  expect(choose.body).toContain('Where are you?');
  expect(choose.body).toContain('Behind the shops');
  const form = await rooms.get('youth', `/records/new/contact?spot=${await spotId()}`);
  expect(form.body).toContain('Contact log: Behind the shops');
  expect(form.body).toMatch(/Smiler/);
});

test('a colleague of the same agency ticks the same regulars; nobody of another agency is shown the spot', async () => {
  const spot = await spotId();
  await log('stranger', `spot=${spot}`, {
    regulars: await regular('Smiler'),
    'on-day': '1',
    'on-month': '3',
    'on-year': '2026',
  });
  for (const person of ['teacher', 'officer', 'worker'] as const) {
    expect((await rooms.get(person, '/records/new/contact')).body).not.toContain('Behind the shops');
    expect((await rooms.get(person, `/spots/${spot}`)).status).toBe(404);
  }
});

test('a young person met on three days is one person; sessions, contacts and people are three things', async () => {
  const spot = await spotId();
  await log('youth', `spot=${spot}`, {
    regulars: await regular('Smiler'),
    'on-day': '28',
    'on-month': '2',
    'on-year': '2026',
  });
  // Twice on one day is one occasion.
  await log('youth', `spot=${spot}`, { regulars: await regular('Dee') });
  expect(await counted('lead')).toEqual({ sessions: 4, contacts: 8, people: 2, threeOrMore: 1 });
  // Those who may see no contact count none.
  expect(await counted('teacher')).toEqual({ sessions: 0, contacts: 0, people: 0, threeOrMore: 0 });
  expect(await counted('youth')).toMatchObject({ people: 2, threeOrMore: 1 });
});

test('everyone else reads a daily release, in which small numbers are withheld', async () => {
  const worker = connect(rooms.fresh.url, 'kith_worker', 1);
  await computeReleases(worker.db, [contactYearRelease, contactRelease]);
  await worker.pool.end();
  const acting = actingOn(rooms.fresh);
  const [release] = await acting.as(rooms.people.teacher, (tx) =>
    newestReleases<{ cells: unknown }>(tx, ['contacts.this_year']),
  );
  const [months] = await acting.as(rooms.people.teacher, (tx) =>
    newestReleases<{ rows: unknown; cells: unknown }>(tx, ['contacts.by_month']),
  );
  await acting.close();
  expect(release?.figures.cells).toEqual([[null, 8, null, null]]);
  expect(months?.figures).toMatchObject({ rows: ['2026-02'], cells: [[null, null, null]] });
});

test('somebody not met for long is taken off the list and put back, and what was counted stays', async () => {
  const [spot, dee] = [await spotId(), await regular('Dee')];
  await rooms.post('youth', `/spots/${spot}/regulars/${dee}`, { gone: 'yes' });
  expect(await regular('Dee')).toBe('');
  expect(await counted('lead')).toMatchObject({ people: 2 });
  const page = await rooms.get('youth', `/spots/${spot}`);
  expect(page.body).toContain('Taken off the list');
  await rooms.post('youth', `/spots/${spot}/regulars/${dee}`, { gone: 'no' });
  expect(await regular('Dee')).toBe(dee);
});
