import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { logged, openHouse, TEST_NOW, type TestHouse } from '../../../test/support/house.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { codeAt, PASSWORD, person, signInAs, type TestPerson, testSecret } from '../testing/people.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let amina: TestPerson;
let newcomer: TestPerson;

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
  amina = await person(fresh, 'Amina Yusuf', { roles: ['screener'] });
  newcomer = await person(fresh, 'New Colleague', { mustChange: true, phone: false });
});

beforeEach(async () => {
  await fresh.setClock(TEST_NOW);
  await fresh.arrange('delete from rate_strike');
  await fresh.arrange('update account_secret set totp_last_step = null');
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

test('a password and a code open Kith at the page that was asked for', async () => {
  const at = visitor(house.app);
  const door = await at.get('/account');
  expect(door.location).toBe('/sign-in?next=%2Faccount');
  await at.follow(door);
  const code = await at.post('/sign-in', { email: ' Amina.Yusuf@TEST.example ', password: PASSWORD, next: '/account' });
  expect(code.location).toBe('/sign-in/code');
  expect((await at.get('/account')).location, 'half way in opens nothing').toBe('/sign-in?next=%2Faccount');
  expect((await at.follow(code)).body).toContain('Lost your phone');
  const done = await at.post('/sign-in/code', { code: codeAt(amina.phone, TEST_NOW).replace(/^.../, '$& ') });
  expect(done.location).toBe('/account');
  expect((await at.follow(done)).body).toContain('amina.yusuf@test.example');
});

test('the session cookie: HttpOnly, SameSite=Lax, whole site, gone with the browser, Secure on https', async () => {
  const flags = async (app: TestHouse): Promise<string> => {
    await fresh.arrange('update account_secret set totp_last_step = null');
    const done = await signInAs(visitor(app.app), amina, TEST_NOW);
    return done.setCookies.find((line) => line.startsWith('kith-session=')) ?? '';
  };
  const secure = await openHouse(fresh, 'secure', { origin: 'https://kith.example', secret: testSecret() });
  expect((await flags(house)).replace(/=[^;]+/, '=…')).toBe('kith-session=…; Path=/; HttpOnly; SameSite=Lax');
  expect((await flags(secure)).replace(/=[^;]+/, '=…')).toBe('kith-session=…; Path=/; HttpOnly; Secure; SameSite=Lax');
  await secure.close();
});

test('the token is always new: one that was planted is worth nothing, and the one before is ended', async () => {
  const at = visitor(house.app);
  at.cookies.set('kith-session', 'planted-by-somebody-else');
  await signInAs(at, amina, TEST_NOW);
  const first = at.cookies.get('kith-session') ?? '';
  expect(first).not.toBe('planted-by-somebody-else');
  expect(first).toHaveLength(43);
  const other = visitor(house.app);
  other.cookies.set('kith-session', first);
  expect((await other.get('/account')).status).toBe(200);
  await at.get('/sign-out'); // a form of this session
  await at.post('/sign-in', { email: amina.email, password: PASSWORD, next: '/account' });
  await fresh.setClock('2026-03-02T10:01:00Z');
  const again = await at.post('/sign-in/code', { code: codeAt(amina.phone, '2026-03-02T10:01:00Z') });
  expect(again.location).toBe('/account');
  expect(at.cookies.get('kith-session')).not.toBe(first);
  expect((await at.get('/account')).status).toBe(200);
  expect((await other.get('/account')).status).toBe(303);
});

test('wrong passwords and unknown addresses get the same words, bytes and work', async () => {
  const bodies: string[] = [];
  for (const email of ['amina.yusuf@test.example', 'nobody.known@test.example']) {
    const at = visitor(house.app);
    await at.get('/sign-in');
    const seen = await at.post('/sign-in', { email, password: 'not the password at all' });
    expect(seen.status).toBe(422);
    expect(seen.body).not.toContain('not the password at all');
    bodies.push(seen.body.replaceAll(email, 'EMAIL').replaceAll(/value="[^"]{60,}"/g, ''));
  }
  expect(bodies[0]).toContain('The e-mail address or the password is not right');
  expect(bodies[1]).toBe(bodies[0]);
});

test('an unknown address is as much work as a wrong password', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  // The processor's time and not the clock's: what else the machine does is not counted.
  const work = async (email: string): Promise<number> => {
    await fresh.arrange('delete from rate_strike');
    const began = process.cpuUsage();
    await at.post('/sign-in', { email, password: 'not the password at all' });
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  // In turns, and the least of each.
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let i = 0; i < 9; i += 1) {
    known.push(await work(amina.email));
    unknown.push(await work('nobody.known@test.example'));
  }
  // Without the stand-in the difference is the whole of the hashing: tens of milliseconds against a few.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.5);
  expect(Math.min(...unknown)).toBeLessThan(Math.min(...known) * 2);
});

test('a closed account and a service account do not sign in, in the same words', async () => {
  for (const change of [`closed_at = kith_now()`, `closed_at = null, service = true`]) {
    await fresh.arrange(`update account set ${change} where id = $1`, [amina.id]);
    const at = visitor(house.app);
    await at.get('/sign-in');
    const seen = await at.post('/sign-in', { email: amina.email, password: PASSWORD });
    expect(seen.body).toContain('The e-mail address or the password is not right');
  }
  await fresh.arrange(`update account set closed_at = null, service = false where id = $1`, [amina.id]);
});

test('a session of a closed account is dead at once', async () => {
  const at = visitor(house.app);
  await signInAs(at, amina, TEST_NOW);
  expect((await at.get('/account')).status).toBe(200);
  await fresh.arrange(`update account set closed_at = kith_now() where id = $1`, [amina.id]);
  expect((await at.get('/account')).location).toBe('/sign-in?next=%2Faccount');
  expect((await at.get('/help')).body, 'an open page does not know them either').not.toContain('Amina');
  await fresh.arrange(`update account set closed_at = null where id = $1`, [amina.id]);
});

test('a code is used once, also by two requests at once, and not earlier or later than one step', async () => {
  const begin = async () => {
    const at = visitor(house.app);
    await at.get('/sign-in');
    await at.post('/sign-in', { email: amina.email, password: PASSWORD });
    await at.get('/sign-in/code');
    return at;
  };
  const code = codeAt(amina.phone, TEST_NOW);
  const [one, two, three] = [await begin(), await begin(), await begin()];
  const both = await Promise.all([one.post('/sign-in/code', { code }), two.post('/sign-in/code', { code })]);
  expect(both.map((seen) => seen.status).sort()).toEqual([303, 422]);
  expect((await three.post('/sign-in/code', { code })).body).toContain('That code is not right, or has been used');
  const at = (seconds: number) => codeAt(amina.phone, new Date(Date.parse(TEST_NOW) + seconds * 1000));
  for (const far of [-60, 60, 90]) expect((await three.post('/sign-in/code', { code: at(far) })).status).toBe(422);
  expect((await three.post('/sign-in/code', { code: at(30) })).status).toBe(303);
});

test('a form without its proof, with a wrong one, from elsewhere or from another browser is refused', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  const proof = at.hidden('_csrf')[0] ?? '';
  const fields = { email: amina.email, password: PASSWORD };
  const other = visitor(house.app);
  await other.get('/sign-in');
  const none = visitor(house.app);
  const refused = [
    await at.post('/sign-in', { ...fields, _csrf: '' }),
    await at.post('/sign-in', { ...fields, _csrf: `${proof}x` }),
    await at.post('/sign-in', { ...fields, _csrf: other.hidden('_csrf')[0] ?? '' }),
    await at.post('/sign-in', { ...fields, _csrf: proof }, { 'sec-fetch-site': 'cross-site' }),
    await at.post('/sign-in', { ...fields, _csrf: proof }, { 'sec-fetch-site': 'same-site' }),
    await none.post('/sign-in', { ...fields, _csrf: '' }),
    await none.post('/sign-in', { ...fields, _csrf: proof }),
  ];
  expect(refused.map((seen) => seen.status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
  expect(refused.every((seen) => !seen.setCookies.some((line) => line.startsWith('kith-half=')))).toBe(true);
  expect((await at.post('/sign-in', { ...fields, _csrf: proof }, { 'sec-fetch-site': 'same-origin' })).status).toBe(
    303,
  );
});

test('somebody new sets up a phone and chooses a password before there is a session', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  const first = await at.post('/sign-in', { email: newcomer.email, password: PASSWORD, next: '/account' });
  expect(first.location).toBe('/sign-in/phone');
  expect((await at.get('/sign-in/new-password')).location, 'no step is passed over').toBe('/sign-in/phone');
  const phone = await at.follow(first);
  expect(phone.body).toContain('<svg');
  const key = /kith-code-key">([A-Z2-7 ]+)</.exec(phone.body)?.[1]?.replaceAll(' ', '') ?? '';
  expect(key).toHaveLength(32);
  expect((await at.get('/sign-in/phone')).body, 'the key stays while the page is shown again').toContain(
    key.slice(0, 4),
  );
  const { Secret } = await import('otpauth');
  const secret = Buffer.from(Secret.fromBase32(key).bytes);
  expect((await at.post('/sign-in/phone', { code: '000000' })).status).toBe(422);
  const second = await at.post('/sign-in/phone', { code: codeAt(secret, TEST_NOW) });
  expect(second.location).toBe('/sign-in/new-password');
  expect(at.cookies.has('kith-session')).toBe(false);
  await at.follow(second);
  const refusals = ['short', PASSWORD, 'new colleague rides again', 'Password123456'];
  for (const newPassword of refusals)
    expect((await at.post('/sign-in/new-password', { newPassword })).status).toBe(422);
  const done = await at.post('/sign-in/new-password', { newPassword: 'thistle kettle harbour' });
  expect(done.location).toBe('/account');
  expect((await at.follow(done)).status).toBe(200);
  const [kept] = await fresh.arrange<{ totp_sealed: Buffer; password_hash: string; must_change: boolean }>(
    'select totp_sealed, password_hash, must_change from account_secret where account_id = $1',
    [newcomer.id],
  );
  expect(kept?.must_change).toBe(false);
  expect(kept?.totp_sealed.includes(secret), 'sealed').toBe(false);
  expect(kept?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('half way in, a changed password or ten minutes mean beginning again', async () => {
  const begin = async () => {
    const at = visitor(house.app);
    await at.get('/sign-in');
    await at.post('/sign-in', { email: amina.email, password: PASSWORD, next: '/account' });
    return at;
  };
  const slow = await begin();
  await fresh.setClock('2026-03-02T10:10:00Z');
  expect((await slow.get('/sign-in/code')).location).toBe('/sign-in?why=time&next=%2Faccount');
  const at = await begin();
  await fresh.arrange(`update account_secret set changed_at = kith_now() + interval '1 second' where account_id = $1`, [
    amina.id,
  ]);
  expect((await at.post('/sign-in/code', { code: codeAt(amina.phone, '2026-03-02T10:10:00Z') })).location).toContain(
    '/sign-in?why=time',
  );
  at.cookies.set('kith-half', 'AAAA');
  expect((await at.get('/sign-in/code')).location).toBe('/sign-in?why=time');
});

test('nothing that is typed breaks it, and nothing typed is logged or audited', async () => {
  const naughty = [
    '',
    '\u0000@a.b',
    'a\u0000b@c.d',
    '\ud800@x.y',
    "' or 1=1 --",
    '<script>alert(1)</script>@a.b',
    '🏳️‍🌈@x.y',
    `${'a'.repeat(5000)}@x.y`,
    '%00',
    '../../etc/passwd',
    '‮@x.y',
    'ﷺ@x.y',
    '{{7*7}}@x.y',
    'a@b.c\r\nSet-Cookie: x=1',
  ];
  const at = visitor(house.app);
  await at.get('/sign-in');
  logged.length = 0;
  for (const [i, text] of naughty.entries()) {
    await fresh.arrange('delete from rate_strike');
    const seen = await at.post('/sign-in', { email: text, password: `naughty-${i}-${text}`, next: text });
    expect([422, 429], `${JSON.stringify(text)}: ${seen.status}`).toContain(seen.status);
    expect(seen.body).not.toContain('<script>alert');
    const asPassword = await at.post('/sign-in', { email: amina.email, password: text || ' ', next: text });
    expect(asPassword.status).toBe(422);
    await at.get('/sign-in/code');
    expect((await at.post('/sign-in/code', { code: text })).status).toBeLessThan(500);
    const odd = await at.get(`/sign-in?next=${encodeURIComponent(text.toWellFormed())}&why=constructor&kept[]=1`);
    expect([200, 400]).toContain(odd.status);
  }
  expect(logged).toEqual([]);
  const nested = await at.post('/sign-in', { 'email[a]': 'x', 'password[]': 'y', next: '/' });
  expect(nested.status).toBe(422);
  const audited = JSON.stringify(await fresh.arrange('select * from audit_event'));
  expect(audited).not.toContain('naughty-');
  expect(audited).not.toContain('passwd');
});

test('signing in is audited: who, by what, and what was refused', async () => {
  await fresh.arrange(`delete from audit_event`);
  const at = visitor(house.app);
  await at.get('/sign-in');
  await at.post('/sign-in', { email: amina.email, password: 'wrong wrong wrong' });
  await signInAs(at, amina, TEST_NOW);
  const events = await fresh.arrange<{ action: string; outcome: string; about: string | null }>(
    `select action, outcome, about from audit_event where about is not null order by xid`,
  );
  expect(events).toEqual([
    { action: 'gave a password to sign in', outcome: 'refused', about: amina.id },
    { action: 'gave a password to sign in', outcome: 'done', about: amina.id },
    { action: 'signed in', outcome: 'done', about: amina.id },
  ]);
});
