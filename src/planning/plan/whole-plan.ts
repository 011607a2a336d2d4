import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type ActionShown, loadActions } from '../action/load-actions.ts';
import { type ImpactShown, loadImpacts } from '../measures/load-impacts.ts';
import { loadReports, type ReportShown } from '../reports/load-reports.ts';
import { loadParts, type PartShown } from './load-parts.ts';
import { loadPlan, type PlanShown } from './load-plan.ts';

/** A cell or sentence of the document that has no place of its own, under its heading as printed. */
export interface NoteShown {
  id: string;
  partId: string | null;
  actionId: string | null;
  heading: string;
  text: string;
}

/** Everything a plan holds, in the document's order, dropped parts and actions with it. */
export interface WholePlan {
  plan: PlanShown;
  parts: PartShown[];
  actions: ActionShown[];
  impacts: ImpactShown[];
  notes: NoteShown[];
  reports: ReportShown[];
}

/** The whole plan as far as this reader may see it; null alike when it is not there or not for them. `today` is London's. */
export async function loadWholePlan(tx: Tx, id: string, today: CivilDate): Promise<WholePlan | null> {
  const plan = await loadPlan(tx, id);
  if (!plan) return null;
  return {
    plan,
    parts: await loadParts(tx, id),
    actions: await loadActions(tx, sql`a.plan_id = ${id}`, today),
    impacts: await loadImpacts(tx, sql`i.plan_id = ${id}`),
    notes: await loadNotes(tx, id),
    reports: await loadReports(tx, id),
  };
}

/** What a plan says that has no place of its own, in its order. */
export async function loadNotes(tx: Tx, planId: string): Promise<NoteShown[]> {
  const { rows } = await sql<NoteShown>`
    select n.id, n.part_id as "partId", n.action_id as "actionId", n.heading, n.text from plan_note n
    where n.plan_id = ${planId} order by n.sort, n.id`.execute(tx);
  return rows;
}
