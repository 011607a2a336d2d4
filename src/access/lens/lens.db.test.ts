import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '../testing/as-actor.ts';
import { type AskedHouse, askAs } from '../testing/ask-as.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';
import { withTokens } from '../testing/name-tokens.ts';

let b: Borough;
let house: AskedHouse;
beforeAll(async () => {
  b = await borough();
  house = await askAs(b);
  await withTokens(b, b.amina, 'Amina Yusuf');
  await b.fresh.arrange(
    `insert into warning_note (id, subject_id, note, disclosed, review_on, written_at, scope_id, scope_class)
     values (gen_random_uuid(), $1, 'Ring before visiting', true, '2026-06-01', kith_now(), $2, 'child')`,
    [b.amina.id, b.amina.scope],
  );
});
afterAll(async () => {
  await house.close();
  await b.fresh.drop();
});

const lenses = ['', 'no-names', 'shared-screen'] as const;
/** Every row of the tables one sees under a lens, as text. */
const rowsOf = async (
  who: PersonKey,
  tables: readonly string[],
  lens: string,
): Promise<{ t: string; row: string }[]> => {
  const select = tables
    .map((table) => `select '${table}' as t, to_jsonb(x)::text as row from ${table} x`)
    .join(' union all ');
  return (await asActor<{ t: string; row: string }>(b.fresh, b.people[who], select, [], lens)).rows ?? [];
};

test('a lens only takes away: in every guarded table, for everyone, no row appears under a lens that is not there without', async () => {
  const tables = await b.fresh.arrange<{ name: string }>(
    `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'app_barred' order by 1`,
  );
  expect(tables.length).toBeGreaterThan(50);
  for (const who of ['manager', 'worker', 'lead'] as const) {
    const names = tables.map((table) => table.name);
    const [all = [], ...lensed] = await Promise.all(lenses.map((lens) => rowsOf(who, names, lens)));
    const known = new Set(all.map(({ t, row }) => `${t} ${row}`));
    for (const rows of lensed)
      expect(
        rows.filter(({ t, row }) => !known.has(`${t} ${row}`)),
        who,
      ).toEqual([]);
  }
});

test('no names: no identity and no search token; a shared screen: nothing that was written either', async () => {
  const seen = async (lens: string) =>
    Promise.all(
      ['subject', 'person_identity', 'name_token', 'warning_note'].map(
        async (table) => (await rowsOf('worker', [table], lens)).length > 0,
      ),
    );
  expect(await seen('')).toEqual([true, true, true, true]);
  expect(await seen('no-names')).toEqual([true, false, false, true]);
  expect(await seen('shared-screen')).toEqual([true, false, false, false]);
});

test('chosen for one’s own session, it holds on every page until put back, and says so', async () => {
  const list = async (who: PersonKey) => (await house.get(who, '/subjects')).body;
  expect(await list('worker')).toContain('Amina Yusuf');
  expect((await house.post('worker', '/lens', { lens: 'no-names', back: '/subjects' })).headers.location).toBe(
    '/subjects',
  );
  expect(await list('worker')).not.toContain('Amina');
  expect(await list('worker')).toContain('This screen leaves out names');
  expect((await house.get('worker', `/access/${b.amina.id}/why`)).body).not.toContain('Amina');
  expect(await list('manager')).toContain('Amina Yusuf');
  await house.post('worker', '/lens', { lens: 'none', back: '/subjects' });
  expect(await list('worker')).toContain('Amina Yusuf');
});

test('what is said under a lens is still written down', async () => {
  await house.post('lead', '/lens', { lens: 'shared-screen' });
  const answer = await house.post('lead', '/emergency', {
    who: 'Kit',
    why: 'He did not come home',
    ringBack: '01632 960111',
  });
  expect(answer.headers.location).toBe('/emergency/sent');
  expect((await house.get('dutyManager', '/emergency/questions')).body).toContain('Kit');
});

test('nobody sets another’s lens, and going back leads nowhere but Kith', async () => {
  const [session] = await b.fresh.arrange<{ id: string }>('select id from session where account_id = $1', [
    b.people.manager,
  ]);
  const call = await asActor<{ done: boolean }>(
    b.fresh,
    b.people.worker,
    `select set_my_lens($1, 'no-names') as done`,
    [session?.id],
  );
  expect(call.rows).toEqual([{ done: false }]);
  for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:1']) {
    expect((await house.post('worker', '/lens', { lens: 'none', back })).headers.location).toBe('/');
  }
});
