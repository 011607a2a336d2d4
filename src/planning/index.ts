import type { Feature } from '../kernel/http/feature.ts';
import { routes } from './routes.ts';
import { planWork } from './work/plan-work.ts';
import './import/tables.ts';
import './tables.ts';

export { type ActionStatus, actionStatus } from './action/status.ts';

export { importPlanCommand } from './import/command.ts';

export type {
  Claim,
  ColumnHolds,
  DuePrecision,
  LeadKind,
  LeadPart,
  MeasureKind,
  PartKind,
  PlanColumn,
  PlanProse,
  PlanState,
  ReportEvery,
  Said,
  UpdateWay,
} from './tables.ts';
export { addAction, type NewAction, type NewLead } from './write/add-action.ts';
export { addPart, type NewPart } from './write/add-part.ts';
export { nextSort } from './write/lock-plan.ts';
export { type NewPlan, openPlan } from './write/open-plan.ts';
export { type Colleague, chosenColleague, colleagueItems, findColleagues } from './write/people.ts';
export type { PlanRef } from './write/plan-ref.ts';

/** Plans of every shape, and the one kind of action. */
export const planning: Feature = {
  name: 'planning',
  routes,
  work: planWork,
  drafts: {
    plan: 'A plan',
    'plan-part': 'A part of a plan',
    'plan-action': 'An action',
    'action-update': 'An update on an action',
  },
  navigation: [{ text: 'Plans', href: '/plans', for: () => true }],
};
