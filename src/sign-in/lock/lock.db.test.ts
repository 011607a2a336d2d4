import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../../../test/support/house.ts';
import { type Visitor, visitor } from '../../../test/support/visitor.ts';
import { PASSWORD, person, signInAs, type TestPerson } from '../testing/people.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let amina: TestPerson;

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
  amina = await person(fresh, 'Amina Yusuf', { roles: ['screener'] });
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

async function signedIn(): Promise<Visitor> {
  const at = visitor(house.app);
  await at.follow(await signInAs(at, amina, TEST_NOW));
  return at;
}

test('locking covers everything until the password is given, and leads back to where one was', async () => {
  const at = await signedIn();
  const locked = await at.get('/lock?return=%2Fsubjects%3Fkind%3Dperson');
  expect(locked.location).toBe('/unlock?next=%2Fsubjects%3Fkind%3Dperson');
  expect((await at.get('/subjects')).location).toBe('/unlock?next=%2Fsubjects');
  expect((await at.get('/account')).location).toBe('/unlock?next=%2Faccount');
  const page = await at.follow(locked);
  expect(page.body).toContain('Amina Yusuf');
  expect(page.body, 'no navigation, no search').not.toContain('/search');
  expect((await at.post('/unlock', { password: 'not it', next: '/account' })).status).toBe(422);
  const open = await at.post('/unlock', { password: PASSWORD, next: at.hidden('next')[0] ?? '' });
  expect(open.location).toBe('/account');
  expect((await at.follow(open)).status).toBe(200);
});

test('a form of the page, without script, locks too', async () => {
  const at = await signedIn();
  expect((await at.post('/lock')).location).toBe('/unlock');
  expect((await at.get('/account')).status).toBe(303);
});

test('five wrong passwords at a locked screen end the session', async () => {
  const at = await signedIn();
  await at.get('/lock');
  await at.get('/unlock');
  for (let i = 0; i < 5; i += 1) expect((await at.post('/unlock', { password: 'not it' })).status).toBe(422);
  const sixth = await at.post('/unlock', { password: PASSWORD, next: '/account' });
  expect(sixth.location).toBe('/sign-in?why=unlock&next=%2Faccount');
  expect(at.cookies.has('kith-session')).toBe(false);
  const [live] = await fresh.arrange<{ n: number }>(
    `select count(*)::int as n from session where ended_at is null and locked_at is not null`,
  );
  expect(live?.n).toBe(0);
});

test('a session left alone locks itself on the server after the lock time and two minutes, and not before', async () => {
  const at = await signedIn();
  await fresh.setClock('2026-03-02T10:16:59Z');
  expect((await at.get('/account')).status).toBe(200);
  await fresh.setClock('2026-03-02T10:33:59Z');
  expect((await at.get('/account')).location, '17 minutes after the last request').toBe('/unlock?next=%2Faccount');
  expect((await at.post('/drafts/x', { a: 'b' })).status, 'a draft is still kept').toBe(200);
  expect((await at.get('/account')).status, 'and does not wake it').toBe(303);
});

test('saying that someone is there keeps it open, and a locked one is not woken so', async () => {
  const at = await signedIn();
  for (const minute of ['10', '20', '30']) {
    await fresh.setClock(`2026-03-02T10:${minute}:00Z`);
    expect((await at.post('/stay')).status).toBe(200);
  }
  expect((await at.get('/account')).status).toBe(200);
  await at.get('/lock');
  expect((await at.post('/stay')).location).toBe('/unlock');
  expect((await at.get('/account')).status).toBe(303);
});

test('many pages asked for at once after a pause are all answered', async () => {
  const at = await signedIn();
  for (let minutes = 2; minutes < 14; minutes += 2) {
    await fresh.setClock(new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString());
    const seen = await Promise.all(Array.from({ length: 12 }, () => at.get('/account')));
    expect(new Set(seen.map((one) => one.status))).toEqual(new Set([200]));
  }
});

test('twelve hours after signing in it is over, however busy one was', async () => {
  const at = await signedIn();
  for (let minutes = 10; minutes < 12 * 60; minutes += 10) {
    await fresh.setClock(new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString());
    expect((await at.post('/stay')).status).toBe(200);
  }
  await fresh.setClock('2026-03-02T22:00:00Z');
  expect((await at.get('/account')).location).toBe('/sign-in?next=%2Faccount');
});

test('signing out ends the session on the server and clears the cookie; a copy of the token opens nothing', async () => {
  const at = await signedIn();
  const token = at.cookies.get('kith-session') ?? '';
  expect((await at.get('/sign-out')).body).toContain('Do you want to sign out?');
  const out = await at.post('/sign-out');
  expect(out.location).toBe('/signed-out');
  expect(out.setCookies.join()).toMatch(/kith-session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax/);
  expect((await at.follow(out)).body).toContain('You have signed out');
  at.cookies.set('kith-session', token);
  expect((await at.get('/account')).location).toBe('/sign-in?next=%2Faccount');
  expect((await at.get('/sign-out')).location).toBe('/sign-in');
});

test('another site can neither sign one out nor unlock', async () => {
  const at = await signedIn();
  for (const path of ['/sign-out', '/lock', '/stay']) {
    expect((await at.post(path, {}, { 'sec-fetch-site': 'cross-site' })).status, path).toBe(403);
    expect((await at.post(path, { _csrf: '' })).status, path).toBe(403);
  }
  expect((await at.get('/account')).status).toBe(200);
});

test('no door leads out of Kith', async () => {
  const at = await signedIn();
  await at.get('/lock');
  await at.get('/unlock');
  for (const next of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%5Cevil/..//evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '\\/evil.example',
  ]) {
    const said = encodeURIComponent(next);
    expect((await at.get(`/lock?return=${said}`)).location, next).toMatch(/^\/unlock(\?next=%2F[A-Za-z0-9%.]*)?$/);
    await at.get(`/unlock?next=${said}`);
    expect(at.hidden('next')[0], next).toMatch(/^\/(?![/\\])/);
    await at.post('/lock');
    const open = await at.post('/unlock', { password: PASSWORD, next });
    expect(new URL(open.location ?? '', 'http://localhost:8000').origin, next).toBe('http://localhost:8000');
    expect(open.location, next).toMatch(/^\/(?![/\\])/);
  }
});
