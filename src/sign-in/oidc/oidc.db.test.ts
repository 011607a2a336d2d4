import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { logged, openHouse, TEST_NOW, type TestHouse } from '../../../test/support/house.ts';
import { type Visitor, visitor } from '../../../test/support/visitor.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { startProvider, type TestProvider } from '../testing/identity-provider.ts';

const BACK = 'http://localhost:8000/sign-in/oidc/back';
let fresh: FreshDatabase;
let house: TestHouse;
let provider: TestProvider;
let amina = '';

beforeAll(async () => {
  provider = await startProvider(BACK, {
    'sub-amina': { email: 'Amina.Yusuf@test.example', email_verified: true },
    'sub-newer': { email: 'amina.yusuf@test.example', email_verified: true },
    'sub-unverified': { email: 'bea.ray@test.example', email_verified: false },
    'sub-stranger': { email: 'stranger@elsewhere.example', email_verified: true },
    'sub-odd': { email: 'a\u0000b@test.example', email_verified: true },
  });
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const agency = await world.agency('Test agency');
  amina = await world.account(agency, 'Amina Yusuf');
  await world.account(agency, 'Bea Ray');
  house = await openHouse(fresh, 'test', { oidc: provider.settings });
});

beforeEach(async () => {
  await fresh.setClock(TEST_NOW);
  await fresh.arrange('delete from session');
  await fresh.arrange('delete from account_secret');
  logged.length = 0;
});

afterAll(async () => {
  await house.close();
  await provider.stop();
  await fresh.drop();
});

/** Begins at Kith, goes through the provider as `subject`, and returns the address it sends back to. */
async function there(at: Visitor, subject: string | null, next = '/account'): Promise<URL> {
  provider.atKeyboard(subject);
  const sent = await at.get(`/sign-in/oidc?next=${encodeURIComponent(next)}`);
  return provider.through(sent.location ?? '');
}

const pathOf = (url: URL): string => url.pathname + url.search;

test('somebody the provider vouches for by a verified e-mail address comes in, to the page they wanted', async () => {
  const at = visitor(house.app);
  expect((await at.get('/sign-in')).body).toContain('Sign in with your organisation');
  const sent = await at.get('/sign-in/oidc?next=%2Faccount');
  const asked = new URL(sent.location ?? '');
  expect(asked.origin).toBe(provider.settings.issuer);
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.searchParams.get(name)?.length, name).toBe(43);
  const done = await at.get(pathOf(await there(at, 'sub-amina')));
  expect(done.location).toBe('/account');
  expect((await at.follow(done)).body).toContain('amina.yusuf@test.example');
  expect(done.setCookies.find((line) => line.startsWith('kith-session='))).toMatch(/HttpOnly; SameSite=Lax$/);
  expect(await fresh.arrange('select account_id, oidc_subject from account_secret')).toEqual([
    { account_id: amina, oidc_subject: `${provider.settings.issuer}|sub-amina` },
  ]);
  expect((await at.get('/account')).body).toContain('Your organisation’s account');
});

test('the name is remembered: after that it is the name that counts, not the e-mail address', async () => {
  const first = visitor(house.app);
  await first.get(pathOf(await there(first, 'sub-amina')));
  await fresh.arrange(`update account set email = 'amina.changed@test.example' where id = $1`, [amina]);
  const again = visitor(house.app);
  expect((await again.get(pathOf(await there(again, 'sub-amina')))).location).toBe('/account');
  await fresh.arrange(`update account set email = 'amina.yusuf@test.example' where id = $1`, [amina]);
  const newer = visitor(house.app);
  const refused = await newer.get(pathOf(await there(newer, 'sub-newer')));
  expect(refused.status, 'another name for the same address').toBe(403);
  expect(newer.cookies.has('kith-session')).toBe(false);
});

test.each(['sub-unverified', 'sub-stranger', 'sub-odd'])(
  '%s does not come in, and is told whom to ask',
  async (subject) => {
    const at = visitor(house.app);
    const seen = await at.get(pathOf(await there(at, subject)));
    expect(seen.status).toBe(403);
    expect(seen.body).toContain('Kith has no open account');
    expect(at.cookies.has('kith-session')).toBe(false);
    expect(logged).toEqual([]);
  },
);

test('a closed account does not come in, in the same words as none', async () => {
  await fresh.arrange(`update account set closed_at = kith_now() where id = $1`, [amina]);
  const at = visitor(house.app);
  const closed = await at.get(pathOf(await there(at, 'sub-amina')));
  const none = await at.get(pathOf(await there(at, 'sub-stranger')));
  await fresh.arrange(`update account set closed_at = null where id = $1`, [amina]);
  expect([closed.status, none.status]).toEqual([403, 403]);
  expect(closed.body).toBe(none.body);
});

test('an answer opens nothing in another browser, a second time, with another state, or when it is late', async () => {
  const at = visitor(house.app);
  const back = await there(at, 'sub-amina');
  const other = visitor(house.app);
  expect((await other.get(pathOf(back))).location, 'another browser').toBe('/sign-in?why=provider');
  const begun = visitor(house.app);
  await begun.get('/sign-in/oidc');
  expect((await begun.get(pathOf(back))).location, 'a browser that began another').toBe('/sign-in?why=provider');
  const cookie = at.cookies.get('kith-oidc') ?? '';
  expect((await at.get(pathOf(back))).location).toBe('/account');
  at.cookies.delete('kith-session');
  at.cookies.set('kith-oidc', cookie);
  expect((await at.get(pathOf(back))).location, 'a code is used once').toBe('/sign-in?why=provider&next=%2Faccount');
  const late = visitor(house.app);
  const slow = await there(late, 'sub-amina');
  await fresh.setClock('2026-03-02T10:10:00Z');
  expect((await late.get(pathOf(slow))).location, 'ten minutes later').toBe('/sign-in?why=provider');
  const swapped = visitor(house.app);
  const theirs = await there(swapped, 'sub-amina');
  theirs.searchParams.set('state', 'another');
  expect((await swapped.get(pathOf(theirs))).location, 'with another state').toContain('/sign-in?why=provider');
  const forged = visitor(house.app);
  const mine = await there(forged, 'sub-amina');
  mine.searchParams.set('iss', 'http://127.0.0.1:1');
  expect((await forged.get(pathOf(mine))).location, 'from another issuer').toContain('/sign-in?why=provider');
  expect(logged).toEqual([]);
});

test('somebody who says no at the provider is told so, and nothing they send breaks it', async () => {
  const at = visitor(house.app);
  const no = await at.get(pathOf(await there(at, null)));
  expect(no.location).toBe('/sign-in?why=provider&next=%2Faccount');
  expect((await at.follow(no)).body).toContain('your organisation’s sign-in did not finish');
  for (const query of [
    '',
    '?code=x',
    '?code=x&state=y',
    '?code[]=1&state[a]=b',
    '?error=x&error_description=%00',
    '?%E0%A4%A',
  ]) {
    await at.get('/sign-in/oidc');
    const seen = await at.get(`/sign-in/oidc/back${query}`);
    expect(seen.location ?? String(seen.status), query).toMatch(/^(\/sign-in\?why=provider|400$)/);
  }
  expect(at.cookies.has('kith-session')).toBe(false);
});

test('no door leads out of Kith here either', async () => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
    const at = visitor(house.app);
    expect((await at.get(pathOf(await there(at, 'sub-amina', next)))).location, next).toBe('/');
  }
});

test('a provider that cannot be reached is said to be so', async () => {
  const lost = await openHouse(fresh, 'lost', { oidc: { ...provider.settings, issuer: 'http://127.0.0.1:1' } });
  expect((await visitor(lost.app).get('/sign-in/oidc')).location).toBe('/sign-in?why=provider');
  await lost.close();
});

test('a provider without TLS is asked nothing, unless it is this very machine', async () => {
  const plain = await startProvider(BACK, {}, '127.0.0.2');
  const open = await openHouse(fresh, 'plain', { oidc: plain.settings });
  expect((await visitor(open.app).get('/sign-in/oidc')).location).toBe('/sign-in?why=provider');
  await open.close();
  await plain.stop();
});

test('a provider that hangs holds up nobody else', async () => {
  const { createServer } = await import('node:http');
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const slow = await openHouse(fresh, 'slow', { oidc: { ...provider.settings, issuer } });
  const waiting = Array.from({ length: 12 }, () => visitor(slow.app).get('/sign-in/oidc'));
  const began = performance.now();
  expect((await visitor(slow.app).get('/sign-in')).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(4000);
  silent.closeAllConnections();
  await Promise.all(waiting);
  silent.close();
  await slow.close();
});
