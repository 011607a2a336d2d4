import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { logged, openHouse, TEST_NOW, type TestHouse } from '../../../test/support/house.ts';
import { type Visitor, visitor } from '../../../test/support/visitor.ts';
import { worldBuilder } from '../../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
const BEA = 'bea.ray@test.example';
const COLM = 'colm.day@test.example';
let bea = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const agency = await world.agency('Test agency');
  bea = await world.account(agency, 'Bea Ray');
  await world.account(agency, 'Colm Day');
  const demo = [BEA, COLM].map((email) => ({ email, name: email, says: 'Screener', agency: 'Test agency' }));
  house = await openHouse(fresh, 'test', { demo });
});

beforeEach(async () => {
  await fresh.setClock(TEST_NOW);
  for (const table of ['rate_strike', 'parked_post', 'draft', 'answered_once'])
    await fresh.arrange(`delete from ${table}`);
  await fresh.arrange(`delete from session`);
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

async function signIn(at: Visitor, email: string, next = '/account/tokens'): Promise<Visitor> {
  await at.get('/sign-in');
  const seen = await at.post('/sign-in/demo', { email, next });
  await at.follow(seen);
  return at;
}

const once = (at: Visitor): string => at.hidden('_once').at(-1) ?? '';
const aToken = { label: 'Ward <system> & "others"', days: '30' };
const tokens = async (): Promise<number> => (await fresh.arrange(`select 1 from session where kind = 'api'`)).length;

test('a form sent on a session that has ended is kept, shown after signing in, and sent again by one button', async () => {
  const at = await signIn(visitor(house.app), BEA);
  await fresh.setClock('2026-03-02T22:00:01Z');
  const late = await at.post('/account/tokens', { ...aToken, _once: once(at) });
  expect(late.location).toBe('/sign-in?kept=1');
  expect(await tokens()).toBe(0);
  const door = await at.follow(late);
  expect(door.body).toContain('It is kept for you');
  expect(at.hidden('next')).toContain('/resume');
  const back = await at.post('/sign-in/demo', { email: BEA, next: '/resume' });
  const resume = await at.follow(back);
  expect(resume.body).toContain('<dd class="govuk-summary-list__value">Ward &lt;system> &amp; &quot;others&quot;</dd>');
  expect(resume.body).toContain('action="/account/tokens"');
  const again = {
    label: at.hidden('label')[0] ?? '',
    days: at.hidden('days')[0] ?? '',
    _once: at.hidden('_once')[0] ?? '',
  };
  expect(again.label).toBe(aToken.label);
  expect((await at.post('/account/tokens', again)).location).toBe('/account/tokens');
  expect((await at.post('/account/tokens', again)).location, 'sent twice').toBe('/account/tokens');
  expect(await tokens(), 'done once').toBe(1);
  expect((await at.get('/resume')).body).toContain('Nothing of yours is waiting');
});

test('a form that had been done before its twin was kept is not done again', async () => {
  const at = await signIn(visitor(house.app), BEA);
  const form = { ...aToken, _once: once(at) };
  await at.post('/account/tokens', form);
  await fresh.setClock('2026-03-02T22:00:01Z');
  expect((await at.post('/account/tokens', form)).location).toBe('/sign-in?kept=1');
  await signIn(at, BEA, '/resume');
  expect((await at.get('/resume')).body).toContain('Nothing of yours is waiting');
});

test('it is shown to its owner only, on any browser, and to nobody else at the same screen', async () => {
  const at = await signIn(visitor(house.app), BEA);
  const form = { ...aToken, _once: once(at) };
  await fresh.setClock('2026-03-02T22:00:01Z');
  await at.post('/account/tokens', form);
  await signIn(at, COLM, '/resume');
  const other = await at.get('/resume');
  expect(other.body).toContain('Nothing of yours is waiting');
  expect(other.body).not.toContain('Ward');
  const [kept] = await fresh.arrange<{ id: string; body_sealed: Buffer }>('select id, body_sealed from parked_post');
  expect(kept?.body_sealed.toString('latin1')).not.toContain('Ward');
  await at.post(`/resume/${kept?.id}/throw-away`);
  const elsewhere = await signIn(visitor(house.app), BEA, '/resume');
  expect((await elsewhere.get('/resume')).body).toContain('Ward');
  expect((await elsewhere.post(`/resume/${kept?.id}/throw-away`)).location).toBe('/resume');
  expect(await fresh.arrange('select 1 from parked_post')).toEqual([]);
});

test('what carries no proof of ours, or a forged one, or comes from another site, is not kept', async () => {
  const at = await signIn(visitor(house.app), BEA);
  const proof = at.hidden('_csrf')[0] ?? '';
  await fresh.setClock('2026-03-02T22:00:01Z');
  const forged = `${proof.slice(0, -3)}AAA`;
  for (const _csrf of ['', forged, 'x', `${bea}.${proof.split('.')[1]}`]) {
    expect((await at.post('/account/tokens', { ...aToken, _csrf })).location).toBe('/sign-in');
  }
  expect(await fresh.arrange('select 1 from parked_post')).toEqual([]);
  at.cookies.delete('kith-session');
  expect(
    (await at.post('/account/tokens', { ...aToken, _csrf: proof })).location,
    'but without the cookie it is known',
  ).toBe('/sign-in?kept=1');
});

test('a form that asks for a password is not kept, nor more than anybody sends', async () => {
  const at = await signIn(visitor(house.app), BEA);
  await fresh.setClock('2026-03-02T22:00:01Z');
  const secret = await at.post('/account/password', {
    password: 'a very secret one',
    newPassword: 'another secret one',
  });
  expect(secret.location).toBe('/sign-in');
  const sent: (string | null)[] = [];
  for (let i = 0; i < 32; i += 1) sent.push((await at.post('/account/tokens', aToken)).location);
  expect(sent.filter((to) => to === '/sign-in?kept=1')).toHaveLength(30);
});

test('a locked session keeps the form too', async () => {
  const at = await signIn(visitor(house.app), BEA);
  await at.post('/lock');
  const late = await at.post('/account/tokens', { ...aToken, _once: once(at) });
  expect(late.location).toBe('/unlock?kept=1');
  expect((await at.follow(late)).body).toContain('It is kept: unlock, check it and send it again.');
  expect(at.hidden('next')).toContain('/resume');
});

test('a form of an earlier session, sent after signing in again elsewhere in the browser, is kept and not refused', async () => {
  const at = await signIn(visitor(house.app), BEA);
  const [proof, key] = [at.hidden('_csrf')[0] ?? '', once(at)];
  await fresh.setClock('2026-03-02T22:00:01Z');
  await signIn(at, BEA);
  const late = await at.post('/account/tokens', { ...aToken, _csrf: proof, _once: key });
  expect(late.location).toBe('/resume');
  expect((await at.follow(late)).body).toContain('Ward');
  const foreign = await at.post('/account/tokens', { ...aToken, _csrf: proof }, { 'sec-fetch-site': 'cross-site' });
  expect(foreign.status).toBe(403);
});

test('a draft is kept as it is typed, also while locked, without secrets, and can be read and cleared', async () => {
  const at = await signIn(visitor(house.app), BEA);
  const typed = {
    'subjects[0][name]': 'Two\nlines',
    'subjects[1][name]': 'B',
    password: 'x',
    newPassword: 'y',
    code: '123456',
    what: 'He said \u0000 and 🦊',
  };
  const saved = await at.post('/drafts/concern', typed, { referer: 'http://localhost:8000/concerns/new?x=1' });
  expect([saved.status, saved.body]).toEqual([200, '{"saved":"10am"}']);
  const [row] = await fresh.arrange<{ body: unknown; page: string }>('select body, page from draft');
  expect(row).toEqual({
    body: { subjects: [{ name: 'Two\nlines' }, { name: 'B' }], what: 'He said  and 🦊' },
    page: '/concerns/new?x=1',
  });
  const list = await at.get('/drafts');
  expect(list.body).toContain('Two<br/>lines');
  expect(list.body).toContain('Subjects 1, name');
  expect(list.body).toContain('href="/concerns/new?x=1"');
  await at.post('/lock');
  expect((await at.post('/drafts/concern', { what: 'locked' })).status).toBe(200);
  expect((await at.get('/drafts')).location).toBe('/unlock?next=%2Fdrafts');
  expect(await fresh.arrange('select body from draft')).toEqual([{ body: { what: 'locked' } }]);
});

test('a draft is its author’s alone, goes when thrown away, and does not come back after its form', async () => {
  const at = await signIn(visitor(house.app), BEA);
  const key = once(at);
  await at.post('/drafts/concern', { what: 'only for my eyes' });
  const other = await signIn(visitor(house.app), COLM);
  expect((await other.get('/drafts')).body).not.toContain('only for my eyes');
  await other.post('/drafts/concern/throw-away');
  expect((await at.get('/drafts')).body).toContain('only for my eyes');
  expect((await at.post('/drafts/concern/throw-away')).location).toBe('/drafts');
  expect(await fresh.arrange('select 1 from draft')).toEqual([]);
  await at.post('/account/tokens', { ...aToken, _once: key });
  expect((await at.post('/drafts/concern', { what: 'late', _once: key })).status).toBe(409);
  expect(await fresh.arrange('select 1 from draft')).toEqual([]);
});

test('a draft sent on a session that has ended goes to the door and is not kept as a form', async () => {
  const at = await signIn(visitor(house.app), BEA);
  await fresh.setClock('2026-03-02T22:00:01Z');
  for (const path of ['/drafts/concern', '/stay', '/sign-out', '/lock', '/unlock']) {
    expect((await at.post(path, { what: 'x' })).location, path).toBe('/sign-in');
  }
  expect(await fresh.arrange('select 1 from parked_post')).toEqual([]);
});

test('no key, address or text breaks drafts, and an address elsewhere is not linked to', async () => {
  const at = await signIn(visitor(house.app), BEA);
  logged.length = 0;
  for (const key of [
    '%00',
    'a%2F..%2Fb',
    '..',
    '%E0%A4%A',
    'x'.repeat(300),
    '__proto__',
    'constructor',
    '%F0%9F%A6%8A',
  ]) {
    expect((await at.post(`/drafts/${key}`, { what: 'x' })).status, key).toBeLessThan(500);
    expect((await at.post(`/drafts/${key}/throw-away`)).status, key).toBeLessThan(500);
  }
  for (const text of ['\u0000', '\ud800', '\\u0000', '{"a":1}', '__proto__', "'; drop table draft; --"]) {
    const fields = { [`n${text}`]: text, 'a[__proto__][x]': text, __proto__x: text };
    expect(
      (
        await at.post('/drafts/odd', fields, {
          referer: `https://evil.example/${encodeURIComponent(text.toWellFormed())}`,
        })
      ).status,
    ).toBe(200);
  }
  expect(await fresh.arrange(`select distinct page from draft where key = 'odd'`)).toEqual([{ page: null }]);
  expect((await at.get('/drafts')).status).toBe(200);
  expect(logged).toEqual([]);
});

test('what one has not finished is part of one’s work', async () => {
  const at = await signIn(visitor(house.app), BEA);
  await at.post('/drafts/concern', { what: 'only for my eyes' });
  const key = once(at);
  await at.post('/lock');
  await at.post('/account/tokens', { ...aToken, _once: key });
  await signIn(at, BEA, '/');
  const home = await at.get('/');
  expect(home.body).toContain('Check and send: a form that was not sent');
  expect(home.body).toContain('Finish: ');
});
