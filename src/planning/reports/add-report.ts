import type { ReportEvery } from '../tables.ts';
import type { Writing } from '../write/open-plan.ts';
import { type PlanRef, under } from '../write/plan-ref.ts';
import type { ReportShown } from './load-reports.ts';
import { nextRound } from './next-report.ts';

export interface NewReport {
  actionId?: string | null;
  title: string;
  leadSaid?: string | null;
  leadId?: string | null;
  every: ReportEvery;
  /** The first day of the month it is due in. */
  dueMonth: string;
  coversFrom?: string | null;
  coversUntil?: string | null;
  coversSaid?: string | null;
  sort: number;
}

/** Adds a report to the forward plan of reports. */
export async function addReport(ctx: Writing, plan: PlanRef, report: NewReport): Promise<void> {
  await ctx.tx
    .insertInto('report_due')
    .values({
      id: ctx.newId(),
      plan_id: plan.id,
      action_id: report.actionId ?? null,
      title: report.title,
      lead_said: report.leadSaid ?? null,
      lead_id: report.leadId ?? null,
      every: report.every,
      due_month: report.dueMonth,
      covers_from: report.coversFrom ?? null,
      covers_until: report.coversUntil ?? null,
      covers_said: report.coversSaid ?? null,
      received_at: null,
      received_by: null,
      sort: report.sort,
      ...under(plan),
    })
    .execute();
}

/** Marks a report as received; one that comes round is put down again for its next time. Saying it twice changes nothing. */
export async function receiveReport(ctx: Writing, plan: PlanRef, report: ReportShown, sort: number): Promise<void> {
  await ctx.because('The report was received');
  const marked = await ctx.tx
    .updateTable('report_due')
    .set({ received_at: ctx.now, received_by: ctx.actor.id })
    .where('id', '=', report.id)
    .where('received_at', 'is', null)
    .executeTakeFirst();
  const next = nextRound(report);
  if (marked.numUpdatedRows === 0n || !next) return;
  // The document's words for the period are of that round alone.
  await addReport(ctx, plan, {
    ...next,
    actionId: report.actionId,
    title: report.title,
    leadSaid: report.leadSaid,
    leadId: report.leadId,
    every: report.every,
    sort,
  });
}
