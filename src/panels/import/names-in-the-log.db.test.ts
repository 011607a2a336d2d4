import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, worldBuilder } from '../../../test/support/world.ts';
import { makeMeeting } from '../testing/panel-world.ts';
import { type ImportRoom, openImportRoom } from './testing/panel-import-room.ts';

let room: ImportRoom;
let w: ImportRoom['w'];
let at = '';
beforeAll(async () => {
  room = await openImportRoom('panel names');
  ({ w } = room);
  at = await room.bring({
    log: [
      ['Ref', 'Child', 'Action', 'Owner', 'Due', 'Status'],
      ['1', 'Bilal Okoro', 'Ask the landlord to mend the door', 'Pat Willow', '30 April 2026', 'Open'],
      ['2', 'Bilal Okoro; The youth offer', 'Walk the park after dark', 'Youth team', '31 May 2026', 'Open'],
      ['3', 'Dan Ash', 'Write to the bus company', 'Pat Willow', '31 May 2026', 'Open'],
      ['4', '', 'Visit the Okoro family', 'Pat Willow', '31 May 2026', 'Open'],
    ],
  });
});
afterAll(() => w.close());

/** Every word of every plan, whoever may read it. */
const written = async (): Promise<string> =>
  JSON.stringify(
    await w.fresh.arrange(
      `select row_to_json(p)::text from plan p union all select row_to_json(a)::text from action a
       union all select row_to_json(n)::text from plan_note n union all select row_to_json(e)::text from plan_edition e
       union all select row_to_json(i)::text from agenda_item i union all select row_to_json(m)::text from plan_import_made m
       union all select row_to_json(h)::text from action_history h`,
    ),
  );
const actions = () =>
  w.fresh.arrange<{ id: string; number: string; wording: string }>(
    'select id, number, wording from action order by number',
  );
const items = () =>
  w.fresh.arrange<{ number: string; subject: string; title: string; why: string; state: string }>(
    `select a.number, i.subject_id as subject, i.title, i.why, i.state from agenda_item i join action a on a.id = i.action_id order by a.number`,
  );

/** The counts of the paper, which are to add up. */
const counts = async () => {
  const [row] = await w.fresh.arrange<{ counts: Record<string, number> }>(
    'select counts from plan_import order by staged_at, id limit 1',
  );
  const { read, ...came } = row?.counts ?? {};
  expect(Object.values(came).reduce((sum, many) => sum + many, 0)).toBe(read);
  return { read, held: came.held };
};

test('before anybody has decided actions land and their names do not; one whose words hold a name waits', async () => {
  expect(await room.words(at)).toContain('It is about Bilal Okoro');
  await room.accept(at);
  expect((await actions()).map(({ number }) => number)).toEqual(['1', '2', '3']);
  // One part, four actions, four names beside them.
  expect(await counts()).toEqual({ read: 9, held: 5 });
  expect(await written()).not.toMatch(/bilal|okoro|dan ash|youth offer/i);
  const page = await room.words(at);
  expect(page).toContain('Waits for a decision');
  expect(page).toContain('A name of the log stands in its own words too');
});

test('a decision waits for a meeting to put it to; words that name nobody come to their action', async () => {
  await room.put(at, {
    'name-said-0': 'Bilal Okoro',
    'name-0': w.bilal.id,
    'name-said-1': 'The youth offer',
    'name-1': 'words',
    'name-said-2': 'Dan Ash',
    'name-2': 'leave',
  });
  await room.accept(at);
  expect(await items()).toEqual([]);
  expect(await counts()).toEqual({ read: 9, held: 3 });
  expect(await written()).toContain('The youth offer');
  expect(await written()).not.toMatch(/bilal|okoro|dan ash/i);
});

test('whom it is about is an item of the next agenda that links the two, and names neither', async () => {
  const meeting = await makeMeeting(w, room.body);
  await room.accept(at);
  const one = { subject: w.bilal.id, why: 'The action log says that it is about them.', state: 'requested' };
  expect(await items()).toEqual([
    { ...one, number: '1', title: 'Action 1' },
    { ...one, number: '2', title: 'Action 2' },
  ]);
  expect(await written()).not.toMatch(/bilal|okoro|dan ash/i);
  await room.accept(at);
  expect(await items()).toHaveLength(2);
  // Whoever may see the child and the action reads both; whoever runs meetings and not the child reads neither name nor item.
  const words = async (who: 'coordinator' | 'chair', url: string) => (await w.get(who, url)).body;
  expect(await words('coordinator', `/meetings/${meeting}`)).toContain('Bilal Okoro');
  const fresh = worldBuilder(w.fresh);
  const [council] = await w.fresh.arrange<{ id: string }>(`select id from agency where name = 'Council'`);
  const other = await fresh.account(council?.id ?? idOf('none'), 'Bea Business', ['business_support']);
  const session = await w.house.session(other);
  const [plan] = await w.fresh.arrange<{ id: string }>('select id from plan');
  for (const url of [`/meetings/${meeting}`, `/plans/${plan?.id}`]) {
    const page = await session.ask('GET', url);
    expect([url, page.status]).toEqual([url, 200]);
    expect(page.body).not.toMatch(/Bilal|Okoro/);
    expect(page.body).not.toContain('The action log says that it is about them');
  }
});

test('what holds a name in its own words lands once it is reworded', async () => {
  const key = /rows\/(t\d+r\d+)"[^>]*>\s*Reword it/.exec((await w.get('coordinator', at)).body)?.[1] ?? '';
  expect(key).not.toBe('');
  await w.post('coordinator', `${at}/rows/${key}`, {
    number: '4',
    wording: 'Visit the family',
    leads: 'Pat Willow',
    due: '31 May 2026',
    part: '',
  });
  await room.accept(at);
  expect((await actions()).map(({ wording }) => wording)).toContain('Visit the family');
  expect(await written()).not.toMatch(/bilal|okoro|dan ash/i);
  expect(await room.words(at)).toContain('It landed');
});

test('the same log again under another title makes nothing twice, and its names wait for a person anew', async () => {
  const before = [(await actions()).length, (await items()).length];
  const other = await room.bring({
    title: 'MARVE panel, once more',
    log: [
      ['Ref', 'Child', 'Action', 'Owner', 'Due', 'Status'],
      ['1', 'Bilal Okoro', 'Ask the landlord to mend the door', 'Pat Willow', '30 April 2026', 'Open'],
    ],
  });
  await room.accept(other);
  await room.put(other, { 'name-said-0': 'Bilal Okoro', 'name-0': w.bilal.id });
  await room.accept(other);
  expect([(await actions()).length, (await items()).length]).toEqual(before);
  expect(await room.words(other)).toContain('It landed');
});

test('somebody whom whoever decides may not see is no answer', async () => {
  const other = await room.bring({
    title: 'MARVE panel, another',
    log: [
      ['Ref', 'Child', 'Action', 'Owner', 'Status'],
      ['9', 'Amina Yusuf', 'Ask the school about its gate', 'Pat Willow', 'Open'],
    ],
  });
  for (const id of [w.amina.id, 'x'.repeat(36)]) await room.put(other, { 'name-said-0': 'Amina Yusuf', 'name-0': id });
  await room.accept(other);
  expect(await room.words(other)).not.toContain('It landed.');
  expect(await room.count('agenda_item where subject_id = $1', w.amina.id)).toBe(0);
  expect(await written()).not.toMatch(/amina/i);
});
