import type { ColumnType, Generated } from 'kysely';
import type { Guarded } from '../kernel/db/schema.ts';

export type PartKind = 'theme' | 'priority' | 'objective' | 'goal';
export type PlanState = 'draft' | 'shared_with_family' | 'agreed' | 'active' | 'under_review' | 'ended';

/** What was last said of an action. Whether it is overdue is worked out, never kept (I8). */
export type Claim = 'not_started' | 'on_track' | 'at_risk' | 'done' | 'complete' | 'not_needed';
/** What somebody may say of an action: a claim, or a step back from one. */
export type Said = Claim | 'sent_back' | 'reopened';

export type DuePrecision = 'day' | 'month' | 'range';
export type LeadPart = 'lead' | 'co_owner' | 'supporting';
export type LeadKind = 'person' | 'role' | 'team' | 'sub_group' | 'agency' | 'everyone' | 'note';
export type UpdateWay = 'page' | 'reminder' | 'meeting' | 'import';
export type MeasureKind = 'number' | 'story' | 'live';
export type ReportEvery = 'once' | 'quarter' | 'half_year' | 'year';

/**
 * What may stand in a column of a document. Resources, oversight and notes are kept as notes under the column's heading;
 * `nothing` is a column that is empty or set aside.
 */
export type ColumnHolds =
  | 'number'
  | 'part_number'
  | 'part'
  | 'action'
  | 'leads'
  | 'supporters'
  | 'due'
  | 'impact'
  | 'outcome'
  | 'strand'
  | 'resources'
  | 'oversight'
  | 'status'
  | 'update'
  | 'note'
  | 'nothing';

/** A column of the document, as headed, and what of an action or part stands in it. */
export interface PlanColumn {
  heading: string;
  holds: ColumnHolds;
}

/** Words of the document outside its tables. */
export interface PlanProse {
  at: string;
  text: string;
}

/** jsonb: read as its value, written as JSON text, since an array would be written as one of PostgreSQL's. */
type Json<T> = ColumnType<T, string | undefined, string>;
/** numeric: read as text, so that no digit is lost. */
type Decimal = ColumnType<string | null, number | string | null, number | string | null>;

interface PlanKindTable {
  code: string;
  name: string;
  about: string;
  part_kinds: PartKind[];
  about_subject: boolean;
  sort: number;
  valid_from: string;
  valid_to: string | null;
  source: string;
}

interface PlanTable extends Guarded {
  id: string;
  kind: string;
  title: string;
  subject_id: string | null;
  state: PlanState;
  from_on: string | null;
  until_on: string | null;
  review_on: string | null;
  columns: Json<PlanColumn[]>;
  legend: Json<Partial<Record<string, string>>>;
  prose: Json<PlanProse[]>;
  opened_at: Date;
  opened_by: string | null;
  ended_at: Date | null;
  ended_why: string | null;
}

interface PlanEditionTable extends Guarded {
  id: string;
  plan_id: string;
  title: string;
  edition: string | null;
  dated_on: string | null;
  dated_precision: 'day' | 'month' | 'year' | null;
  source_digest: string | null;
  changes: Json<unknown>;
  landed_at: Date;
  landed_by: string | null;
}

interface PlanPartTable extends Guarded {
  id: string;
  plan_id: string;
  parent_id: string | null;
  kind: PartKind;
  number: string | null;
  number_proposed: string | null;
  wording: string;
  outcome: string | null;
  said_by: string | null;
  sort: number;
  dropped_at: Date | null;
  dropped_why: string | null;
}

interface ActionTable extends Guarded {
  id: string;
  plan_id: string;
  part_id: string | null;
  number: string | null;
  number_proposed: string | null;
  wording: string;
  strand: string | null;
  due_from: string | null;
  due_by: string | null;
  due_precision: DuePrecision | null;
  due_said: string | null;
  accountable_lead_id: string;
  accountable_id: string | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  claim: Generated<Claim>;
  claim_reason: string | null;
  claimed_at: Date | null;
  serves_part_id: string | null;
  sort: number;
  opened_at: Date;
  opened_by: string | null;
  dropped_at: Date | null;
  dropped_why: string | null;
}

interface ActionLeadTable extends Guarded {
  id: string;
  action_id: string;
  part: LeadPart;
  said: string;
  agency_said: string | null;
  kind: LeadKind;
  party_id: string | null;
  sort: number;
  ended_at: Date | null;
}

interface ActionUpdateTable extends Guarded {
  id: string;
  action_id: string;
  claim: Said;
  note: string | null;
  evidence: string | null;
  said_at: Date;
  said_by: string | null;
  recorded_for: string | null;
  way: Generated<UpdateWay>;
}

interface PlanNoteTable extends Guarded {
  id: string;
  plan_id: string;
  part_id: string | null;
  action_id: string | null;
  heading: string;
  text: string;
  sort: number;
}

interface ImpactTable extends Guarded {
  id: string;
  plan_id: string;
  part_id: string | null;
  action_id: string | null;
  wording: string;
  sort: number;
  dropped_at: Date | null;
}

interface MeasureTable extends Guarded {
  id: string;
  impact_id: string;
  kind: MeasureKind;
  name: string;
  definition: string | null;
  unit: string | null;
  target: Decimal;
  target_by: string | null;
  counter: string | null;
  sort: number;
  ended_at: Date | null;
}

interface MeasureReadingTable extends Guarded {
  id: string;
  measure_id: string;
  as_of: string;
  value: Decimal;
  story: string | null;
  source: string;
  recorded_at: Date;
  recorded_by: string | null;
}

interface ReportDueTable extends Guarded {
  id: string;
  plan_id: string;
  action_id: string | null;
  title: string;
  lead_said: string | null;
  lead_id: string | null;
  every: ReportEvery;
  due_month: string;
  covers_from: string | null;
  covers_until: string | null;
  covers_said: string | null;
  received_at: Date | null;
  received_by: string | null;
  sort: number;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    plan_kind: PlanKindTable;
    plan: PlanTable;
    plan_edition: PlanEditionTable;
    plan_part: PlanPartTable;
    action: ActionTable;
    action_lead: ActionLeadTable;
    action_update: ActionUpdateTable;
    plan_note: PlanNoteTable;
    impact: ImpactTable;
    measure: MeasureTable;
    measure_reading: MeasureReadingTable;
    report_due: ReportDueTable;
  }
}
