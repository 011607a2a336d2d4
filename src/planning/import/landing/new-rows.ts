import type { Insertable } from 'kysely';
import type { Schema } from '../../../kernel/db/schema.ts';
import { notesOfPart } from '../../editions/compare.ts';
import { type PlanRef, under } from '../../write/plan-ref.ts';
import type { ProposedAction, ProposedNote, ProposedPart, SaidParty } from '../proposal.ts';
import { reportRows } from './report-rows.ts';

/** What the making of rows needs: ids, the time, who acts, and the plan they lie in. */
export interface Making {
  readonly plan: PlanRef;
  readonly now: Date;
  readonly actorId: string;
  readonly years: { readonly from: number } | null;
  newId(): string;
}

/** Rows to be written, table by table, parents first. */
export interface NewRows {
  readonly plan_part: Insertable<Schema['plan_part']>[];
  readonly action: Insertable<Schema['action']>[];
  readonly action_lead: Insertable<Schema['action_lead']>[];
  readonly action_update: Insertable<Schema['action_update']>[];
  readonly impact: Insertable<Schema['impact']>[];
  readonly plan_note: Insertable<Schema['plan_note']>[];
  readonly report_due: Insertable<Schema['report_due']>[];
}

export const noRows = (): NewRows => ({
  plan_part: [],
  action: [],
  action_lead: [],
  action_update: [],
  impact: [],
  plan_note: [],
  report_due: [],
});

/** Before a status as a document printed it, where it stands as the reason of a claim. */
export const DOCUMENT_SAYS = 'The document says: ';

/** Adds a part's rows; gives back its id. `parentId` is the id its parent has. */
export function addPartRows(
  rows: NewRows,
  making: Making,
  part: ProposedPart,
  parentId: string | null,
  sort: number,
): string {
  const id = making.newId();
  rows.plan_part.push({
    id,
    plan_id: making.plan.id,
    parent_id: parentId,
    kind: part.kind,
    number: part.number,
    number_proposed: part.numberProposed,
    wording: part.wording,
    outcome: null,
    said_by: null,
    sort,
    dropped_at: null,
    dropped_why: null,
    ...under(making.plan),
  });
  addImpactRows(rows, making, { partId: id, actionId: null }, part.impacts);
  addNoteRows(rows, making, { partId: id, actionId: null }, notesOfPart(part));
  return id;
}

type Owner = { partId: string | null; actionId: string | null };

export function addImpactRows(
  rows: NewRows,
  making: Making,
  { partId, actionId }: Owner,
  wordings: readonly string[],
  after = 0,
): void {
  wordings.forEach((wording, nth) => {
    rows.impact.push({
      id: making.newId(),
      plan_id: making.plan.id,
      part_id: partId,
      action_id: actionId,
      wording,
      sort: after + nth + 1,
      dropped_at: null,
      ...under(making.plan),
    });
  });
}

export function addNoteRows(
  rows: NewRows,
  making: Making,
  { partId, actionId }: Owner,
  notes: readonly ProposedNote[],
  after = 0,
): void {
  notes.forEach(({ heading, text }, nth) => {
    rows.plan_note.push({
      id: making.newId(),
      plan_id: making.plan.id,
      part_id: partId,
      action_id: actionId,
      heading,
      text,
      sort: after + nth + 1,
      ...under(making.plan),
    });
  });
}

/** Nobody is named: the words that stand in a lead's place until a person says who it is. */
export const NOBODY_NAMED: SaidParty = { said: 'Nobody is named in the document', agency: null, kind: 'note' };

/** Adds an action's rows: its leads in their order, the first proposed as the one who answers for it (I20); gives back its id. */
export function addActionRows(
  rows: NewRows,
  making: Making,
  action: ProposedAction,
  partId: string | null,
  sort: number,
): string {
  const id = making.newId();
  const leads = action.leads.length > 0 ? action.leads : [NOBODY_NAMED];
  const [first] = leads.map((party, nth) => addPartyRow(rows, making, id, party, 'lead', nth + 1));
  action.supporters.forEach((party, nth) => {
    addPartyRow(rows, making, id, party, 'supporting', leads.length + nth + 1);
  });
  const claim = action.status?.claim ?? 'not_started';
  const said = action.status === null ? null : `${DOCUMENT_SAYS}${action.status.said}`;
  rows.action.push({
    id,
    plan_id: making.plan.id,
    part_id: partId,
    number: action.number,
    number_proposed: action.numberProposed,
    wording: action.wording,
    strand: null,
    due_from: action.due?.from ?? null,
    due_by: action.due?.by ?? null,
    due_precision: action.due?.precision ?? null,
    due_said: action.due?.said ?? null,
    accountable_lead_id: first ?? '',
    accountable_id: null,
    confirmed_at: null,
    confirmed_by: null,
    claim,
    claim_reason: claim === 'at_risk' ? said : null,
    claimed_at: claim === 'not_started' ? null : making.now,
    serves_part_id: null,
    sort,
    opened_at: making.now,
    opened_by: making.actorId,
    dropped_at: null,
    dropped_why: null,
    ...under(making.plan),
  });
  if (claim !== 'not_started')
    rows.action_update.push({
      id: making.newId(),
      action_id: id,
      claim,
      note: said,
      evidence: claim === 'done' ? said : null,
      said_at: making.now,
      said_by: making.actorId,
      recorded_for: null,
      way: 'import',
      ...under(making.plan),
    });
  addImpactRows(rows, making, { partId: null, actionId: id }, action.impacts);
  addNoteRows(rows, making, { partId: null, actionId: id }, action.notes);
  rows.report_due.push(...reportRows(making, id, action.reports));
  return id;
}

export function addPartyRow(
  rows: NewRows,
  making: Making,
  actionId: string,
  party: SaidParty,
  part: 'lead' | 'co_owner' | 'supporting',
  sort: number,
): string {
  const id = making.newId();
  rows.action_lead.push({
    id,
    action_id: actionId,
    part,
    said: party.said,
    agency_said: party.agency,
    kind: party.kind,
    party_id: null,
    sort,
    ended_at: null,
    ...under(making.plan),
  });
  return id;
}
