import { everyScope, holdings, type Scenario } from '../../access/scenario.ts';
import { arrangeBaseWorld, type BaseWorld } from '../../access/world/base-world.ts';
import { colleague, personWith } from '../../access/world/organisation.ts';
import { putRows } from '../../access/world/rows.ts';
import type { Row } from '../../access/world/tables.ts';
import { idOf } from '../../support/world.ts';

/** Somebody who goes round: an account, and what to call it. */
export interface Walker {
  says: string;
  account: string;
}

/** Hats that between them open every page, and whether they were granted all there is or, like their work, nothing. */
const HATS: Record<string, 'everything' | 'nothing'> = {
  hub_manager: 'everything',
  administrator: 'everything',
  social_worker: 'everything',
  police: 'everything',
  exploitation_lead: 'everything',
  importer: 'everything',
  emergency_duty: 'nothing',
  duty_manager: 'nothing',
  sealed_keeper: 'nothing',
  data_protection_officer: 'nothing',
  screener: 'nothing',
  school_lead: 'nothing',
};

/**
 * A world with a row of every table, and everyone who goes round it: people of
 * many hats, and the colleagues whose stories it tells.
 */
export async function arrangeWalkers(): Promise<{ world: BaseWorld; walkers: Walker[] }> {
  const world = await arrangeBaseWorld();
  const whole: Scenario = { kind: 0, grants: everyScope(world), barred: [], plants: [], steps: [] };
  const walkers: Walker[] = [];
  for (const [hat, holds] of Object.entries(HATS)) {
    const account = personWith(hat);
    walkers.push({ says: hat, account });
    if (holds === 'nothing') continue;
    const kind = world.kinds.find((one) => one.account === account);
    if (!kind) throw new Error(`Nobody is ${hat}`);
    const own = (row: Row): Row => ({ ...row, id: idOf('held', account, String(row.id)) });
    const held = holdings(world, kind, whole).get('grant_') ?? [];
    await putRows(world.fresh, world.tables, new Map([['grant_', held.map(own)]]));
  }
  for (const [says, account] of Object.entries(colleague)) walkers.push({ says: `colleague ${says}`, account });
  return { world, walkers };
}
