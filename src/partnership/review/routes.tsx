import { z } from 'zod';
import { mayBeginOfPartnership } from '../../assessment/index.ts';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { downloadRoutes } from '../../planning/index.ts';
import { mayKeepRisks } from '../policy.ts';
import { besideCell } from './beside-cell.ts';
import { cellPage } from './cell-page.tsx';
import type { ReviewRow } from './cells.ts';
import { actionsOfCell, findReviews } from './find-reviews.ts';
import { reviewPage } from './grid-page.tsx';
import { reviewListPage } from './list-page.tsx';
import { broughtIn, paperOfReview } from './paper-of-review.ts';
import { reviewPaper } from './review-paper.ts';
import { saidHere } from './said-here.ts';
import { showCell, showReview } from './show-review.ts';

const SIZE = 20;
const saysAction = ({ cells }: ReviewRow): boolean =>
  cells.some(({ statements }) => statements.some(({ action }) => action));
const one = z.object({ id: z.guid() });
const oneCell = z.object({ id: z.guid(), item: z.string().max(100) });

/** System reviews: the list, the grid, one cell, and what goes out. */
export const reviewRoutes = [
  route({
    name: 'review.list',
    method: 'GET',
    path: '/reviews',
    policy: anyoneSignedIn,
    audit: 'looked at the system reviews',
    query: z.object({ page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const found = await findReviews(ctx.tx, { page: query.page, size: SIZE });
      ctx.saw(found.lines.map(({ id }) => id));
      const mayBegin = mayBeginOfPartnership(ctx.actor);
      return page(reviewListPage({ ...found, page: query.page, size: SIZE, mayBegin }), found);
    },
  }),
  route({
    name: 'review.show',
    method: 'GET',
    path: '/reviews/:id',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a system review',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showReview(ctx, params.id);
      if (!shown) return missing;
      const { sitting, before } = shown.whole;
      const paper = paperOfReview(ctx, await broughtIn(ctx, sitting.id));
      return page(
        reviewPage({
          id: sitting.id,
          title: sitting.title,
          on: sitting.openedAt,
          rows: shown.rows,
          before: before && { id: before.sitting.id, title: before.sitting.title },
          paper,
          mayAct: mayKeepRisks.allows(ctx.actor) && shown.rows.some(saysAction),
        }),
        { title: sitting.title, rows: shown.rows, paper },
      );
    },
  }),
  route({
    name: 'review.cell',
    method: 'GET',
    path: '/reviews/:id/cells/:item',
    policy: anyoneSignedIn,
    audit: 'looked at a cell of a system review',
    params: oneCell,
    async handle(ctx, { params }) {
      const shown = await showCell(ctx, params.id, params.item);
      if (!shown) return missing;
      const { sitting } = shown.whole;
      const actions = await actionsOfCell(ctx.tx, sitting.id, shown.cell.item);
      const mayAct = mayKeepRisks.allows(ctx.actor) && sitting.level >= 3;
      return page(
        cellPage({
          review: { id: sitting.id, title: sitting.title },
          cell: shown.cell,
          notes: besideCell(shown.whole, shown.cell),
          actions,
          mayAct,
        }),
      );
    },
  }),
  ...downloadRoutes({
    name: 'review.export',
    at: '/reviews/:id',
    called: 'a system review',
    file: 'review',
    async paperOf(ctx, id) {
      const shown = await showReview(ctx, id);
      if (!shown) return null;
      const brought = await broughtIn(ctx, id);
      ctx.note({ outcome: 'started', detail: { answers: shown.whole.answers.length } });
      const said = saidHere(shown.whole, brought?.review ?? null);
      const { openedAt, title } = shown.whole.sitting;
      return { paper: reviewPaper(said, { on: openedAt, from: paperOfReview(ctx, brought) }), named: title };
    },
  }),
];
