import type { Chance } from '../chance/chance.ts';
import { HERITAGES, type Heritage } from './heritage.ts';

const WEIGHTED = HERITAGES.map((heritage) => [heritage.weight, heritage] as const);

/** One family's heritage, as common as it is in the town. */
export const someHeritage = (chance: Chance): Heritage => chance.weighted(WEIGHTED);

/** @throws RangeError when there is no such heritage. */
export function heritage(key: string): Heritage {
  const found = HERITAGES.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`There are no names for "${key}".`);
  return found;
}

export const givenName = (from: Heritage, sex: 'female' | 'male', chance: Chance): string =>
  chance.oneOf(sex === 'female' ? from.girls : from.boys);

export const familyName = (from: Heritage, chance: Chance): string => chance.oneOf(from.families);
