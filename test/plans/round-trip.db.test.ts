import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendForm } from '../../src/exchange/pages/testing/send-form.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../support/house.ts';
import { worldBuilder } from '../support/world.ts';
import { paperBeside } from './papers.ts';

const PAPERS = [
  ['the strategy', paperBeside('seeds', '000')],
  ['the business plan', paperBeside('seeds', '002')],
  ['the workplan', paperBeside('seeds', '004')],
  ['the school’s plan', paperBeside('data/plans', 'Workload')],
] as const;

let fresh: FreshDatabase;
let house: TestHouse;
let session: Session;

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Plover Council', 'council');
  house = await openHouse(fresh);
  session = await house.session(await world.account(council, 'Sol Grey', ['business_support']));
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

/** Sends a paper and lands it; gives back where its plan is. */
async function land(name: string, content: Buffer): Promise<string> {
  const { location, body } = await sendForm(house, session, '/plans/import/new', {}, { name, content });
  expect(location, body.replace(/<[^>]+>/g, ' ').slice(0, 2000)).toMatch(/^\/plans\/import\//);
  return String((await session.ask('POST', `${location}/accept`)).headers.location);
}

const count = async (what: string): Promise<number> =>
  Number((await fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);

const standing = async (): Promise<number[]> =>
  Promise.all(
    ['plan', 'plan_part', 'action', 'action_lead', 'impact', 'plan_note', 'report_due', 'plan_edition'].flatMap(
      (table) => [count(table), count(`${table}_history`)],
    ),
  );

describe.each(PAPERS)('%s goes out and comes in again', (_, found) => {
  let plan = '';
  beforeAll(async () => {
    if (found) plan = await land(found.name, found.bytes);
  });

  test.skipIf(found === null).each(['docx', 'xlsx', 'csv'])('as %s: nothing changes', async (ending) => {
    const out = await house.app.inject({
      method: 'GET',
      url: `${plan}/export.${ending}`,
      headers: { cookie: `kith-session=${session.token}` },
    });
    expect(out.statusCode).toBe(200);
    const before = await standing();
    expect(await land(`plan.${ending}`, out.rawPayload)).toBe(plan);
    expect(await standing()).toEqual(before);
  });
});
