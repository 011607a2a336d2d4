import type { HubConcern } from '../../../front-door/index.ts';
import type { ReportedConcern, Told } from '../../reading/concerns/concern.ts';

/** A concern of a file as the hub receives it. `agencyId` is the reporter's agency, where the partnership has it. */
export function hubConcern(told: ReportedConcern, agencyId: string | null): HubConcern {
  return {
    receivedAt: told.reportedAt,
    channel: 'import',
    sourceCode: told.sourceCode,
    referrer: { accountId: null, agencyId },
    reference: told.reference,
    howKnown: told.howKnown,
    danger: told.danger,
    dangerSaid: told.dangerSaid,
    happened: told.said,
    alsoSaid: [
      ...underHeading('Who told us', who(told.reporter)),
      ...underHeading('Friends and peers', wordsOf(told.contexts.peers)),
      ...underHeading('School or college', wordsOf(told.contexts.school)),
      ...underHeading('Neighbourhood', wordsOf(told.contexts.neighbourhood)),
      ...underHeading('Online', wordsOf(told.contexts.online)),
    ],
    when: told.when,
    where: {
      said: told.where.said.known === 'known' ? told.where.said.text : null,
      precision: told.where.precision,
      longitude: told.where.point?.longitude ?? null,
      latitude: told.where.point?.latitude ?? null,
    },
    childAware: told.childAware,
    parentAware: told.parentAware,
    notToldWhy: told.notToldWhy,
    subjects: told.subjects.map(({ kind, named, age, said, inDanger }) => ({ kind, named, age, said, inDanger })),
  };
}

const underHeading = (heading: string, text: string | null): { heading: string; text: string }[] =>
  text === null ? [] : [{ heading, text }];

/** "Not known" was asked and nobody could say; what nobody has asked is not said at all (domain §7.6). */
const wordsOf = (told: Told): string | null =>
  told.known === 'known' ? told.text : told.known === 'not_known' ? 'Not known' : null;

function who({ name, role, agency, contact }: ReportedConcern['reporter']): string | null {
  const lines = [
    ['Name', name],
    ['Role', role],
    ['Agency', agency],
    ['Contact', contact],
  ] as const;
  const said = lines.flatMap(([label, told]) => {
    const words = wordsOf(told);
    return words === null ? [] : [`${label}: ${words}`];
  });
  return said.length > 0 ? said.join('\n') : null;
}
