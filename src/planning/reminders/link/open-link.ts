import { sql } from 'kysely';
import type { RequestContext } from '../../../kernel/http/context.ts';
import { hashToken } from '../../../kernel/http/session-token.ts';
import type { Claim } from '../../tables.ts';

/** What a link of a reminder shows of its one action. What says anything is null unless the plan is the partnership’s own. */
export interface LinkedAction {
  reference: string;
  dueBy: string | null;
  planId: string;
  actionId: string;
  own: boolean;
  claim: Claim | null;
  planTitle: string | null;
  number: string | null;
  wording: string | null;
}

type Asking = Pick<RequestContext, 'tx' | 'newId' | 'requestId'>;

/** Looks at a link without using it up, since machines that check e-mail open every link. Null alike for every link that opens nothing. */
export async function openLink(ctx: Asking, token: string): Promise<LinkedAction | null> {
  const { rows } = await sql<LinkedAction>`
    select reference, due_by as "dueBy", claim, plan_id as "planId", action_id as "actionId", own, plan_title as "planTitle", number, wording
    from show_action_link(${hashToken(token)}, ${ctx.newId()}, ${ctx.requestId})`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** What the link’s person says of its action. */
export type SaidByLink =
  | { said: 'on_track' | 'at_risk' | 'done'; note: string | null; evidence: string | null }
  | { said: 'delegate'; colleague: string; note: string };

/**
 * Does the one thing a link is for, as the person it was sent to, and uses it up. 'nothing' where it opens nothing; 'nobody' where no
 * colleague who may see the action has that e-mail address: the link then still works.
 */
export async function useLink(ctx: Asking, token: string, saying: SaidByLink): Promise<'done' | 'nothing' | 'nobody'> {
  const evidence = 'evidence' in saying ? saying.evidence : null;
  const colleague = 'colleague' in saying ? saying.colleague : null;
  const { rows } = await sql<{ outcome: 'done' | 'nothing' | 'nobody' }>`
    select use_action_link(${hashToken(token)}, ${ctx.newId()}, ${ctx.requestId}, ${ctx.newId()}, ${saying.said}, ${saying.note},
      ${evidence}, ${colleague}) as outcome`.execute(ctx.tx);
  return rows[0]?.outcome ?? 'nothing';
}
