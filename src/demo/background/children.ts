import { addYears, ageOn, type Day, plainDate } from '../calendar/day.ts';
import { idOf, personLabel } from '../chance/identifiers.ts';
import { givenName } from '../names/naming.ts';
import { misspelt, nickname } from '../names/spellings.ts';
import { inventedNhsNumber, inventedUpn } from '../people/numbers.ts';
import { ageStandings, growingUp } from '../people/standing.ts';
import type { Alias, Pronouns } from '../types/identity.ts';
import type { DatedFact, Person } from '../types/person.ts';
import type { Id } from '../types/subject.ts';
import { factsOf } from './facts.ts';
import { childrenOf, type Household, householdOf, placeInFamily } from './households.ts';
import { OPEN_SHARE } from './scale.ts';
import { type SchoolRef, schoolOf } from './schools.ts';
import { HISTORY_DAYS, type World } from './world.ts';

export const childId = (world: World, index: number): Id => idOf(world.seed, 'child', index);

/** What the rest of the background needs to know of one child, cheap to make again. */
export interface ChildFacts {
  readonly index: number;
  readonly id: Id;
  readonly household: number;
  readonly given: string;
  readonly sex: 'female' | 'male';
  readonly pronouns: Pronouns;
  readonly born: Day;
  /** Null for a child still at primary school, and for a young adult who has left. */
  readonly school: SchoolRef | null;
  /** Where a young adult went to school. */
  readonly lastSchool: SchoolRef | null;
  /** Still at primary school, and known only as somebody's younger brother or sister. */
  readonly young: boolean;
  /** The first day of history that has anything about them: not before they were eleven, or eight for a younger one. */
  readonly since: Day;
  /** A social worker leads for them now. */
  readonly open: boolean;
}

const YEAR = 365.25;
const SCHOOL_BEGINS = 11.6;
const SCHOOL_ENDS = 18.7;

/** The day a child was born: the eldest of a household first, the others a year or two apart. */
export function bornOn(world: World, index: number): Day {
  const { household, nth } = placeInFamily(world, index);
  const size = childrenOf(world, household).length;
  const eldest = world.seed
    .chance('eldest', household)
    .between(Math.round((9.6 + size * 1.4) * YEAR), Math.round(21.5 * YEAR));
  const apart = world.seed.chance('years apart', index).fraction() * 1.1;
  const younger = nth === 0 ? 0 : Math.round((nth * 1.4 + apart) * YEAR);
  return world.setting.today - Math.max(eldest - younger, Math.round(8.6 * YEAR));
}

export function childFacts(world: World, index: number, family?: Household): ChildFacts {
  const { household } = placeInFamily(world, index);
  const { heritage } = family ?? householdOf(world, household);
  const born = bornOn(world, index);
  const chance = world.seed.chance('child', index);
  const sex = chance.happens(0.5) ? 'female' : 'male';
  const pronouns: Pronouns = chance.happens(0.03) ? 'they' : sex === 'female' ? 'she' : 'he';
  const age = (world.setting.today - born) / YEAR;
  const young = age < SCHOOL_BEGINS;
  return {
    index,
    id: childId(world, index),
    household,
    given: givenName(heritage, sex, chance),
    sex,
    pronouns,
    born,
    school: young || age > SCHOOL_ENDS ? null : schoolOf(world, index, sex),
    lastSchool: age > SCHOOL_ENDS ? schoolOf(world, index, sex) : null,
    young,
    since: Math.max(world.setting.today - HISTORY_DAYS, addYears(born, young ? 8 : 11)),
    open: ageOn(born, world.setting.today) < 18 && chance.happens(OPEN_SHARE),
  };
}

function aliasesOf(world: World, child: ChildFacts, family: string): Alias[] {
  const chance = world.seed.chance('aliases', child.index);
  const aliases: Alias[] = [];
  if (chance.happens(0.45)) {
    aliases.push({ name: nickname(child.given, family, chance), kind: 'nickname', source: 'Friends' });
  }
  if (chance.happens(0.4)) {
    const name = chance.happens(0.5)
      ? `${misspelt(child.given, chance)} ${family}`
      : `${child.given} ${misspelt(family, chance)}`;
    aliases.push({
      name,
      kind: 'misspelling',
      source: chance.oneOf(['Police log', 'Concern form', 'Hospital record']),
    });
  }
  return aliases;
}

const DISABILITIES = [
  [80, 'NONE'],
  [6, 'LD'],
  [6, 'AUT'],
  [3, 'COMM'],
  [2, 'HEAR'],
  [2, 'MOB'],
  [1, 'VIS'],
] as const;

/** One child or young adult outside the stories. */
export function backgroundChild(world: World, index: number): Person {
  const { household } = placeInFamily(world, index);
  const family = householdOf(world, household);
  const child = childFacts(world, index, family);
  const chance = world.seed.chance('child person', index);
  const born = plainDate(child.born);
  const facts: DatedFact[] = factsOf(world, child);
  return {
    id: child.id,
    label: personLabel(chance),
    roles: growingUp(born),
    ageStandings: ageStandings(born),
    identity: {
      legalName: { given: child.given, family: family.family },
      knownAs: child.given,
      aliases: aliasesOf(world, child, family.family),
      birth: { on: born, precision: chance.happens(0.02) ? 'estimated' : 'exact' },
      sex: child.sex,
      pronouns: child.pronouns,
      ethnicity: chance.happens(0.06) ? 'NOBT' : family.heritage.ethnicity,
      selfDescription: null,
      language: chance.oneOf(family.heritage.languages),
      interpreter: false,
      disabilities: [chance.weighted(DISABILITIES)],
      upn: inventedUpn(chance),
      nhsNumber: chance.happens(0.9) ? inventedNhsNumber(chance) : null,
      addresses: [family.home],
      householdId: family.id,
    },
    facts,
    concernHeld: null,
    story: null,
  };
}
