import { NOBODY_NAMED } from '../import/landing/new-rows.ts';
import { partyOf, splitLeads } from '../import/reading/party-look.ts';
import type { NewLead } from './add-action.ts';
import type { Colleague } from './people.ts';

/**
 * Everybody whom words of a document name to lead, each as it says them, in their order: the first is proposed until a person
 * confirms (I20). Where it names nobody, that is said in their place, as it is of a plan that is brought in.
 */
export function leadsAsSaid(words: string): [NewLead, ...NewLead[]] {
  const [first = NOBODY_NAMED, ...more] = splitLeads(words).map(partyOf);
  const lead = ({ said, agency, kind }: typeof first): NewLead => ({ part: 'lead', said, agencySaid: agency, kind });
  return [lead(first), ...more.map(lead)];
}

/**
 * The leads of an action that a person answers for from the beginning, whom the document may have named otherwise. All whom it names
 * stay; a role or a group that it names first stays first, and the person answers for it.
 */
export function leadsAnsweredBy(
  words: string,
  person: Pick<Colleague, 'id' | 'name' | 'agency'>,
): [NewLead, ...NewLead[]] {
  const own: NewLead = {
    part: 'lead',
    said: person.name,
    agencySaid: person.agency,
    kind: 'person',
    partyId: person.id,
  };
  const [first, ...more] = leadsAsSaid(words);
  if (words.trim() === '') return [own];
  const others = [first, ...more].filter(({ said }) => said.toLowerCase() !== person.name.toLowerCase());
  return first.kind === 'person' || others.length <= more.length ? [own, ...others] : [first, ...more];
}
