import { expect, test } from 'vitest';
import { arrangeBaseWorld } from './base-world.ts';

test('the base world has a row of every guarded table, and one of its history', async () => {
  const world = await arrangeBaseWorld();
  expect(world.untold).toEqual([]);
  const without = [...world.tables.values()].filter((table) => table.guard && !world.rows.get(table.name)?.length);
  expect(without.map((table) => table.name)).toEqual([]);
  const undeclared = [...world.tables.values()].filter(
    ({ columns, guard }) =>
      !guard && ['scope_id', 'scope_class'].every((name) => columns.some((one) => one.name === name)),
  );
  expect(undeclared.map((table) => table.name)).toEqual([]);
  expect(world.kinds.length).toBeGreaterThan(20);
  await world.fresh.drop();
});
