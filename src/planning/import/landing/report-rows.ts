import type { Insertable } from 'kysely';
import type { Schema } from '../../../kernel/db/schema.ts';
import { under } from '../../write/plan-ref.ts';
import type { ProposedReport } from '../proposal.ts';
import type { Making } from './new-rows.ts';

type ReportRow = Insertable<Schema['report_due']>;

/**
 * The reports an action asks for: a row for each month it is due in, the last of which comes round. One that says how often and
 * not from which month begins with the plan's first year, in April, which its flag says; with no year at all it waits in the
 * action's words.
 */
export function reportRows(making: Making, actionId: string, reports: readonly ProposedReport[]): ReportRow[] {
  return reports.flatMap((report, place) =>
    monthsOf(report, making).map(
      ({ month, covers }, nth, all): ReportRow => ({
        id: making.newId(),
        plan_id: making.plan.id,
        action_id: actionId,
        title: report.title,
        lead_said: report.leads.map(({ said }) => said).join(', ') || null,
        lead_id: null,
        every: nth === all.length - 1 ? report.every : 'once',
        due_month: month,
        covers_from: null,
        covers_until: null,
        covers_said: covers,
        received_at: null,
        received_by: null,
        sort: place + 1,
        ...under(making.plan),
      }),
    ),
  );
}

function monthsOf({ due }: ProposedReport, { years }: Making): { month: string; covers: string | null }[] {
  const printed = due.flatMap(({ month, covers }) => (month === null ? [] : [{ month, covers }]));
  if (printed.length > 0 || years === null) return printed;
  return [{ month: `${years.from}-04-01`, covers: null }];
}
