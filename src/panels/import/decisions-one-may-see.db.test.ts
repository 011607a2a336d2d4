import { afterAll, beforeAll, expect, test } from 'vitest';
import { worldBuilder } from '../../../test/support/world.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { type ImportRoom, openImportRoom } from './testing/panel-import-room.ts';

let room: ImportRoom;
let w: ImportRoom['w'];
let at = '';
let other: Awaited<ReturnType<ImportRoom['w']['as']>>;

beforeAll(async () => {
  room = await openImportRoom('panel decisions seen');
  ({ w } = room);
  const [at2] = await w.fresh.arrange<{ agency: string }>('select agency_id as agency from account where id = $1', [
    w.people.coordinator,
  ]);
  other = await w.house.session(
    await worldBuilder(w.fresh).account(at2?.agency ?? '', 'Una Other', ['business_support']),
  );
  at = await room.bring({
    log: [
      ['Ref', 'Child', 'Action', 'Owner', 'Due', 'Status'],
      ['1', 'Bilal Okoro', 'Ask the landlord to mend the door', 'Pat Willow', '30 April 2026', 'Open'],
    ],
  });
});
afterAll(() => w.close());

const decided = async (): Promise<string | null> => {
  const [row] = await w.fresh.arrange<{ is: string | null }>(
    `select one ->> 'is' as is from plan_import i, jsonb_array_elements(i.corrections) with ordinality c (one, nth)
     where one ->> 'of' = 'name' order by nth desc limit 1`,
  );
  return row?.is ?? null;
};
const seenByOther = async (): Promise<string> => wordsOf((await other.ask('GET', at)).body);

test('that somebody said who a name is shows to those alone who may see them', async () => {
  const before = await seenByOther();
  expect(before).toContain('Waits for a decision');
  await room.put(at, { 'name-said-0': 'Bilal Okoro', 'name-0': w.bilal.id });
  expect(await decided()).toBe(w.bilal.id);
  expect(await room.words(at)).toMatch(/Bilal Okoro 1 Decided/);
  expect(await seenByOther()).toContain('Bilal Okoro 1 Waits for a decision');
});

test('whoever was not shown a decision does not take it back; whoever was, may', async () => {
  const fields = { 'name-said-0': 'Bilal Okoro', 'name-0': '' };
  expect((await other.ask('POST', `${at}/about`, fields)).status).toBe(303);
  expect(await decided()).toBe(w.bilal.id);
  await room.put(at, fields);
  expect(await decided()).toBe('');
});
