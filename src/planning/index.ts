import type { Feature } from '../kernel/http/feature.ts';
import { routes } from './routes.ts';
import './tables.ts';

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

/** Plans of every shape, and the one kind of action. */
export const planning: Feature = { name: 'planning', routes };
