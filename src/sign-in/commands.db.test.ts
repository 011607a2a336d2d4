import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../../test/support/house.ts';
import { visitor } from '../../test/support/visitor.ts';
import { dispatch } from '../kernel/commands/index.ts';
import { connect } from '../kernel/db/connect.ts';
import { userCommand } from './commands.ts';
import { codeAt, person, signInAs, testSecret } from './testing/people.ts';

let fresh: FreshDatabase;
let house: TestHouse;

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

async function kith(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const { db, pool } = connect(fresh.url, 'kith_maint', 2);
  const command = userCommand((_, work) => work(db, testSecret()));
  const exit = await dispatch(
    [command],
    ['user', ...args],
    { out: (text) => (said.out += text), err: (text) => (said.err += text) },
    { env: {}, stopping: new AbortController().signal, progress: () => undefined },
  );
  await pool.end();
  return { exit, ...said };
}

const DEV = ['Dev.Ott@test.example', '--name', 'Dev Ott', '--job', 'System administrator'];

test('the first administrator of an empty Kith comes from the command line and signs in', async () => {
  const none = await kith('add', ...DEV, '--agency', 'Council');
  expect([none.exit, none.out]).toEqual([1, '']);
  expect(none.err).toContain('There is no agency called Council.');
  expect(none.err).toContain('To add it, say --new-agency and its kind.');
  const added = await kith(
    'add',
    ...DEV,
    '--agency',
    'Council',
    '--new-agency',
    'council',
    '--role',
    'administrator',
    '--json',
  );
  expect(added.exit).toBe(0);
  const { email, password }: { email: string; password: string } = JSON.parse(added.out);
  const at = visitor(house.app);
  await at.get('/sign-in');
  expect((await at.post('/sign-in', { email, password })).location).toBe('/sign-in/phone');
  expect((await kith('list')).out).toBe('dev.ott@test.example  Dev Ott, Council  [administrator]  password\n');
  const audited = await fresh.arrange(`select action, actor_id from audit_event where action like '%command line'`);
  expect(audited).toEqual([{ action: 'added a colleague from the command line', actor_id: null }]);
});

test('what is not known or not right is said, and nothing is changed', async () => {
  const before = await fresh.arrange('select count(*) as n from party');
  const wrong: [string[], number, string][] = [
    [[], 2, 'Say what to do: add, list, password or close.'],
    [['constructor', 'a@b.c'], 2, 'Say what to do'],
    [['add'], 2, 'Say whom: user add EMAIL.'],
    [['list', 'x'], 2, 'user list takes nothing more.'],
    [['add', 'a@b.c', '--name', 'A', '--job', 'J'], 2, '--agency is needed.'],
    [
      ['add', 'not-an-address', '--name', 'A', '--job', 'J', '--agency', 'Council'],
      1,
      'not-an-address is not an e-mail address.',
    ],
    [['add', ...DEV, '--agency', 'council'], 1, 'There is already an account for dev.ott@test.example.'],
    [
      ['add', 'a@b.c', '--name', 'A', '--job', 'J', '--agency', 'council', '--role', 'king'],
      1,
      'There is no role called king.',
    ],
    [['password', 'nobody@test.example'], 1, 'Nobody has the e-mail address nobody@test.example.'],
    [['close', 'nobody@test.example'], 1, 'Nobody has the e-mail address nobody@test.example.'],
    [['add', 'a@b.c', '--colour', 'red'], 2, 'Unknown option'],
  ];
  for (const [args, exit, says] of wrong) {
    const seen = await kith(...args);
    expect([seen.exit, seen.err.includes(says)], `${args.join(' ')}: ${seen.err}`).toEqual([exit, true]);
  }
  expect(await fresh.arrange('select count(*) as n from party')).toEqual(before);
});

test('a new password signs the person out, and a lost phone is forgotten only when that is said', async () => {
  const amina = await person(fresh, 'Amina Yusuf');
  const at = visitor(house.app);
  await at.follow(await signInAs(at, amina, TEST_NOW));
  expect((await at.get('/account')).status).toBe(200);
  const { out } = await kith('password', amina.email, '--json');
  expect((await at.get('/account')).status).toBe(303);
  const again = visitor(house.app);
  await again.get('/sign-in');
  const { password }: { password: string } = JSON.parse(out);
  expect((await again.post('/sign-in', { email: amina.email, password })).location).toBe('/sign-in/code');
  await fresh.setClock('2026-03-02T10:01:00Z');
  const code = codeAt(amina.phone, '2026-03-02T10:01:00Z');
  expect((await again.post('/sign-in/code', { code })).location).toBe('/sign-in/new-password');
  const lost = await kith('password', amina.email, '--forget-phone', '--json');
  const third = visitor(house.app);
  await third.get('/sign-in');
  const reset: { password: string } = JSON.parse(lost.out);
  expect((await third.post('/sign-in', { email: amina.email, password: reset.password })).location).toBe(
    '/sign-in/phone',
  );
  expect(
    (await again.post('/sign-in/new-password', { newPassword: 'thistle kettle harbour' })).location,
    'half way in before',
  ).toContain('/sign-in?why=time');
});

test('a closed account is signed out at once and cannot be given a password', async () => {
  const bea = await person(fresh, 'Bea Ray');
  const at = visitor(house.app);
  await at.follow(await signInAs(at, bea, '2026-03-02T10:01:00Z'));
  expect((await at.get('/account')).status).toBe(200);
  expect((await kith('close', bea.email)).exit).toBe(0);
  expect((await at.get('/account')).status).toBe(303);
  expect((await kith('password', bea.email)).err).toContain('is closed');
});
