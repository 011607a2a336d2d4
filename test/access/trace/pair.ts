import { type Entropy, seededEntropy } from '../../../src/kernel/http/entropy.ts';
import type { House } from '../../../src/server.ts';
import { type Acting, actingOn } from '../../support/acting.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Keys } from './ask.ts';
import { type Background, backgroundOf } from './jobs.ts';

/** One world being asked: its database, Kith over it, and the actor's keys to it. */
export interface Side {
  fresh: FreshDatabase;
  house: TestHouse;
  keys: Keys;
  app: Acting;
  /** Ids of what is done away from pages. */
  entropy: Entropy;
  background: Background;
  close(): Promise<void>;
}

/**
 * Copies a frozen world and opens Kith over the copy, for one actor.
 *
 * @param arrange what this world has besides, put in before anything is asked.
 */
export async function openSide(
  from: string,
  actor: string,
  more: Partial<House>,
  arrange: (fresh: FreshDatabase) => Promise<void>,
): Promise<Side> {
  const fresh = await freshDatabase(from);
  // A copy lives for seconds: what it acknowledges need not outlive the machine.
  await fresh.arrange(
    `set role none; alter database ${new URL(fresh.url).pathname.slice(1)} set synchronous_commit = off; set role kith_maint`,
  );
  await arrange(fresh);
  const house = await openHouse(fresh, 'the same in both', more);
  const [page, api] = [await house.session(actor), await house.session(actor, 'api')];
  // The actor is signed in somewhere else too, which they may end.
  await fresh.arrange(
    `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at)
     values ('00000000-0000-4000-8000-0000000000ee', $1, '\\xee', 'page', kith_now(), kith_now(), kith_now() + interval '9 hours')`,
    [actor],
  );
  const app = actingOn(fresh);
  const entropy = seededEntropy('away from pages');
  const background = backgroundOf(fresh, entropy);
  return {
    fresh,
    house,
    app,
    entropy,
    background,
    keys: { page: { token: page.token, csrf: page.csrf }, api: { token: api.token }, nobody: new Map() },
    close: async () => {
      await Promise.all([app.close(), background.close(), house.close()]);
      await fresh.drop();
    },
  };
}
