import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { worldBuilder } from '../../../test/support/world.ts';

const ANSWERS = 200;
const ITEMS = ['what_they_say', 'what_they_want', 'what_family_says'];

let fresh: FreshDatabase;
let house: TestHouse;
let writers: [Session, Session];
let manager: Session;
let at = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  const ids = [
    await world.account(council, 'Ash Reed', ['screener'], 'SW1'),
    await world.account(council, 'Bo Lane', ['screener'], 'SW2'),
    await world.account(council, 'Cam Hill', ['hub_manager'], 'SW3'),
  ];
  const child = await world.child('Amina', 'Yusuf');
  house = await openHouse(fresh);
  const [ash, bo, cam] = await Promise.all(ids.map((id) => house.session(id)));
  if (!ash || !bo || !cam) throw new Error('There are three of them.');
  writers = [ash, bo];
  manager = cam;
  const form = await ash.ask('GET', `/assessments/new?subject=${child.id}`);
  const instrument =
    /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Exploitation harm matrix/.exec(form.body)?.[1] ?? '';
  at = String((await ash.ask('POST', `/assessments/new?subject=${child.id}`, { instrument })).headers.location);
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

test(`two people answer one sitting at once, ${ANSWERS} times, until it is handed in under them: every acknowledged word is there`, async () => {
  const acknowledged: { who: number; text: string; kept: 'answer' | 'draft' }[] = [];
  const write = async (who: 0 | 1): Promise<void> => {
    const was: Record<string, string> = {};
    for (let n = 0; n < ANSWERS / 2; n += 1) {
      const item = ITEMS[n % ITEMS.length] ?? '';
      const text = `${who === 0 ? 'Ash' : 'Bo'} says ${n}`;
      const answer = await writers[who].ask('POST', `${at}/voice/answer`, {
        item,
        [`was-${item}`]: was[item] ?? '',
        [`v-${item}`]: text,
      });
      expect(answer.status).toBe(200);
      const said: { saved?: string; draft?: string; was?: string } = JSON.parse(answer.body);
      if (said.was !== undefined) was[item] = said.was;
      if (said.saved ?? said.draft) acknowledged.push({ who, text, kept: said.saved ? 'answer' : 'draft' });
    }
  };
  // Near the end somebody withdraws it: what comes after is theirs to keep, and not part of it.
  const withdraw = async (): Promise<void> => {
    while (acknowledged.length < ANSWERS * 0.9) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await manager.ask('POST', `${at}/withdraw`, { why: 'A test of keeping words' })).status).toBe(303);
  };
  await Promise.all([write(0), write(1), withdraw()]);

  expect(acknowledged).toHaveLength(ANSWERS);
  const rows = await fresh.arrange<{ text: string; name: string; item: string; id: string; replaces: string[] }>(
    `select a.value ->> 'text' as text, p.name, a.item, a.id, a.replaces from answer a join account p on p.id = a.answered_by`,
  );
  const kept = new Set(rows.map(({ text }) => text));
  const lost = acknowledged.filter(({ kept: where, text }) => where === 'answer' && !kept.has(text));
  expect(lost).toEqual([]);
  expect(rows).toHaveLength(acknowledged.filter(({ kept: where }) => where === 'answer').length);

  // Nobody's word replaced somebody else's that they had not been shown: under each question both stand.
  const owner = new Map(rows.map(({ id, name }) => [id, name]));
  for (const row of rows) for (const id of row.replaces) expect(owner.get(id)).toBe(row.name);
  for (const item of ITEMS) {
    const replaced = new Set(rows.flatMap(({ replaces }) => replaces));
    expect(rows.filter((row) => row.item === item && !replaced.has(row.id))).toHaveLength(2);
  }

  // The last word that came too late, of each question, is in its writer's drafts.
  const drafts = await fresh.arrange<{ body: Record<string, string> }>('select body from draft');
  const inDrafts = new Set(drafts.flatMap(({ body }) => Object.values(body)));
  const late = acknowledged.filter(({ kept: where }) => where === 'draft');
  expect(late.length).toBeGreaterThan(0);
  for (const who of [0, 1]) {
    const last = late.filter((one) => one.who === who).at(-1);
    if (last) expect(inDrafts).toContain(last.text);
  }
}, 120_000);
