import type { Borough } from '../types/borough.ts';
import type { DatedFact, FactKind, Person } from '../types/person.ts';
import { addTokens, idFrom, type Loading, openSubjectScope, type Scoped, snake } from './loading.ts';

const ROLES = {
  child: 'child',
  youngAdult: 'young_adult',
  parentOrCarer: 'carer',
  personOfConcern: 'person_of_concern',
  communityMember: 'community_member',
} as const;

/** The field of the vocabulary that holds each kind of fact, and whether its value is a word of that vocabulary. */
const FIELDS: Partial<Record<FactKind, string>> = {
  strength: 'strength',
  trustedAdult: 'trusted_adult',
  safeContact: 'safe_contact',
  parentalResponsibility: 'parental_responsibility',
  bailCondition: 'court_conditions',
};

/** Every person with their dated roles, their identity apart, how they may be found, and what is known of them. */
export async function loadPeople(loading: Loading, borough: Borough, told: (done: number) => void): Promise<void> {
  let done = 0;
  for (const person of borough.people) {
    const opened = `${person.roles[0]?.from ?? '2020-01-01'}T09:00:00Z`;
    const ofConcern = person.roles.some((role) => role.role === 'personOfConcern');
    const scope = openSubjectScope(loading, person.id, ofConcern ? 'adult' : 'child', opened);
    loading.rows.add('subject', { id: person.id, kind: 'person', label: person.label, opened_at: opened, ...scope });
    const { knownAs, legalName } = person.identity;
    loading.called.set(person.id, {
      name: [knownAs, legalName?.family].filter(Boolean).join(' '),
      kind: ofConcern ? 'adult' : 'child',
    });
    addRoles(loading, person, scope);
    addIdentity(loading, person, scope);
    for (const [nth, fact] of person.facts.entries()) addFact(loading, person, nth, fact, scope);
    done += 1;
    if (done % 500 === 0) told(done);
    await loading.rows.settle();
  }
  told(done);
  await loading.rows.settle(true);
}

function addRoles(loading: Loading, person: Person, scope: Scoped): void {
  for (const role of person.roles) {
    const held = role.role === 'personOfConcern' ? person.concernHeld : null;
    loading.rows.add('person_role', {
      id: idFrom('role', person.id, role.role, role.from),
      subject_id: person.id,
      role: ROLES[role.role],
      from_on: role.from,
      until_on: role.until,
      category: held?.categories ?? [],
      basis: held?.basis ?? null,
      review_on: held?.reviewOn ?? null,
      ...scope,
    });
  }
}

function addIdentity(loading: Loading, person: Person, scope: Scoped): void {
  const { identity } = person;
  const home = identity.addresses.find((address) => address.until === null) ?? identity.addresses.at(-1);
  loading.rows.add('person_identity', {
    id: idFrom('identity', person.id),
    subject_id: person.id,
    given_names: identity.legalName?.given ?? null,
    family_name: identity.legalName?.family ?? null,
    known_as: identity.knownAs,
    birth_date: identity.birth?.on ?? null,
    birth_date_estimated: identity.birth?.precision === 'estimated',
    sex: identity.sex === 'notKnown' ? null : identity.sex,
    address: home ? [home.line, home.town, home.postcode].filter(Boolean).join(', ') : null,
    address_is_safe_address: home?.safeAddress ?? false,
    upn: identity.upn,
    nhs_number: identity.nhsNumber,
    ...scope,
  });
  const names = [identity.legalName?.given, identity.legalName?.family, identity.knownAs];
  for (const alias of identity.aliases) {
    names.push(alias.name);
    loading.rows.add('alias', {
      id: idFrom('alias', person.id, alias.kind, alias.name),
      subject_id: person.id,
      name: alias.name,
      kind: snake(alias.kind),
      how_known: alias.source,
      ...scope,
    });
  }
  addTokens(loading, 'name_token', person.id, names.filter(Boolean).join(' '), scope);
}

function addFact(loading: Loading, person: Person, nth: number, fact: DatedFact, scope: Scoped): void {
  const field = FIELDS[fact.kind];
  if (!field) return;
  loading.rows.add('fact', {
    id: idFrom('fact', person.id, String(nth)),
    subject_id: person.id,
    field,
    answer: fact.value,
    known: 'known',
    how_known: 'from_a_record',
    is_opinion: false,
    source: fact.source,
    from_on: fact.from,
    until_on: fact.until,
    recorded_at: `${fact.from}T10:00:00Z`,
    sees: field === 'strength' ? 'summary' : 'full',
    ended_at: fact.until ? `${fact.until}T10:00:00Z` : null,
    ended_why: fact.until ? 'It came to an end' : null,
    was_wrong: false,
    ...scope,
  });
}
