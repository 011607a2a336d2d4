import { addDays, addMonths, type CivilDate, civilDate } from '../../kernel/clock/index.ts';
import type { ReportShown } from './load-reports.ts';

/** Whether a report is overdue: it has not come, and the last day of its month is over. @param today London's. */
export const isLate = (report: Pick<ReportShown, 'receivedAt' | 'dueMonth'>, today: CivilDate): boolean =>
  report.receivedAt === null && today > addDays(addMonths(civilDate(report.dueMonth), 1), -1);
