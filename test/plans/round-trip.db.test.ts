import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandIo, dispatch, type WithDatabase } from '../../src/kernel/commands/index.ts';
import { type Desk, ENDINGS, exported, landed, saidIn } from '../../src/planning/export/testing/exported.ts';
import { importPlanCommand } from '../../src/planning/import/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { openHouse } from '../support/house.ts';
import { worldBuilder } from '../support/world.ts';
import actionPlan from './expectations/osierby-action-plan.json' with { type: 'json' };
import businessPlan from './expectations/osierby-business-plan.json' with { type: 'json' };
import deliveryPlan from './expectations/osierby-delivery-plan.json' with { type: 'json' };
import { fixture, paperBeside } from './papers.ts';

const PAPERS = [
  ['the strategy', paperBeside('seeds', '000'), null],
  ['the business plan', paperBeside('seeds', '002'), null],
  ['the workplan', paperBeside('seeds', '004'), null],
  ['the school’s plan', paperBeside('data/plans', 'Workload'), null],
  ['an action plan of LibreOffice', fixture('osierby-action-plan.xlsx'), actionPlan],
  ['a delivery plan of LibreOffice', fixture('osierby-delivery-plan.xlsx'), deliveryPlan],
  ['a business plan of LibreOffice', fixture('osierby-business-plan.docx'), businessPlan],
] as const;

let fresh: FreshDatabase;
let desk: Desk;

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Plover Council', 'council');
  const house = await openHouse(fresh);
  desk = { house, session: await house.session(await world.account(council, 'Sol Grey', ['business_support'])) };
});
afterAll(async () => {
  await desk.house.close();
  await fresh.drop();
});

/** What `kith import plan FILE --accept` reports. */
async function accepted(path: string): Promise<Record<string, unknown>> {
  let said = '';
  const withDatabase: WithDatabase = (_io: CommandIo, work) => work({ webUrl: fresh.url });
  await dispatch(
    [importPlanCommand(withDatabase)],
    ['plan', path, '--accept', '--json'],
    { out: (text) => (said += text), err: (text) => (said += text) },
    { env: {}, stopping: new AbortController().signal, progress: () => undefined },
  );
  return JSON.parse(said) as Record<string, unknown>;
}

const count = async (what: string): Promise<number> =>
  Number((await fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);

const TABLES = ['plan', 'plan_part', 'action', 'action_lead', 'impact', 'plan_note', 'report_due', 'plan_edition'];

/** How many rows each table has, and how many were ever changed. */
const standing = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.flatMap((table) => [table, `${table}_history`]).map(async (table) => [table, await count(table)] as const),
    ),
  );

describe.each(PAPERS)('%s goes out and comes in again', (_, found, expected) => {
  let plan = '';

  test.skipIf(found === null)('lands by the command, whole, and by the page it is the same plan', async () => {
    const before = [await count('plan_part'), await count('action')];
    const report = await accepted(found?.path ?? '');
    expect(report).toMatchObject({ accepted: report.read, unchanged: 0, updated: 0, held: 0, rejected: 0 });
    const after = await standing();
    if (expected !== null)
      expect([(await count('plan_part')) - (before[0] ?? 0), (await count('action')) - (before[1] ?? 0)]).toEqual([
        expected.themes.length,
        expected.actions.length,
      ]);
    if (found) plan = await landed(desk, found.name, found.bytes);
    expect(plan).toMatch(/^\/plans\/[\da-f-]{36}$/);
    expect(await standing()).toEqual(after);
  });

  test.skipIf(found === null).each(ENDINGS)('as %s: it says the same, and nothing changes', async (ending) => {
    const said = found && saidIn(await found.paper());
    const out = saidIn(await exported(desk, plan, ending));
    expect(out.actions).toEqual(said?.actions);
    // A business plan lists its priorities before all of its objectives; going out, each stands above its own.
    expect(new Set(out.parts)).toEqual(new Set(said?.parts));
    const before = await standing();
    const { bytes } = await desk.session.ask('GET', `${plan}/export.${ending}`);
    expect(await landed(desk, `plan.${ending}`, bytes)).toBe(plan);
    expect(await standing()).toEqual(before);
  });
});
