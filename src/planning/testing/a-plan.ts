import type { PartShown } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import type { WholePlan } from '../plan/whole-plan.ts';

export const aPart = (given: Partial<PartShown>): PartShown => ({
  id: 'part',
  parentId: null,
  kind: 'theme',
  number: null,
  numberIsProposed: false,
  wording: 'Places',
  outcome: null,
  saidBy: null,
  sort: 1,
  droppedAt: null,
  droppedWhy: null,
  servedBy: [],
  ...given,
});

export const aPlan = (given: Partial<PlanShown>): PlanShown => ({
  id: 'p1',
  kind: 'strategy',
  kindName: 'Strategy action plan',
  partKinds: ['theme'],
  title: 'Safe streets',
  subject: null,
  state: 'active',
  fromOn: null,
  untilOn: null,
  reviewOn: null,
  columns: [],
  legend: {},
  prose: [],
  openedAt: new Date('2026-01-05T09:00:00Z'),
  endedAt: null,
  endedWhy: null,
  edition: null,
  scopeId: 's',
  scopeClass: 'partnership',
  level: 4,
  ...given,
});

/** A whole plan for tests of what is worked out from one. */
export const aWholePlan = (given: Partial<Omit<WholePlan, 'plan'>> & { plan?: Partial<PlanShown> }): WholePlan => ({
  parts: [],
  actions: [],
  impacts: [],
  notes: [],
  reports: [],
  ...given,
  plan: aPlan(given.plan ?? {}),
});
