import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import { csvFile } from '../../kernel/csv/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { file, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { loadTerms } from '../../subjects/index.ts';
import { actionsAsRows, COLUMNS } from './as-csv.ts';
import { type OpenQuery, openActionsPage } from './list-page.tsx';
import { BEFORE_MONTH, dueChoices, MONTH } from './months.ts';
import { allOpenActions, findOpenActions, type OpenSearch } from './open-actions.ts';
import { type OpenStatus, openStatuses } from './open-status.ts';

const PAGE_SIZE = 20;

const orNothing = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === '' || value === undefined ? undefined : value), schema.optional());
const asked = {
  words: z.string().trim().max(200).default(''),
  agency: orNothing(z.guid()),
  lead: orNothing(z.string().trim().max(200)),
  mine: orNothing(z.literal('yes')),
  status: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(openStatuses as [OpenStatus, ...OpenStatus[]])),
  ),
  due: orNothing(z.union([z.literal('none'), z.string().regex(MONTH), z.string().regex(BEFORE_MONTH)])),
  strand: orNothing(z.string().max(100)),
};

const searchOf = ({ words, agency, lead, mine, status, due, strand }: OpenQuery, ctx: Ctx): OpenSearch => ({
  words,
  agency: agency ?? null,
  lead: lead ?? null,
  mine: mine ? ctx.actor.id : null,
  status,
  due: due ?? null,
  strand: strand ?? null,
});

/** Open actions across every plan: what an agency, a person or a sub-group has still to do. */
export const acrossRoutes = [
  route({
    name: 'action.list',
    method: 'GET',
    path: '/actions',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at open actions across plans',
    query: z.object({ ...asked, page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query: { page: at, ...query } }) {
      const today = londonDate(ctx.now);
      const found = await findOpenActions(ctx.tx, searchOf(query, ctx), { page: at, size: PAGE_SIZE }, today);
      ctx.saw(found.actions.flatMap(({ id, planId }) => [id, planId]));
      ctx.note({ detail: { hits: found.total } });
      const { rows: agencies } = await sql<{ value: string; text: string }>`
        select id as value, name as text from agency order by name, id`.execute(ctx.tx);
      const strands = (await loadTerms(ctx.tx, ['strand'], today)).offered('strand');
      return page(
        openActionsPage({
          ...found,
          page: at,
          size: PAGE_SIZE,
          query,
          agencies,
          strands: strands.map(({ code, label }) => ({ value: code, text: label })),
          dues: dueChoices(today, query.due),
        }),
        { total: found.total, page: at, actions: found.actions },
      );
    },
  }),
  route({
    name: 'action.list.csv',
    method: 'GET',
    path: '/actions/export.csv',
    policy: anyoneSignedIn,
    audit: 'downloaded open actions across plans',
    query: z.object(asked),
    async handle(ctx, { query }) {
      const found = await allOpenActions(ctx.tx, searchOf(query, ctx), londonDate(ctx.now));
      ctx.saw(found.map(({ id }) => id));
      ctx.note({ outcome: 'started', detail: { actions: found.length } });
      return file('actions.csv', 'text/csv; charset=utf-8', csvFile(COLUMNS, actionsAsRows(found)));
    },
  }),
];
