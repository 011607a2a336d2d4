import { expect, test } from 'vitest';
import { proposeSheets } from '../../src/panels/import/reading/propose-sheets.ts';
import { panelLanding } from '../../src/panels/index.ts';
import { fixture, paperBeside } from './papers.ts';

const PAPERS = [
  ['the strategy', paperBeside('seeds', '000')],
  ['the system review', paperBeside('seeds', '001')],
  ['the business plan', paperBeside('seeds', '002')],
  ['the workplan', paperBeside('seeds', '004')],
  ['the school’s plan', paperBeside('data/plans', 'Workload')],
  ['an action plan of LibreOffice', fixture('osierby-action-plan.xlsx')],
  ['a delivery plan with a sheet called Places', fixture('osierby-delivery-plan.xlsx')],
  ['a business plan of LibreOffice', fixture('osierby-business-plan.docx')],
] as const;

test.each(PAPERS.filter(([, found]) => found !== null))('%s is no panel’s paper', async (_, found) => {
  const paper = await found?.paper();
  const sheets = paper ? proposeSheets(paper) : [];
  expect(sheets.filter(({ use }) => use !== 'actions' && use !== 'aside' && use !== 'agenda')).toEqual([]);
  expect(paper && panelLanding.read?.(paper, false)).toBeNull();
});
