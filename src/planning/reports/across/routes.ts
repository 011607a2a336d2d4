import { z } from 'zod';
import { anyoneSignedIn } from '../../../kernel/access/policy.ts';
import { londonDate } from '../../../kernel/clock/index.ts';
import { csvFile } from '../../../kernel/csv/index.ts';
import { file, page } from '../../../kernel/http/reply.ts';
import { route } from '../../../kernel/http/route.ts';
import { COLUMNS, reportsAsRows } from './as-csv.ts';
import type { BoardsOfPlans } from './boards.ts';
import { findReportsDue } from './find-reports-due.ts';
import { reportsDuePage } from './reports-page.tsx';

const query = z.object({
  board: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.literal('none'), z.guid()]).nullable(),
  ),
});

/** The forward plan of reports across every plan: on a page, and as a file. */
export const reportsDueRoutes = ({ boards: boardsOfPlans }: { boards: BoardsOfPlans }) => [
  route({
    name: 'report.list',
    method: 'GET',
    path: '/reports-due',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at reports due across plans',
    query,
    async handle(ctx, { query: { board } }) {
      const today = londonDate(ctx.now);
      const boards = await boardsOfPlans(ctx);
      const rounds = await findReportsDue(ctx.tx, { board }, boards, today);
      ctx.saw(rounds.flatMap(({ id, plan }) => [id, plan.id]));
      ctx.note({ detail: { hits: rounds.length } });
      return page(reportsDuePage({ rounds, boards, board, today }), { reports: rounds });
    },
  }),
  route({
    name: 'report.list.csv',
    method: 'GET',
    path: '/reports-due/export.csv',
    policy: anyoneSignedIn,
    audit: 'downloaded reports due across plans',
    query,
    async handle(ctx, { query: { board } }) {
      const rounds = await findReportsDue(ctx.tx, { board }, await boardsOfPlans(ctx), londonDate(ctx.now));
      ctx.saw(rounds.map(({ id }) => id));
      ctx.note({ outcome: 'started', detail: { reports: rounds.length } });
      return file('reports-due.csv', 'text/csv; charset=utf-8', csvFile(COLUMNS, reportsAsRows(rounds)));
    },
  }),
];
