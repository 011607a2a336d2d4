import { z } from 'zod';
import type { Tx } from '../../kernel/db/schema.ts';
import { findParties, type Party, partyById } from './find-parties.ts';

/** What a search for people, teams and agencies is asked. */
export const partiesAsked = z.object({ q: z.string().trim().max(200).default('') });

const party = z.object({ party: z.guid() });

/** What a form that gives a record to somebody offers: what was found, and whoever was chosen already. */
export async function askedParties(
  tx: Tx,
  raw: Readonly<Record<string, unknown>>,
  kinds: readonly Party['kind'][] = ['account', 'team', 'agency'],
): Promise<{ asked: string; parties: Party[] }> {
  const asked = partiesAsked.safeParse(raw).data?.q ?? '';
  const found = await findParties(tx, asked, kinds);
  const said = party.safeParse(raw).data?.party;
  const chosen = said === undefined ? null : await partyById(tx, said);
  const isMissing = chosen && kinds.includes(chosen.kind) && !found.some(({ id }) => id === chosen.id);
  return { asked, parties: isMissing ? [chosen, ...found] : found };
}
