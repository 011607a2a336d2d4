import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse } from '../../test/support/house.ts';
import { worldBuilder } from '../../test/support/world.ts';
import { nameTokens } from '../subjects/index.ts';

test('a misspelt name is found with why; someone hidden is nowhere; every search is audited, nought included', async () => {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  const screener = await world.account(council, 'Ash Reed', ['screener'], 'SW1');
  for (const [given, family, scopeClass] of [
    ['Mohammed', 'Hussain', 'child'],
    ['Mohammed', 'Hidden', 'silent'],
  ] as const) {
    const { id, scope } = await world.child(given, family, scopeClass);
    for (const { kind, token } of nameTokens(`${given} ${family}`)) {
      await fresh.arrange(
        'insert into name_token (id, subject_id, kind, token, scope_id, scope_class) values (gen_random_uuid(), $1, $2, $3, $4, $5)',
        [id, kind, token, scope, scopeClass],
      );
    }
  }
  const house = await openHouse(fresh);
  const hub = await house.session(screener);
  const found = await hub.ask('GET', '/search?q=Muhammed+Hussian');
  expect(found.status).toBe(200);
  expect(found.body).toContain('Mohammed Hussain');
  expect(found.body).not.toContain('Hidden');
  // The way to plans and actions is there whatever is found, and so tells nothing.
  for (const list of ['plans', 'actions']) expect(found.body).toContain(`/${list}?words=Muhammed+Hussian`);
  const nobody = await hub.ask('GET', '/search?q=Zebedee');
  expect(nobody.body).toContain('Nobody and nowhere like');
  expect(
    await fresh.arrange(
      `select (detail->>'hits')::int as hits, cardinality(seen) as seen from audit_event where action = 'searched' order by at, hits desc`,
    ),
  ).toEqual([
    { hits: 1, seen: 1 },
    { hits: 0, seen: 0 },
  ]);
  await house.close();
  await fresh.drop();
});
