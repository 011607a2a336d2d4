import { expect, test } from 'vitest';
import type { LedTo, Statement } from '../../assessment/index.ts';
import { actionsToMake } from './actions-to-make.ts';
import { aCell } from './testing/a-cell.ts';

const statement = (band: Statement['band'], action?: string): Statement => ({ band, text: `It is ${band}`, action });
const rows = (...statements: Statement[]) => [
  { code: 'r', title: 'Row', cells: [aCell({ item: 'cell', statements }), aCell({ item: 'other' })] },
];
const led = (wording: string, item = 'cell'): LedTo => ({
  item,
  wording,
  actionId: wording,
  planId: 'p',
  planTitle: 'P',
});
const [ASK, TRAIN] = ['Ask where on the form', 'Train every worker twice a year'];
const keys = (found: ReturnType<typeof actionsToMake>) => found.flatMap(({ toMake }) => toMake.map(({ key }) => key));

test('every statement that says an action is one to make, whatever its band; one that says none is not', () => {
  const found = actionsToMake(
    rows(statement('red', ASK), statement('amber'), statement('green', TRAIN), statement('red', ' ')),
    [],
  );
  expect(keys(found)).toEqual(['cell-0', 'cell-2']);
  expect(found.map(({ cell }) => cell.item)).toEqual(['cell']);
});

test('what is in a plan already is not to be made again, nor is the rest of its cell taken for made', () => {
  const said = rows(statement('red', ASK), statement('green', TRAIN));
  const [found] = actionsToMake(said, [led('Train every worker three times a year')]);
  expect([found?.toMake.map(({ key }) => key), found?.made.length]).toEqual([['cell-0'], 1]);
  expect(keys(actionsToMake(said, [led(TRAIN, 'other')]))).toEqual(['cell-0', 'cell-1']);
});

test('a cell with as many actions in plans as it says is done, however they were reworded', () => {
  expect(keys(actionsToMake(rows(statement('red', ASK)), [led('Something else altogether')]))).toEqual([]);
  const two = rows(statement('red', ASK), statement('green', TRAIN));
  expect(keys(actionsToMake(two, [led('Something else altogether')]))).toEqual(['cell-0', 'cell-1']);
  expect(keys(actionsToMake(two, [led('Something else altogether'), led('More')]))).toEqual([]);
});
