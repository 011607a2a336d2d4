import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../../../test/support/house.ts';
import { type Visitor, visitor } from '../../../test/support/visitor.ts';
import { PASSWORD, person, signInAs, type TestPerson } from '../testing/people.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let amina: TestPerson;
let bea: TestPerson;
const NEW = 'thistle kettle harbour';

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
  amina = await person(fresh, 'Amina Yusuf', { roles: ['screener'] });
  bea = await person(fresh, 'Bea Ray');
});

beforeEach(async () => {
  await fresh.setClock(TEST_NOW);
  await fresh.arrange('delete from rate_strike');
  await fresh.arrange('delete from session');
  await fresh.arrange('update account_secret set totp_last_step = null');
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

async function signedIn(who = amina, agent = ''): Promise<Visitor> {
  await fresh.arrange('update account_secret set totp_last_step = null');
  const at = visitor(house.app, '192.0.2.1', agent);
  await at.follow(await signInAs(at, who, TEST_NOW));
  return at;
}

const once = (at: Visitor): string => at.hidden('_once').at(-1) ?? '';
const api = (token: string, url = '/api/v1/subjects') =>
  house.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });

async function makeToken(at: Visitor, days = '30'): Promise<string> {
  await at.get('/account/tokens');
  await at.post('/account/tokens', { label: 'Ward system', days, password: PASSWORD, _once: once(at) });
  const shown = await at.get('/account/tokens');
  return /value="(kith_[A-Za-z0-9_-]{43})"/.exec(shown.body)?.[1] ?? '';
}

test('a password is changed with the old one, keeps to the rule, and signs out every other browser', async () => {
  const at = await signedIn();
  const elsewhere = await signedIn();
  const change = async (password: string, newPassword: string) => {
    await at.get('/account/password');
    return at.post('/account/password', { password, newPassword, _once: once(at) });
  };
  expect((await change('not mine', NEW)).body).toContain('That is not your password');
  for (const bad of ['short', PASSWORD, 'amina yusuf 2026!', 'passwordpassword']) {
    const seen = await change(PASSWORD, bad);
    expect([seen.status, seen.body.includes('newPassword-error')], bad).toEqual([422, true]);
  }
  const done = await change(PASSWORD, NEW);
  expect(done.location).toBe('/account?done=password');
  expect((await at.follow(done)).body).toContain('Your password is changed');
  expect((await elsewhere.get('/account')).status).toBe(303);
  const back = await change(NEW, PASSWORD);
  expect(back.location).toBe('/account?done=password');
});

test('one’s own password cannot be guessed at from an open screen', async () => {
  const at = await signedIn();
  await at.get('/account/password');
  for (let i = 0; i < 5; i += 1) {
    expect((await at.post('/account/password', { password: `guess ${i}`, newPassword: NEW })).status).toBe(422);
  }
  expect((await at.post('/account/password', { password: PASSWORD, newPassword: NEW })).status).toBe(429);
});

test('one sees every browser one is signed in on, and ends one, or all', async () => {
  const at = await signedIn(amina, 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36');
  const phone = await signedIn(
    amina,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit Version/18.0 Mobile Safari/604.1',
  );
  const others = await signedIn(bea);
  const page = await at.get('/account/sign-ins');
  expect(page.body).toContain('Chrome on Linux');
  expect(page.body).toContain('Safari on an iPhone');
  const ends = [...page.body.matchAll(/action="(\/account\/sign-ins\/[^"]+\/end)"/g)].map(([, path]) => path ?? '');
  expect(ends).toHaveLength(1);
  expect((await others.post(ends[0] ?? '')).status, 'not another’s').toBe(404);
  expect((await phone.get('/account')).status).toBe(200);
  expect((await at.post(ends[0] ?? '')).location).toBe('/account/sign-ins');
  expect((await phone.get('/account')).status).toBe(303);
  const again = await signedIn();
  const out = await at.post('/account/sign-ins/end-all');
  expect(out.location).toBe('/signed-out');
  for (const one of [at, again]) expect((await one.get('/account')).status).toBe(303);
  expect((await others.get('/account')).status).toBe(200);
});

test('a token is made with the password, shown once, opens the API and no page, and ends', async () => {
  const at = await signedIn();
  const token = await makeToken(at);
  expect(token).toHaveLength(48);
  expect((await at.get('/account/tokens')).body, 'once').not.toContain(token);
  const kept = JSON.stringify(await fresh.arrange('select * from session'));
  const answered = JSON.stringify(await fresh.arrange('select * from answered_once'));
  expect(kept + answered).not.toContain(token);

  expect((await api(token)).statusCode).toBe(200);
  const page = visitor(house.app);
  page.cookies.set('kith-session', token);
  expect((await page.get('/account')).location, 'a token as a cookie').toBe('/sign-in?next=%2Faccount');
  expect((await page.get('/help')).body, 'not even the frame knows it').not.toContain('Amina');
  expect((await house.app.inject({ url: '/account', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(
    303,
  );
  const cookie = at.cookies.get('kith-session') ?? '';
  expect((await api(cookie)).statusCode, 'a cookie as a token').toBe(401);
  const riding = await house.app.inject({ url: '/api/v1/subjects', headers: { cookie: `kith-session=${cookie}` } });
  expect([riding.statusCode, riding.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  const asCookie = await house.app.inject({ url: '/api/v1/subjects', headers: { cookie: `kith-session=${token}` } });
  expect(asCookie.statusCode).toBe(401);

  const list = await at.get('/account/tokens');
  const end = /action="(\/account\/tokens\/[^"]+\/end)"/.exec(list.body)?.[1] ?? '';
  const others = await signedIn(bea);
  expect((await others.post(end)).status).toBe(404);
  expect((await at.post(end)).location).toBe('/account/tokens');
  expect((await api(token)).statusCode).toBe(401);
});

test('a token ends on its day, with its owner’s account, and not when its owner signs out', async () => {
  const at = await signedIn();
  const token = await makeToken(at, '1');
  await at.post('/sign-out');
  expect((await api(token)).statusCode).toBe(200);
  await fresh.arrange('update account set closed_at = kith_now() where id = $1', [amina.id]);
  expect((await api(token)).statusCode).toBe(401);
  await fresh.arrange('update account set closed_at = null where id = $1', [amina.id]);
  await fresh.setClock('2026-03-03T10:00:01Z');
  expect((await api(token)).statusCode).toBe(401);
});

test('no token without the password, without an end, or with words that cannot be kept', async () => {
  const at = await signedIn();
  await at.get('/account/tokens');
  const tries: Record<string, string>[] = [
    { label: 'x', days: '30' },
    { label: 'x', days: '30', password: 'wrong' },
    { label: 'x', days: '3650', password: PASSWORD },
    { label: 'x', password: PASSWORD },
    { label: '', days: '30', password: PASSWORD },
    { label: 'a\u0000b', days: '30', password: PASSWORD },
    { label: 'x'.repeat(81), days: '30', password: PASSWORD },
  ];
  for (const fields of tries)
    expect((await at.post('/account/tokens', fields)).status, JSON.stringify(fields)).toBe(422);
  expect(await fresh.arrange(`select 1 from session where kind = 'api'`)).toEqual([]);
});

test('a cookie with a new token is shown to its owner only', async () => {
  const at = await signedIn();
  await at.get('/account/tokens');
  await at.post('/account/tokens', { label: 'x', days: '1', password: PASSWORD, _once: once(at) });
  const others = await signedIn(bea);
  others.cookies.set('kith-token', at.cookies.get('kith-token') ?? '');
  expect((await others.get('/account/tokens')).body).not.toContain('kith_');
});

test('only an administrator resets a sign-in, never their own, and it signs the person out', async () => {
  const admin = await person(fresh, 'Dev Ott', { roles: ['administrator'] });
  const at = await signedIn();
  const acting = async (actor: string, sql: string, values: unknown[]) => {
    await fresh.arrange('begin');
    try {
      await fresh.arrange(`select set_config('kith.actor', $1, true)`, [actor]);
      await fresh.arrange(sql, values);
      await fresh.arrange('commit');
      return 'done';
    } catch (error) {
      await fresh.arrange('rollback');
      return error instanceof Error ? error.message : '';
    }
  };
  const reset = 'select reset_sign_in($1, $2, true)';
  expect(await acting(bea.id, reset, [amina.id, 'x'])).toBe('administrators only');
  expect(await acting(admin.id, reset, [admin.id, 'x'])).toBe('no one changes their own access');
  expect((await at.get('/account')).status).toBe(200);
  expect(await acting(admin.id, reset, [bea.id, 'x'])).toBe('done');
  expect((await at.get('/account')).status).toBe(200);
  expect(await acting(admin.id, reset, [amina.id, 'x'])).toBe('done');
  expect((await at.get('/account')).status).toBe(303);
  expect(
    await fresh.arrange('select must_change, totp_sealed from account_secret where account_id = $1', [amina.id]),
  ).toEqual([{ must_change: true, totp_sealed: null }]);
});

test('the pages for anyone are open, and the demonstration door is not there without a demonstration', async () => {
  const at = visitor(house.app);
  for (const path of ['/help', '/accessibility', '/privacy', '/sign-in', '/signed-out']) {
    expect((await at.get(path)).status, path).toBe(200);
  }
  expect((await at.post('/sign-in/demo', { email: bea.email })).status).toBe(404);
  expect((await at.get('/sign-in/oidc')).status).toBe(404);
});
