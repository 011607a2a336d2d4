import { expect, test } from 'vitest';
import { unguarded } from '../catalogue/unguarded.ts';
import { others } from '../plants/others.ts';
import { arrangeBaseWorld } from './base-world.ts';

test('every table is guarded, or it is said how rows of it are hidden, or everyone may read it', async () => {
  const world = await arrangeBaseWorld();
  const known = (name: string): boolean =>
    ['directory', 'words'].includes(unguarded[name]?.app ?? '') || name in others;
  const unknown = [...world.tables.values()].filter((table) => !table.guard && !known(table.name));
  expect(unknown.map((table) => table.name)).toEqual([]);
  expect(Object.keys(others).filter((name) => !world.tables.has(name))).toEqual([]);
  await world.fresh.drop();
});

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
