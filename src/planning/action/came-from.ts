import type { Ctx } from '../../kernel/http/context.ts';

/** What an action came from: an answer of an assessment, a meeting, a risk. */
export interface Origin {
  /** "Exploitation harm matrix, 2 March 2026". It names nobody. */
  says: string;
  href: string;
}

/**
 * How a room that stands on plans says what it has led to: the origins of an action that this reader may see. Plans know none of
 * these rooms; the composition hands them in (src/server.ts).
 */
export type CameFrom = (ctx: Pick<Ctx, 'tx'>, actionId: string) => Promise<Origin[]>;
