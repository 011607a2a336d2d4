import { createHash } from 'node:crypto';
import { seal } from '../../../src/kernel/http/sealing.ts';
import { phonePurpose } from '../../../src/sign-in/door/half-way.ts';
import { hashPassword } from '../../../src/sign-in/index.ts';
import { PASSWORD, testSecret } from '../../../src/sign-in/testing/people.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import { type World, worldBuilder } from '../../support/world.ts';

/** Somebody who can sign in by the pages: a password (`PASSWORD`) and a phone that makes codes. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  phone: Buffer;
}

/** Agencies and colleagues of a world, made once each however often they are named. */
export interface Hiring {
  world: World;
  agency(name: string, kind?: string): Promise<string>;
  /** @param registration a social worker's number: who has one may decide on concerns. */
  colleague(name: string, agency: string, roles: readonly string[], registration?: string): Promise<Colleague>;
}

export function hiringFor(fresh: FreshDatabase): Hiring {
  const world = worldBuilder(fresh);
  const agencies = new Map<string, Promise<string>>();
  const salt = createHash('md5').update('browser').digest();
  const hash = hashPassword(testSecret(), PASSWORD, salt);
  return {
    world,
    agency(name, kind) {
      const known = agencies.get(name) ?? world.agency(name, kind);
      agencies.set(name, known);
      return known;
    },
    async colleague(name, agency, roles, registration) {
      const id = await world.account(agency, name, roles, registration ?? null);
      const phone = createHash('sha256').update(`phone ${name}`).digest().subarray(0, 20);
      const [role] = await fresh.arrange<{ name: string }>('select name from role_ where code = $1', [roles[0] ?? '']);
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@test.example`;
      await fresh.arrange('update account set job_title = $2 where id = $1', [id, role?.name ?? 'Colleague']);
      await fresh.arrange(
        `insert into account_secret (account_id, password_hash, totp_sealed, must_change, changed_at)
         values ($1, $2, $3, false, kith_now())`,
        [id, await hash, seal(testSecret(), phonePurpose(id), phone)],
      );
      return { id, name, email, phone };
    },
  };
}
