import { plainDate } from '../calendar/day.ts';
import { idOf, personLabel } from '../chance/identifiers.ts';
import { familyName, givenName, someHeritage } from '../names/naming.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { someHome } from '../people/address.ts';
import { ageStandings } from '../people/standing.ts';
import type { Person } from '../types/person.ts';
import { HARM_TYPES, type Id } from '../types/subject.ts';
import { type CarerFacts, type Household, householdOf } from './households.ts';
import { HISTORY_DAYS, type World } from './world.ts';

function carer(world: World, household: number, nth: number, family: Household, facts: CarerFacts): Person {
  const chance = world.seed.chance('carer person', household, nth);
  const born = plainDate(world.setting.today - facts.ageDays);
  return {
    id: facts.id,
    label: personLabel(chance),
    roles: [{ role: 'parentOrCarer', from: plainDate(world.setting.today - HISTORY_DAYS), until: null }],
    ageStandings: ageStandings(born),
    identity: {
      legalName: { given: facts.given, family: facts.family },
      knownAs: facts.given,
      aliases: [],
      birth: { on: born, precision: 'exact' },
      sex: facts.sex,
      pronouns: facts.sex === 'female' ? 'she' : 'he',
      ethnicity: family.heritage.ethnicity,
      selfDescription: null,
      language: family.heritage.languages[0] ?? 'English',
      interpreter: family.heritage.languages[0] !== 'English' && chance.happens(0.5),
      disabilities: [],
      upn: null,
      nhsNumber: null,
      addresses: [family.home],
      householdId: family.id,
    },
    facts: [],
    concernHeld: null,
    story: null,
  };
}

/** The parents and carers of one household; nobody for a household the borough ends before. */
export function carersOf(world: World, household: number): Person[] {
  const family = householdOf(world, household);
  return family.size === 0 ? [] : family.carers.map((facts, nth) => carer(world, household, nth, family, facts));
}

export const adultOfConcernId = (world: World, nth: number): Id => idOf(world.seed, 'adult of concern', nth);

const BASES: readonly string[] = [
  'Named by two young people who do not know each other.',
  'Seen by workers at the same place on four evenings, with children who did not arrive with him.',
  'Found with a missing child in a car.',
  'Messages shown by a young person to a teacher.',
];

/** An adult about whom there is concern, always 20 or over (domain I5). */
export function adultOfConcern(world: World, nth: number): Person {
  const chance = world.seed.chance('adult of concern', nth);
  const heritage = someHeritage(chance);
  const sex = chance.happens(0.85) ? 'male' : 'female';
  const nameKnown = chance.happens(0.75);
  const given = givenName(heritage, sex, chance);
  const born = plainDate(world.setting.today - chance.between(8400, 20_000));
  const since = world.setting.today - chance.between(10, 700);
  const street = chance.oneOf(['Slim', 'Red', 'Chef', 'Mister', 'Coach', 'Van', 'Lace', 'Smoke']);
  return {
    id: adultOfConcernId(world, nth),
    label: personLabel(chance),
    roles: [{ role: 'personOfConcern', from: plainDate(since), until: null }],
    ageStandings: ageStandings(born),
    identity: {
      legalName: nameKnown ? { given, family: familyName(heritage, chance) } : null,
      knownAs: nameKnown ? given : street,
      aliases: [{ name: street, kind: 'streetName', source: 'Young people' }],
      birth: { on: born, precision: nameKnown ? 'exact' : 'estimated' },
      sex,
      pronouns: sex === 'female' ? 'she' : 'he',
      ethnicity: 'NOBT',
      selfDescription: null,
      language: 'Not known',
      interpreter: false,
      disabilities: [],
      upn: null,
      nhsNumber: null,
      addresses: nameKnown ? [someHome(chance, plainDate(since - 400))] : [],
      householdId: null,
    },
    facts: [],
    concernHeld: {
      categories: [chance.oneOf(['suspected', 'suspected', 'alleged', 'convicted'] as const)],
      basis: chance.oneOf(BASES),
      reliability: chance.oneOf(['reliable', 'untested', 'untested'] as const),
      harmTypes: [chance.oneOf(HARM_TYPES)],
      descriptors: [],
      vehicles: chance.happens(0.3) ? [chance.oneOf(['Silver estate', 'White van', 'Black scooter'])] : [],
      policeReference: `SC/PP/${1000 + nth}`,
      supervisedBy: null,
      notification: 'notTold',
      notificationReason: 'Telling them now could put a child in danger.',
      addedBy: staffId(world.seed, 'police-sergeant'),
      authorisedBy: [staffId(world.seed, 'police-sergeant'), staffId(world.seed, 'exploitation-lead')],
      reviewOn: plainDate(world.setting.today + chance.between(-5, 85)),
    },
    story: null,
  };
}
