import { sql } from 'kysely';
import { newestVisible } from '../../kernel/access/visible.ts';
import type { BoardOfPlan, BoardsOfPlans } from '../../planning/index.ts';

/** More boards and panels than one partnership has. */
const MOST = 1000;

/** The boards and panels that follow a workplan of their own, as far as the reader may see them, by name. */
export const boardsOfPlans: BoardsOfPlans = async ({ tx }) => {
  const following = {
    table: 'body',
    order: 'opened_at',
    level: 'summary',
    where: sql`t.workplan_id is not null and t.closed_at is null`,
  } as const;
  const { rows } = await sql<BoardOfPlan>`
    select b.id, b.name, b.workplan_id as "planId" from ${newestVisible(following, MOST)} f join body b on b.id = f.id
    order by b.name, b.id limit ${MOST}`.execute(tx);
  return rows;
};
