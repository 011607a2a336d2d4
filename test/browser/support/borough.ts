import { generateBorough } from '../../../src/demo/index.ts';
import { demoPeople } from '../../../src/demo/load/access.ts';
import { loadBorough } from '../../../src/demo/load/load-borough.ts';
import type { House } from '../../../src/server.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import { TEST_NOW } from '../../support/house.ts';

/** The demonstration borough as it is at the tests' now: the same for every run. */
export const borough = generateBorough({ seed: 1, children: 120, now: TEST_NOW });

/** Those offered at sign-in, one for each role. */
export const people = demoPeople(borough);

/** Fills a database with the borough; its people may be signed in as with one click. */
export async function fillWithBorough(fresh: FreshDatabase): Promise<Partial<House>> {
  await fresh.setClock(TEST_NOW);
  await loadBorough(fresh.url, borough, () => undefined);
  return { demo: people };
}
