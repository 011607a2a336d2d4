import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { FreshDatabase } from '../../../test/support/fresh-database.ts';
import type { Seen, Visitor } from '../../../test/support/visitor.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { seal } from '../../kernel/http/sealing.ts';
import { phonePurpose } from '../door/half-way.ts';
import { hashPassword } from '../secrets/password-hash.ts';

/** The secret of `openHouse(fresh)`, so that a test can keep what the house can read. */
export const testSecret = (seed = 'test'): Buffer => createHash('sha256').update(seed).digest();

export const PASSWORD = 'copper lantern seagull';

/** Somebody with a password and a phone, as they would be after their first sign-in. */
export interface TestPerson {
  id: string;
  email: string;
  phone: Buffer;
}

export async function person(
  fresh: FreshDatabase,
  name: string,
  more: { roles?: readonly string[]; mustChange?: boolean; phone?: boolean } = {},
): Promise<TestPerson> {
  const world = worldBuilder(fresh);
  const [found] = await fresh.arrange<{ id: string }>(`select id from agency where name = 'Test agency'`);
  const agency = found?.id ?? (await world.agency('Test agency'));
  const id = await world.account(agency, name, more.roles ?? []);
  const phone = createHash('sha256').update(`phone ${name}`).digest().subarray(0, 20);
  const hash = await hashPassword(testSecret(), PASSWORD, createHash('md5').update(name).digest());
  await fresh.arrange(
    `insert into account_secret (account_id, password_hash, totp_sealed, must_change, changed_at)
     values ($1, $2, $3, $4, kith_now())`,
    [id, hash, more.phone === false ? null : seal(testSecret(), phonePurpose(id), phone), more.mustChange ?? false],
  );
  return { id, email: `${name.toLowerCase().replaceAll(' ', '.')}@test.example`, phone };
}

/** What the phone shows at a moment. */
export const codeAt = (phone: Buffer, at: string | Date): string =>
  new TOTP({ secret: new Secret({ buffer: Uint8Array.from(phone).buffer }) }).generate({
    timestamp: new Date(at).getTime(),
  });

/** Signs in by the pages, as a person does. Returns the last answer. */
export async function signInAs(at: Visitor, who: TestPerson, now: string, next = '/account'): Promise<Seen> {
  await at.get(`/sign-in?next=${encodeURIComponent(next)}`);
  await at.post('/sign-in', { email: who.email, password: PASSWORD, next });
  await at.get('/sign-in/code');
  return at.post('/sign-in/code', { code: codeAt(who.phone, now) });
}
