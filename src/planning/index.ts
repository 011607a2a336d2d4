import type { Feature } from '../kernel/http/feature.ts';
import type { Neighbours } from './neighbours.ts';
import { remindJob } from './reminders/remind-job.ts';
import { routes } from './routes.ts';
import { planWork } from './work/plan-work.ts';
import './import/tables.ts';
import './tables.ts';

export type { CameFrom, Origin } from './action/came-from.ts';
export { type Due, dueWords } from './action/due-words.ts';
export { type ActionShown, type LeadShown, loadActions } from './action/load-actions.ts';
export { loadUpdates, type UpdateShown } from './action/load-updates.ts';
export { nudges } from './action/nudge.ts';
export { type Saying, sayOfAction } from './action/say.ts';
export { type ActionStatus, actionStatus, actionStatuses, isOpen } from './action/status.ts';
export { ActionStatusTag, saidWords, statusTones, statusWords } from './action/status-words.tsx';
export { match } from './editions/match.ts';
export { DownloadLinks } from './export/download-links.tsx';
export { downloadRoutes } from './export/download-routes.ts';
export { fileName } from './export/file-name.ts';
export { proposeMapping } from './import/columns.ts';
export { importPaperCommand, importPlanCommand } from './import/command.ts';
export type { Correction } from './import/corrections.ts';
export { actionsOfLog } from './import/landing/actions-of-log.ts';
export { saidPlan } from './import/landing/land-import.ts';
export { isClosed, landLog } from './import/landing/land-log.ts';
export type { ImportShown } from './import/landing/load-import.ts';
export { readImport } from './import/landing/load-import.ts';
export { importThatMade } from './import/landing/load-made.ts';
export type { LandedPaper, Made, MadePlace, PaperLanding, PaperPage } from './import/landing/paper-landing.ts';
export { reviewOf } from './import/landing/review-of.ts';
export { withoutActions } from './import/landing/without-actions.ts';
export { ColumnsSection } from './import/pages/columns-section.tsx';
export { LandedSection } from './import/pages/landed-section.tsx';
export { FlagsSection, RowsSection } from './import/pages/rows-section.tsx';
export type { Proposal, TableMapping } from './import/proposal.ts';
export type { StagedRead } from './import/read-staged.ts';
export { filled } from './import/reading/headings-of.ts';
export { partyOf, withoutAgency } from './import/reading/party-look.ts';
export { datesIn } from './import/reading/read-due.ts';
export {
  BAND_LEGEND,
  OWN,
  overallKey,
  PLACES,
  type PlaceCode,
  placesOfRow,
  REVIEW_ROWS,
  type ReviewCell,
  type ReviewOverall,
  type ReviewProposal,
  type RowCode,
  readReview,
  sayPlace,
} from './import/review/index.ts';
export { sayFlags } from './import/say-flags.ts';

export {
  addImpact,
  addMeasure,
  type NewImpact,
  type NewMeasure,
  type NewReading,
  recordReading,
} from './measures/add-measure.ts';
export type { Counter } from './measures/counter.ts';
export { type ImpactShown, loadImpacts, type MeasureShown } from './measures/load-impacts.ts';
export { progressOf } from './measures/progress.ts';
export { withCounts } from './measures/with-counts.ts';
export { type DocumentRow, type DocumentSection, documentOf, type PlanDocument } from './plan/document.ts';
export type { PartShown } from './plan/load-parts.ts';
export { loadPlan, type PlanShown } from './plan/load-plan.ts';
export { accountableWords, actionName, editionWords, partHeading } from './plan/plan-words.ts';
export { loadWholePlan, type NoteShown, type WholePlan } from './plan/whole-plan.ts';
export { mayEdit, mayRecordForOthers, maySay, planWriters, whyNotApprove } from './policy.ts';
export { reminders } from './reminders/index.ts';
export type { BoardOfPlan, BoardsOfPlans } from './reports/across/boards.ts';
export { addReport, type NewReport } from './reports/add-report.ts';
export { loadReports, type ReportShown } from './reports/load-reports.ts';
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
export { answerFor } from './write/answer-for.ts';
export { leadsAsSaid } from './write/leads-as-said.ts';
export { lockPlan, nextSort } from './write/lock-plan.ts';
export { type NewPlan, openPlan, type Writing } from './write/open-plan.ts';
export { type Colleague, chosenColleague, colleagueItems, findColleagues } from './write/people.ts';
export {
  actionDue,
  actionWording,
  chosenPlan,
  DueField,
  PlanActionFields,
  type PlanChoice,
  PlanField,
  putAction,
} from './write/plan-action-fields.tsx';
export type { PlanRef } from './write/plan-ref.ts';

/** Plans of every shape, and the one kind of action. `rooms` gives what this room asks of others. */
export const planning = (rooms: Neighbours): Feature => ({
  name: 'planning',
  routes: routes(rooms),
  jobs: [remindJob],
  work: planWork,
  drafts: {
    plan: 'A plan',
    'plan-part': 'A part of a plan',
    'plan-action': 'An action',
    'action-update': 'An update on an action',
  },
});
