import { answerFor } from './answer-for.ts';
import type { Writing } from './open-plan.ts';
import type { Colleague } from './people.ts';

/** Who a proposed lead is, as a person said: one of an action's leads, and the colleague who answers for it (I20, domain §8 no 13). */
export interface Confirming {
  person: Pick<Colleague, 'id' | 'name' | 'agency'>;
  lead: { id: string };
}

/** Confirms which of those a plan names answers for an action, and who that is; the history keeps by whom and why. */
export const confirmLead = (ctx: Writing, actionId: string, { person, lead }: Confirming): Promise<void> =>
  answerFor(ctx, actionId, { person, lead, why: 'Confirmed who answers for it' });
