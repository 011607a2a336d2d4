import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { ReportEvery } from '../tables.ts';

/** A report that comes round: the month it is due and the period it covers are two things (domain §6.4). */
export interface ReportShown {
  id: string;
  actionId: string | null;
  title: string;
  leadSaid: string | null;
  leadId: string | null;
  lead: string | null;
  every: ReportEvery;
  /** The first day of the month it is due in. */
  dueMonth: string;
  coversFrom: string | null;
  coversUntil: string | null;
  coversSaid: string | null;
  receivedAt: Date | null;
  receivedBy: string | null;
}

/** The reports of a plan, the soonest due first. */
export async function loadReports(tx: Tx, planId: string): Promise<ReportShown[]> {
  const { rows } = await sql<ReportShown>`
    select r.id, r.action_id as "actionId", r.title, r.lead_said as "leadSaid", r.lead_id as "leadId", l.name as lead, r.every, r.due_month as "dueMonth",
      r.covers_from as "coversFrom", r.covers_until as "coversUntil", r.covers_said as "coversSaid",
      r.received_at as "receivedAt", b.name as "receivedBy"
    from report_due r left join account l on l.id = r.lead_id left join account b on b.id = r.received_by
    where r.plan_id = ${planId} order by r.due_month, r.sort, r.id`.execute(tx);
  return rows;
}
