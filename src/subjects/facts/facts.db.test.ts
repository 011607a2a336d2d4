import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../../test/support/acting.ts';
import { openRooms, type Rooms } from '../testing/rooms.ts';

let rooms: Rooms;
let child = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  child = await rooms.world.child('Amina', 'Yusuf');
  await rooms.world.grant(rooms.people.worker, child.scope, 4, true, 'allocated worker');
  await rooms.world.grant(rooms.agencies.school, child.scope, 2, true);
});

afterAll(() => rooms.close());

const form = () => `/subjects/${child.id}/facts/who-they-are/change`;
const known = { howKnown: 'said_by_them', source: 'Home visit', opinion: 'fact' };

const wasIn = (body: string, code: string): string =>
  new RegExp(`name="was-${code}" value="([^"]*)"`).exec(body)?.[1] ?? 'no box';
const stored = () =>
  rooms.fresh.arrange<{ answer: unknown; known: string; ended_why: string | null }>(
    `select answer, known, ended_why from fact where subject_id = $1 and field = 'gender' order by (ended_why is null), answer::text`,
    [child.id],
  );

test('an answer is changed with a reason; the one before ends, is shown as history, and is never overwritten', async () => {
  const worker = await rooms.as('worker');
  const first = await worker.ask('POST', form(), { ...known, 'f-gender': 'Girl', 'was-gender': '' });
  expect(first.headers.location).toContain('done=saved');
  const shown = await worker.ask('GET', form());
  const over = { ...known, 'was-gender': wasIn(shown.body, 'gender') };
  const noReason = await worker.ask('POST', form(), { ...over, 'f-gender': 'Non-binary' });
  expect(noReason.status).toBe(422);
  expect(noReason.body).toContain('Enter why the answer before is changing or ending');
  expect(noReason.body).toContain('value="Non-binary"');
  const second = await worker.ask('POST', form(), {
    ...over,
    'f-gender': 'Non-binary',
    why: 'They told us',
    ending: 'changed',
  });
  expect(second.status).toBe(303);
  expect(await stored()).toEqual([
    { answer: 'Girl', known: 'known', ended_why: 'They told us' },
    { answer: 'Non-binary', known: 'known', ended_why: null },
  ]);
  const facts = await worker.ask('GET', `/subjects/${child.id}/facts`);
  expect(facts.body).toContain('One earlier answer');
  expect(facts.body).toContain('They told us');
});

test('two editors: the second sees both answers and neither is lost', async () => {
  const [worker, manager] = [await rooms.as('worker'), await rooms.as('manager')];
  const was = wasIn((await worker.ask('GET', form())).body, 'gender');
  const theirs = await manager.ask('POST', form(), {
    ...known,
    'f-gender': 'Girl',
    'was-gender': was,
    why: 'Said at school',
  });
  expect(theirs.status).toBe(303);
  const clash = await worker.ask('POST', form(), {
    ...known,
    'f-gender': 'Boy',
    'was-gender': was,
    why: 'Said at home',
  });
  expect(clash.status).toBe(422);
  expect(clash.body).toContain('Recorded by manager Example while you were writing');
  expect(clash.body).toContain('Girl');
  expect(clash.body).toContain('value="Boy"');
  expect((await stored()).filter((fact) => fact.ended_why === null)).toEqual([
    { answer: 'Girl', known: 'known', ended_why: null },
  ]);
  // Sent again over what is there now, it takes its place, with both kept.
  const again = { ...known, 'f-gender': 'Boy', 'was-gender': wasIn(clash.body, 'gender'), why: 'Said at home' };
  expect((await worker.ask('POST', form(), again)).status).toBe(303);
  expect((await stored()).map((fact) => fact.answer)).toEqual(['Girl', 'Girl', 'Non-binary', 'Boy']);
});

test('"not known", "not asked" and "preferred not to say" read differently', async () => {
  const worker = await rooms.as('worker');
  await worker.ask('POST', form(), { 'f-ethnicity': '!declined', 'n-religion': 'not_known' });
  const { body } = await worker.ask('GET', `/subjects/${child.id}/facts`);
  for (const [label, words] of [
    ['Ethnicity', 'Asked, and preferred not to say'],
    ['Religion or belief', 'Not known'],
  ]) {
    const row = new RegExp(`${label}</dt><dd[^>]*>(.*?)</dd>`).exec(body)?.[1];
    expect(row, label).toContain(words);
  }
  // What nobody has asked is on one line of its section, and nothing that was answered is.
  const notAsked = [...body.matchAll(/Not asked<\/dt><dd[^>]*>(.*?)<\/dd>/g)].map(([, labels]) => labels).join(' · ');
  expect(notAsked).toContain('How they describe themselves');
  for (const label of ['Ethnicity', 'Religion or belief']) expect(notAsked.split(' · ')).not.toContain(label);
});

test('a summary reader sees no file and is given no form', async () => {
  const teacher = await rooms.as('teacher');
  const { body } = await teacher.ask('GET', `/subjects/${child.id}/facts`);
  expect(body).toContain('First language');
  expect(body).not.toContain('Ethnicity');
  expect(body).not.toContain('Change or add');
  expect((await teacher.ask('GET', form())).status).toBe(404);
  expect((await teacher.ask('POST', form(), { ...known, 'f-gender': 'Boy' })).status).toBe(404);
});

test('what was answered cannot be overwritten by any query, only ended', async () => {
  const acting = actingOn(rooms.fresh);
  const fault = await faultOf(
    acting.as(rooms.people.worker, async (tx) => {
      await tx
        .updateTable('fact')
        .set({ answer: JSON.stringify('Overwritten') })
        .where('subject_id', '=', child.id)
        .execute();
    }),
  );
  expect(fault?.code).toBe('KI020');
  await acting.close();
});
