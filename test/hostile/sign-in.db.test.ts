import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAt, PASSWORD, person, signInAs, type TestPerson } from '../../src/sign-in/testing/people.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../support/house.ts';
import { type Seen, type Visitor, visitor } from '../support/visitor.ts';
import { naughty } from './support/naughty.ts';
import { plain, shown } from './support/shown.ts';

/** A password is made slow to try on purpose: by default every fifteenth string, all of them when there is time. */
const some = naughty.filter((_, at) => process.env.KITH_LONG === '1' || at % 15 === 0);

let fresh: FreshDatabase;
let house: TestHouse;
let old: TestPerson;
let young: TestPerson;
let callers = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  old = await person(fresh, 'Olive Old');
  young = await person(fresh, 'Nia New', { mustChange: true, phone: false });
  house = await openHouse(fresh);
});
afterAll(async () => {
  await house?.close();
  await fresh?.drop();
});

/** Somebody at an address of their own, so that nobody is slowed down for what another tried. */
const caller = (): Visitor => {
  callers += 1;
  return visitor(house.app, `192.0.2.${callers % 250}`);
};

/** What is wrong with an answer to words that nobody should take for anything but words. */
function wrongWith(seen: Seen, text: string): string[] {
  if (seen.status >= 500) return [`${JSON.stringify(text)}: ${seen.status}`];
  if (!seen.body.startsWith('<')) return [];
  const page = shown(seen.body);
  const strange = [...page.made].filter((one) => / on|script src|iframe|svg onload/.test(one) && !/^script/.test(one));
  return strange.map((one) => `${JSON.stringify(text)} has ${one}`);
}

test('the door: an address and a password of any kind are answered in words, the address still there, the password not', async () => {
  const faults: string[] = [];
  for (const text of some) {
    const at = caller();
    await at.get('/sign-in');
    const seen = await at.post('/sign-in', { email: text, password: text });
    faults.push(...wrongWith(seen, text));
    if (seen.status !== 422) faults.push(`${JSON.stringify(text)}: ${seen.status}`);
    else if (
      !shown(seen.body)
        .box('email')
        .some((one) => plain(one) === plain(text))
    )
      faults.push(`${JSON.stringify(text)} is lost`);
    if (shown(seen.body).box('password').some(Boolean)) faults.push(`${JSON.stringify(text)} is shown as a password`);
  }
  expect(faults).toEqual([]);
});

test('codes, new passwords and unlocking: whatever is typed is refused in words', async () => {
  const faults: string[] = [];
  for (const text of some.slice(0, 12)) {
    const half = caller();
    await half.get('/sign-in');
    await half.post('/sign-in', { email: old.email, password: PASSWORD });
    faults.push(...wrongWith(await half.post('/sign-in/code', { code: text }), text));
    const first = caller();
    await first.get('/sign-in');
    await first.post('/sign-in', { email: young.email, password: PASSWORD });
    faults.push(...wrongWith(await first.post('/sign-in/phone', { code: text }), text));
    faults.push(...wrongWith(await first.post('/sign-in/new-password', { password: text, again: text }), text));
    await fresh.setClock(new Date(Date.parse(TEST_NOW) + callers * 60_000).toISOString());
  }
  const at = caller();
  await fresh.setClock(new Date(Date.parse(TEST_NOW) + 3_600_000 * 3).toISOString());
  const now = new Date(Date.parse(TEST_NOW) + 3_600_000 * 3).toISOString();
  await signInAs(at, old, now);
  expect(codeAt(old.phone, now)).toMatch(/^\d{6}$/);
  await at.get('/account/password');
  for (const text of some.slice(0, 12))
    faults.push(...wrongWith(await at.post('/account/password', { now: text, password: text, again: text }), text));
  await at.get('/account');
  await at.post('/lock');
  await at.get('/unlock');
  for (const text of some.slice(0, 5)) faults.push(...wrongWith(await at.post('/unlock', { password: text }), text));
  expect(faults).toEqual([]);
  const [still] = await fresh.arrange<{ n: number }>(
    'select count(*)::int as n from account_secret where must_change = false and account_id = $1',
    [old.id],
  );
  expect(still?.n).toBe(1);
});
