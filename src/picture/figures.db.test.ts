import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse } from '../../test/support/house.ts';
import { idOf, worldBuilder } from '../../test/support/world.ts';
import { connect } from '../kernel/db/connect.ts';
import { computeReleases } from '../kernel/releases/index.ts';
import { figureRules } from './figures.ts';

/** Twelve decided concerns about children in one month, of which `silent` lie in silence. */
async function releasedWith(silent: number): Promise<string> {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const reader = await world.account(await world.agency('Council'), 'Sky Vale', ['scrutineer']);
  const house = await openHouse(fresh);
  for (let i = 0; i < 12 + silent; i += 1) {
    const scopeClass = i < 12 ? 'concern' : 'silent';
    const scope = await world.scope(`concern ${i}`, scopeClass);
    const [record, concern] = [idOf('record', String(i)), idOf('concern', String(i))];
    await fresh.arrange(
      `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, scope_id, scope_class)
       values ($1, 'concern', 'Concern', 'not_known', '2026-01-10', 'saw', '2026-01-10', $2, $3)`,
      [record, scope, scopeClass],
    );
    await fresh.arrange(
      `insert into concern (id, record_id, label, received_at, channel, danger_now, status, scope_id, scope_class)
       values ($1, $2, 'X', '2026-01-10', 'kith', 'no', 'decided', $3, $4)`,
      [concern, record, scope, scopeClass],
    );
    await fresh.arrange(
      `insert into concern_subject (id, concern_id, kind, named, scope_id, scope_class) values ($1, $2, 'child', 'A child', $3, $4)`,
      [idOf('named', String(i)), concern, scope, scopeClass],
    );
    await fresh.arrange(
      `insert into clock (id, concern_id, rule, started_at, due_at, met_at, scope_id, scope_class)
       values ($1, $2, 'referral_decision', '2026-01-10', '2026-01-12', '2026-01-11', $3, $4)`,
      [idOf('clock', String(i)), concern, scope, scopeClass],
    );
  }
  const worker = connect(fresh.url, 'kith_worker', 1);
  await computeReleases(worker.db, figureRules);
  await computeReleases(worker.db, figureRules);
  const answer = await (await house.session(reader)).ask('GET', '/picture/figures');
  await worker.pool.end();
  await house.close();
  await fresh.drop();
  expect(answer.status).toBe(200);
  return answer.body;
}

test('a release counts what its reader may not see, is computed once a day, and silence never shows in it', async () => {
  const [without, including] = [await releasedWith(0), await releasedWith(7)];
  expect(without).toContain('January 2026');
  expect(without).toContain('>12<');
  expect(including).toBe(without);
});
