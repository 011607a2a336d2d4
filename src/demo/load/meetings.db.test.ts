import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../../test/support/house.ts';
import { generateBorough } from '../borough.ts';
import { loadBorough } from './load-borough.ts';

const NOW = '2026-11-23T10:00:00+00:00';
let fresh: FreshDatabase;
let house: TestHouse;
const borough = generateBorough({ seed: 1, now: NOW });
const who = (name: string): string => borough.staff.find((person) => person.name === name)?.id ?? '';

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadBorough(fresh.url, borough, () => undefined);
  house = await openHouse(fresh);
  await fresh.setClock(NOW);
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

test('a panel and a Locations Board, each with a meeting before and one after', async () => {
  const rows = await fresh.arrange<{ name: string; state: string; past: boolean }>(
    `select b.name, m.state, m.starts_at < $1 as past from meeting m join body b on b.id = m.body_id order by b.name, m.starts_at`,
    [NOW],
  );
  expect(rows).toEqual([
    { name: 'Locations Board', state: 'minutes_draft', past: true },
    { name: 'Locations Board', state: 'agenda_open', past: false },
    { name: 'MARVE panel', state: 'closed', past: true },
    { name: 'MARVE panel', state: 'packs_issued', past: false },
  ]);
});

test('its chair reads a pack with the children on its list; the Locations Board speaks of places and of nobody by name', async () => {
  const chair = await house.session(who('Ruth Oyelaran-Moss'));
  const next = async (body: string, state: string) =>
    (
      await fresh.arrange<{ id: string }>(
        'select m.id from meeting m join body b on b.id = m.body_id where b.name = $1 and m.state = $2',
        [body, state],
      )
    )[0]?.id;
  const pack = await chair.ask('GET', `/meetings/${await next('MARVE panel', 'packs_issued')}/pack`);
  expect([pack.status, pack.body.includes('Malachi'), pack.body.includes('Alfie')]).toEqual([200, true, true]);
  const lead = await house.session(who('Marcus Fenwright'));
  const minutes = await lead.ask('GET', `/meetings/${await next('Locations Board', 'minutes_draft')}/minutes`);
  expect(minutes.status).toBe(200);
  expect(minutes.body.includes('Mend the lamps within the week')).toBe(true);
  const colleagues = borough.staff.map(({ name }) => name).join(' ');
  const names = [...borough.people]
    .flatMap(({ identity }) => identity.legalName?.given ?? [])
    .filter((name) => !colleagues.includes(name));
  expect(names.length).toBeGreaterThan(100);
  expect(
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(minutes.body.slice(minutes.body.indexOf('<main')))),
  ).toEqual([]);
});
