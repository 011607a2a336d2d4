import { expect, test } from 'vitest';
import type { LeadShown } from '../action/load-actions.ts';
import { anAction } from '../testing/an-action.ts';
import { countByStatus, filterActions, leadAgencies, type PlanFilter } from './filter-actions.ts';

const lead = (given: Partial<LeadShown>): LeadShown => ({
  id: 'l',
  part: 'lead',
  said: 'Head of Parks',
  agencySaid: null,
  kind: 'role',
  partyId: null,
  matched: null,
  ...given,
});
const everything: PlanFilter = { status: [], agency: null, strand: null, order: 'document' };
const dueBy = (by: string) => ({ from: by, by, precision: 'day' as const, said: null });
const actions = [
  anAction({ id: 'a', sort: 1, strand: 'support', due: dueBy('2026-09-01') }),
  anAction({ id: 'b', sort: 2, status: 'overdue', due: dueBy('2026-02-01'), leads: [lead({ agencySaid: 'Council' })] }),
  anAction({ id: 'c', sort: 3, status: 'at_risk', due: dueBy('2026-03-01'), leads: [lead({ agencySaid: 'Police' })] }),
];
const ids = (filter: Partial<PlanFilter>) => filterActions(actions, { ...everything, ...filter }).map(({ id }) => id);

test('nothing chosen shows everything in the order of the document', () => {
  expect(ids({})).toEqual(['a', 'b', 'c']);
});

test('status, agency and strand each narrow it', () => {
  expect(ids({ status: ['overdue', 'at_risk'] })).toEqual(['b', 'c']);
  expect(ids({ agency: 'Police' })).toEqual(['c']);
  expect(ids({ strand: 'support' })).toEqual(['a']);
  expect(ids({ status: ['overdue'], agency: 'Police' })).toEqual([]);
});

test('overdue first, then the soonest due', () => {
  expect(ids({ order: 'overdue' })).toEqual(['b', 'c', 'a']);
});

test('an agency leads by its name, by a lead’s, or by the person who answers for it; a supporter does not', () => {
  expect(
    leadAgencies({
      leads: [
        lead({ kind: 'agency', said: 'Harbour Youth' }),
        lead({ agencySaid: 'Council' }),
        lead({ part: 'supporting', kind: 'agency', said: 'Fire service' }),
      ],
      accountable: { id: 'x', name: 'Wren', agency: 'Police' },
    }),
  ).toEqual(['Council', 'Harbour Youth', 'Police']);
});

test('what was dropped is not counted', () => {
  const counts = countByStatus([...actions, anAction({ status: 'overdue', droppedAt: new Date() })]);
  expect([...counts]).toEqual([
    ['on_track', 1],
    ['overdue', 1],
    ['at_risk', 1],
  ]);
});
