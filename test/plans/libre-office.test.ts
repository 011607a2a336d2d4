import { describe, expect, test } from 'vitest';
import { lostWords, readAsPlan } from '../../src/planning/import/index.ts';
import { correctionsNeeded } from './corrections-needed.ts';
import actionPlan from './expectations/osierby-action-plan.json' with { type: 'json' };
import businessPlan from './expectations/osierby-business-plan.json' with { type: 'json' };
import deliveryPlan from './expectations/osierby-delivery-plan.json' with { type: 'json' };
import { fixture } from './papers.ts';

const PAPERS = [
  ['osierby-action-plan.xlsx', actionPlan],
  ['osierby-delivery-plan.xlsx', deliveryPlan],
  ['osierby-business-plan.docx', businessPlan],
] as const;

describe.each(PAPERS)('%s, as LibreOffice saved it', (name, expected) => {
  test('lands with fewer than five corrections, and here they are', async () => {
    const needed = correctionsNeeded(readAsPlan(await fixture(name).paper()).proposal, expected);
    if (needed.length > 0) console.info(`${name} needs ${needed.length} corrections:\n${needed.join('\n')}`);
    expect(needed.length, needed.join('\n')).toBeLessThan(5);
  });

  test('loses no word', async () => {
    const paper = await fixture(name).paper();
    expect(lostWords(paper, readAsPlan(paper).proposal)).toEqual([]);
  });
});

test.each([
  ['osierby-action-plan.xlsx', [['hidden-column', 'sheet Action plan, column G']]],
  ['osierby-delivery-plan.xlsx', [['hidden-row', 'sheet Online, row 9']]],
  ['osierby-business-plan.docx', []],
])('%s: what is hidden in it is said', async (name, said) => {
  const { remarks } = await fixture(name).paper();
  expect(remarks.map(({ code, at }) => [code, at])).toEqual(said);
});
