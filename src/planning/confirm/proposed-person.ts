import type { LeadShown } from '../action/load-actions.ts';
import type { Colleague } from '../write/people.ts';

const folded = (words: string): string => words.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * Whom Kith proposes where a plan names a lead: the colleague it was matched to; else the only one who has that very name, or that
 * very post in the agency that is said. Null where nobody or more than one fits: a person says (I20).
 */
export function proposedPerson(
  lead: Pick<LeadShown, 'said' | 'agencySaid' | 'partyId'>,
  people: readonly Colleague[],
): Colleague | null {
  const matched = people.find(({ id }) => id === lead.partyId);
  if (matched) return matched;
  const said = folded(lead.said);
  const agency = lead.agencySaid && folded(lead.agencySaid);
  const fitting = people.filter(
    (one) =>
      folded(one.name) === said ||
      folded(`${one.jobTitle}, ${one.agency}`) === said ||
      (folded(one.jobTitle) === said && (!agency || folded(one.agency) === agency)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
