import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../../../test/support/house.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { codeAt, PASSWORD, person, type TestPerson } from '../testing/people.ts';

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
  await fresh.arrange('update account_secret set totp_last_step = null');
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

test('five wrong codes send one back to the password', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  await at.post('/sign-in', { email: amina.email, password: PASSWORD });
  for (let i = 0; i < 5; i += 1) expect((await at.post('/sign-in/code', { code: '000000' })).status).toBe(422);
  const sixth = await at.post('/sign-in/code', { code: codeAt(amina.phone, TEST_NOW) });
  expect(sixth.location).toBe('/sign-in?why=codes');
  expect(at.cookies.has('kith-half')).toBe(false);
  expect((await at.get('/sign-in/code')).location).toBe('/sign-in');
});

test('thirty passwords at once from one address: five are looked at, the rest are told to wait', async () => {
  const tries = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const at = visitor(house.app, '192.0.2.7');
      await at.get('/sign-in');
      return (await at.post('/sign-in', { email: amina.email, password: 'not the password at all' })).status;
    }),
  );
  expect(tries.filter((status) => status === 422)).toHaveLength(5);
  expect(tries.filter((status) => status === 429)).toHaveLength(25);
  const at = visitor(house.app, '192.0.2.7');
  await at.get('/sign-in');
  const right = await at.post('/sign-in', { email: amina.email, password: PASSWORD });
  expect(right.status, 'nor is the right one').toBe(429);
  expect(right.body).toContain('Wait 15 minutes and try again, or');
  const elsewhere = visitor(house.app, '198.51.100.1');
  await elsewhere.get('/sign-in');
  const owner = await elsewhere.post('/sign-in', { email: amina.email, password: PASSWORD });
  expect(owner.status, 'a stranger elsewhere does not keep the owner out').toBe(303);
  await fresh.setClock('2026-03-02T10:15:00Z');
  expect((await at.post('/sign-in', { email: amina.email, password: PASSWORD })).status, 'after 15 minutes').toBe(303);
});

test('an account gets 20 tries from everywhere together, an address 50 at anyone', async () => {
  const one = async (address: string, email: string): Promise<number> => {
    const at = visitor(house.app, address);
    await at.get('/sign-in');
    return (await at.post('/sign-in', { email, password: 'x' })).status;
  };
  const spread: number[] = [];
  for (let i = 0; i < 22; i += 1) spread.push(await one(`192.0.2.${i + 10}`, amina.email));
  expect(spread.filter((status) => status === 422)).toHaveLength(20);
  await fresh.arrange('delete from rate_strike');
  const spray: number[] = [];
  for (let i = 0; i < 52; i += 1) spray.push(await one('2001:db8:1:2::1', `person${i}@test.example`));
  expect(spray.filter((status) => status === 422)).toHaveLength(50);
  expect(await one('2001:db8:1:2:ffff::9', 'fresh@test.example'), 'the same network').toBe(429);
  expect(await one('2001:db8:1:3::1', 'fresh@test.example'), 'another').toBe(422);
}, 120_000);

test('somebody who is right again and again is never told to wait', async () => {
  for (let i = 0; i < 8; i += 1) {
    const at = visitor(house.app);
    await at.get('/sign-in');
    expect((await at.post('/sign-in', { email: amina.email, password: PASSWORD })).status).toBe(303);
  }
});

test('what is typed for an e-mail address is not kept in the limits', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  await at.post('/sign-in', { email: 'hunter2-is-my@password.example', password: 'x' });
  const kept = JSON.stringify(await fresh.arrange('select * from rate_strike'));
  expect(kept).not.toContain('hunter2');
  expect(kept).not.toContain('192.0.2.1');
});
