import { expect, test } from 'vitest';
import { proposeSheets } from '../../src/panels/import/reading/propose-sheets.ts';
import { panelLanding } from '../../src/panels/index.ts';
import { paperBeside } from './papers.ts';

const PAPERS = [
  ['the strategy', paperBeside('seeds', '000')],
  ['the system review', paperBeside('seeds', '001')],
  ['the business plan', paperBeside('seeds', '002')],
  ['the workplan', paperBeside('seeds', '004')],
  ['the school’s plan', paperBeside('data/plans', 'Workload')],
] as const;

test.each(PAPERS.filter(([, found]) => found !== null))('%s is no panel’s paper', async (_, found) => {
  const paper = await found?.paper();
  const sheets = paper ? proposeSheets(paper) : [];
  expect(sheets.filter(({ use }) => use !== 'actions' && use !== 'aside' && use !== 'agenda')).toEqual([]);
  expect(paper && panelLanding.read?.(paper, false)).toBeNull();
});
