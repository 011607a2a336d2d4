import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { type WorkBorough, workBorough } from './borough.ts';
import { buffersOf } from './buffers.ts';
import { type HeardHouse, hearHouse } from './heard.ts';

// Work must not tell either (access.md, "The property"): the buffers a list touches do not grow with what is hidden.
const HIDDEN = [0, 1_000, 4_000, 20_000] as const;
/** A level more of some index, here and there: never a row more for each that is hidden. */
const LEEWAY = 0.05;

let fresh: FreshDatabase;
let house: HeardHouse;
let borough: WorkBorough;

const LISTS: [says: string, url: (b: WorkBorough) => string, ...who: ('screener' | 'lead')[]][] = [
  ['people and places', () => '/subjects', 'screener', 'lead'],
  ['people and places, of one kind', () => '/subjects?kind=person', 'screener', 'lead'],
  ['the queue', () => '/front-door', 'screener'],
  ['the queue, decided', () => '/front-door?status=decided', 'screener'],
  ['a chronology', ({ amina }) => `/subjects/${amina.id}/chronology`, 'screener', 'lead'],
  ['search, a name as it is', () => '/search?q=Amina+Yusuf', 'screener', 'lead'],
  ['search, a name misspelt', () => '/search?q=Amna+Yusef', 'screener', 'lead'],
  ['records', () => '/records', 'screener', 'lead'],
  ['plans', () => '/plans', 'screener', 'lead'],
  ['plans by words', () => '/plans?words=suport+plan', 'screener', 'lead'],
  ['open actions', () => '/actions', 'screener', 'lead'],
  ['open actions by words', () => '/actions?words=walk+ruote', 'screener', 'lead'],
  ['open actions of an agency', ({ school }) => `/actions?agency=${school}`, 'screener', 'lead'],
  ['open actions by lead', () => '/actions?lead=north&status=on_track', 'screener', 'lead'],
  ['what I answer for', () => '/actions?mine=yes', 'screener', 'lead'],
  ['reports due', () => '/reports-due', 'screener', 'lead'],
  ['a child', ({ amina }) => `/subjects/${amina.id}`, 'screener', 'lead'],
  ['your work', () => '/', 'screener', 'lead'],
];
const CASES = LISTS.flatMap(([says, url, ...who]) => who.map((one) => [`${says}, for a ${one}`, url, one] as const));

/** A list that fetches and then filters, as the naive one is written: what this test is to catch. */
const careless = [
  { sql: `select set_config('kith.actor', $1, true)`, parameters: [] as unknown[] },
  { sql: 'select id, label from subject order by opened_at desc, id limit 25', parameters: [] },
];

const touched: Record<string, number[]> = {};

beforeAll(async () => {
  fresh = await freshDatabase();
  borough = await workBorough(fresh);
  house = await hearHouse(fresh);
  let before = 0;
  for (const hidden of HIDDEN) {
    if (hidden > before) await borough.hide(before + 1, hidden);
    before = hidden;
    for (const [says, url, who] of CASES) {
      const statements = await house.hear(borough[who], url(borough));
      touched[says] = [...(touched[says] ?? []), await buffersOf(fresh, statements)];
    }
    const naive = careless.map((one, at) => ({ ...one, parameters: at === 0 ? [borough.lead] : [] }));
    touched.careless = [...(touched.careless ?? []), await buffersOf(fresh, naive)];
  }
  console.info(
    Object.entries(touched)
      .map(([says, buffers]) => `${says}: ${buffers.join(', ')} buffers with ${HIDDEN.join(', ')} hidden`)
      .join('\n'),
  );
}, 300_000);
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

/**
 * From four thousand on: with fewer, PostgreSQL reads the smallest tables from end to end, and an index still gains a level,
 * which PostgreSQL 15 goes down once for each token of a search.
 */
const most = (few: number): number => Math.ceil(few * (1 + LEEWAY)) + 25;

describe('the buffers touched do not grow with what is hidden', () => {
  test.each(CASES)('%s', (says) => {
    const [, fewest = 0, few = 0, many = 0] = touched[says] ?? [];
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(most(few));
    // While an index gains a level.
    expect(many).toBeLessThanOrEqual(Math.ceil(fewest * 1.15) + 25);
  });

  test('and a list that filters what it has fetched is caught', () => {
    const [, fewest = 0, few = 0, many = 0] = touched.careless ?? [];
    expect(many).toBeGreaterThan(most(few));
    expect(many).toBeGreaterThan(most(fewest) * 3);
  });
});
