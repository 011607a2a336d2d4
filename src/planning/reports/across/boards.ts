import type { Ctx } from '../../../kernel/http/context.ts';

/** A board or panel, and the plan it follows: reports under that plan go to it. */
export interface BoardOfPlan {
  id: string;
  name: string;
  planId: string;
}

/**
 * How the room that keeps boards says which follow a plan, as far as this reader may see, by name. Plans know nothing of boards; the
 * composition hands this in (src/server.ts).
 */
export type BoardsOfPlans = (ctx: Pick<Ctx, 'tx'>) => Promise<BoardOfPlan[]>;
