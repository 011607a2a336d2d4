import { plainDate } from '../calendar/day.ts';
import { idOf } from '../chance/identifiers.ts';
import type { Heritage } from '../names/heritage.ts';
import { familyName, someHeritage } from '../names/naming.ts';
import { HOUSES, homeAddress, street } from '../people/address.ts';
import { LOCAL_STREETS } from '../town/streets.ts';
import type { Address } from '../types/identity.ts';
import type { Id } from '../types/subject.ts';
import { CHILDREN_A_BLOCK, HOUSEHOLDS_A_BLOCK } from './scale.ts';
import type { World } from './world.ts';

/** How many children live in each household of a block. */
const PATTERNS: readonly (readonly number[])[] = [
  [2, 1, 3, 1, 2, 1],
  [1, 2, 1, 2, 1, 3],
  [3, 1, 1, 2, 2, 1],
];

const patternOf = (world: World, block: number): readonly number[] =>
  world.seed.chance('households', block).oneOf(PATTERNS);

export interface PlaceInFamily {
  readonly household: number;
  /** 0 for the eldest. */
  readonly nth: number;
}

/** The household of the `index`th child, and whether they are the first, second or third in it. */
export function placeInFamily(world: World, index: number): PlaceInFamily {
  const block = Math.floor(index / CHILDREN_A_BLOCK);
  let left = index % CHILDREN_A_BLOCK;
  let household = block * HOUSEHOLDS_A_BLOCK;
  for (const size of patternOf(world, block)) {
    if (left < size) return { household, nth: left };
    left -= size;
    household += 1;
  }
  throw new RangeError(`The households of block ${block} do not hold ${CHILDREN_A_BLOCK} children.`);
}

/** The children of a household, by index; fewer, or none, where the borough ends within it. */
export function childrenOf(world: World, household: number): number[] {
  const block = Math.floor(household / HOUSEHOLDS_A_BLOCK);
  const pattern = patternOf(world, block);
  const within = household % HOUSEHOLDS_A_BLOCK;
  const first = block * CHILDREN_A_BLOCK + pattern.slice(0, within).reduce((sum, size) => sum + size, 0);
  const all = Array.from({ length: pattern[within] ?? 0 }, (_, nth) => first + nth);
  return all.filter((index) => index < world.scale.background);
}

export interface CarerFacts {
  readonly id: Id;
  readonly given: string;
  readonly family: string;
  readonly sex: 'female' | 'male';
  readonly ageDays: number;
  readonly is: 'parentOf' | 'carerOf';
  readonly described: string;
}

export interface Household {
  readonly id: Id;
  readonly heritage: Heritage;
  readonly family: string;
  readonly size: number;
  readonly carers: readonly CarerFacts[];
  readonly home: Address;
}

const CARERS: readonly (readonly [weight: number, who: readonly string[]])[] = [
  [45, ['mother']],
  [30, ['mother', 'father']],
  [8, ['mother', 'stepfather']],
  [6, ['father']],
  [6, ['grandmother']],
  [5, ['foster carer']],
];

/** Everything about a household that is not about one child. Street and number are its own. */
export function householdOf(world: World, household: number): Household {
  const chance = world.seed.chance('household', household);
  const heritage = someHeritage(chance);
  const family = familyName(heritage, chance);
  const streets = LOCAL_STREETS.length;
  const on = street((household * 37) % streets);
  const house = ((Math.floor(household / streets) * 57 + 11 + ((household % streets) % 7) * 3) % HOUSES) + 1;
  const size = childrenOf(world, household).length;
  const carers = chance.weighted(CARERS).map((described, nth): CarerFacts => {
    const sex = described === 'father' || described === 'stepfather' ? 'male' : 'female';
    const older = described === 'grandmother' || described === 'foster carer';
    return {
      id: idOf(world.seed, 'carer', household, nth),
      given: chance.oneOf(sex === 'female' ? heritage.girls : heritage.boys),
      family,
      sex,
      ageDays: chance.between(older ? 18_500 : 14_000, older ? 25_000 : 19_500),
      is: described === 'mother' || described === 'father' ? 'parentOf' : 'carerOf',
      described,
    };
  });
  const home = homeAddress(on, house, plainDate(world.setting.today - chance.between(1200, 4000)));
  return { id: idOf(world.seed, 'household', household), heritage, family, size, carers, home };
}
