import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { type CivilDate, civilDate, partsOf, sayMonth } from '../../kernel/clock/index.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import {
  Button,
  DateField,
  DateText,
  Form,
  ListTable,
  readDateParts,
  SelectField,
  StatusTag,
  TextField,
} from '../../kernel/ui/index.ts';
import {
  chosen,
  dateOf,
  type Filled,
  formPair,
  hasProblems,
  needText,
  type Problems,
  typed,
} from '../../subjects/index.ts';
import { readDue } from '../action/due-form.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import type { ReportEvery } from '../tables.ts';
import { everyWords } from '../words.ts';
import { nextSort } from '../write/lock-plan.ts';
import { type Colleague, chosenColleague, colleagueItems, findColleagues } from '../write/people.ts';
import { addReport, receiveReport } from './add-report.ts';
import { coversWords } from './covers-words.ts';
import { isLate } from './is-late.ts';
import { loadReports, type ReportShown } from './load-reports.ts';

const one = z.object({ id: z.guid() });
const every = Object.keys(everyWords) as ReportEvery[];

/** The forward plan of reports: when each is due, what it covers, and whether it has come. */
export const reportRoutes = [
  route({
    name: 'plan.reports',
    method: 'GET',
    path: '/plans/:id/reports',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the reports due under a plan',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showPlan(ctx, params.id);
      if (!shown) return missing;
      const reports = await loadReports(ctx.tx, params.id);
      return page(reportsPage(shown.plan, reports, shown.today), { reports });
    },
  }),
  ...formPair<{ id: string }, { plan: PlanShown; people: Colleague[] }>({
    name: 'plan.report',
    path: '/plans/:id/reports/new',
    opens: 'opened the form to add a report that is due',
    does: 'added a report that is due',
    params: one,
    async load(ctx, params) {
      const shown = await showPlan(ctx, params.id);
      return shown && mayEdit(shown.plan) ? { plan: shown.plan, people: await findColleagues(ctx.tx) } : null;
    },
    page: newReportPage,
    async save(ctx, { plan, people }, raw) {
      const problems: Problems = {};
      const title = needText(raw, 'title', problems, 'Enter what the report is called', 300);
      const often = chosen(raw, 'every', every);
      if (!often) problems.every = 'Select how often it comes';
      const due = readDue({ ...raw, 'due-day': '' }, 'due', problems);
      if (due.from === null) problems.due ??= 'Enter the month it is due';
      const lead = chosenColleague(people, typed(raw, 'lead'), 'lead', problems);
      const from = dateOf(raw, 'from', problems, ctx.now, { what: 'The first day it covers' });
      const until = dateOf(raw, 'until', problems, ctx.now, { what: 'The last day it covers' });
      if (from && until && until < from) problems.until = 'The last day must be the same as or after the first day';
      if (hasProblems(problems) || !often || due.from === null) return { problems };
      await addReport(ctx, plan, {
        title,
        every: often,
        dueMonth: due.from,
        leadId: lead?.id ?? null,
        leadSaid: lead?.name ?? null,
        coversFrom: from,
        coversUntil: until,
        sort: await nextSort(ctx.tx, 'report_due', plan.id),
      });
      return { to: `/plans/${plan.id}/reports` };
    },
  }),
  ...formPair<{ id: string; report: string }, { plan: PlanShown; report: ReportShown }>({
    name: 'plan.report.receive',
    path: '/plans/:id/reports/:report/received',
    opens: 'opened the form to mark a report as received',
    does: 'marked a report as received',
    params: z.object({ id: z.guid(), report: z.guid() }),
    async load(ctx, params) {
      const shown = await showPlan(ctx, params.id);
      if (!shown || !mayEdit(shown.plan)) return null;
      const report = (await loadReports(ctx.tx, params.id)).find(({ id }) => id === params.report);
      return report && report.receivedAt === null ? { plan: shown.plan, report } : null;
    },
    page: ({ plan, report, seal }) =>
      planPage({
        plan,
        heading: `Received: ${report.title}`,
        body: (
          <Form
            action={`/plans/${plan.id}/reports/${report.id}/received`}
            csrfToken={seal.csrf}
            idempotencyKey={seal.once}
          >
            <p class="govuk-body">
              It covers {coversWords(report) ?? 'no period that is said'}.
              {report.every !== 'once' && ' It is put down again for its next time.'}
            </p>
            <Button>Mark as received</Button>
          </Form>
        ),
      }),
    async save(ctx, { plan, report }) {
      await receiveReport(ctx, plan, report, await nextSort(ctx.tx, 'report_due', plan.id));
      return { to: `/plans/${plan.id}/reports` };
    },
  }),
];

function reportsPage(plan: PlanShown, reports: readonly ReportShown[], today: CivilDate) {
  const at = `/plans/${plan.id}/reports`;
  const edits = mayEdit(plan);
  return planPage({
    plan,
    tab: 'reports',
    body: (
      <>
        {edits && <Button href={`${at}/new`}>Add a report</Button>}
        <p class="govuk-body-s kith-no-print">
          <a class="govuk-link" href="/reports-due">
            Reports due across every plan
          </a>
        </p>
        {reports.length === 0 ? (
          <p class="govuk-body">No report comes round under this plan.</p>
        ) : (
          <ListTable
            caption="Reports due"
            columns={[
              { text: 'Report', words: true },
              { text: 'Due in' },
              { text: 'Covers' },
              { text: 'How often' },
              { text: 'Who brings it' },
              { text: 'Received' },
            ]}
            rows={reports.map((report) => [
              report.title,
              sayMonth(partsOf(civilDate(report.dueMonth))),
              coversWords(report) ?? 'Not said',
              everyWords[report.every],
              report.lead ?? report.leadSaid ?? 'Nobody named',
              report.receivedAt ? (
                <>
                  <DateText value={report.receivedAt} /> by {report.receivedBy}
                </>
              ) : (
                <>
                  {isLate(report, today) ? <StatusTag tone="urgent">Overdue</StatusTag> : 'Not yet'}{' '}
                  {edits && (
                    <a class="govuk-link" href={`${at}/${report.id}/received`}>
                      Mark as received<span class="govuk-visually-hidden">: {report.title}</span>
                    </a>
                  )}
                </>
              ),
            ])}
          />
        )}
      </>
    ),
  });
}

function newReportPage({ plan, people, raw, errors, seal }: { plan: PlanShown; people: Colleague[] } & Filled) {
  return planPage({
    plan,
    heading: 'Add a report that comes round',
    errors,
    body: (
      <Form action={`/plans/${plan.id}/reports/new`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <TextField name="title" label="What is it called?" errors={errors} value={typed(raw, 'title')} />
        <SelectField
          name="every"
          label="How often does it come?"
          none="Select one"
          errors={errors}
          value={typed(raw, 'every')}
          items={every.map((value) => ({ value, text: everyWords[value] }))}
        />
        <DateField
          name="due"
          label="In which month is it due?"
          hint="Leave the day empty."
          errors={errors}
          value={readDateParts(raw, 'due')}
        />
        <DateField
          name="from"
          label="First day it covers"
          optional
          errors={errors}
          value={readDateParts(raw, 'from')}
        />
        <DateField
          name="until"
          label="Last day it covers"
          optional
          errors={errors}
          value={readDateParts(raw, 'until')}
        />
        <SelectField
          name="lead"
          label="Who brings it?"
          none="Nobody yet"
          errors={errors}
          value={typed(raw, 'lead')}
          items={colleagueItems(people)}
        />
        <Button>Add this report</Button>
      </Form>
    ),
  });
}
