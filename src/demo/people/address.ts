import type { Chance } from '../chance/chance.ts';
import { LOCAL_STREETS, type Street } from '../town/streets.ts';
import type { Address } from '../types/identity.ts';
import type { Position } from '../types/place.ts';
import type { PlainDate } from '../types/time.ts';

/** Houses are numbered 1 to this in every street. */
export const HOUSES = 401;

/** The local street with a number, counting round. */
export function street(nth: number): Street {
  const found = LOCAL_STREETS[nth % LOCAL_STREETS.length];
  if (found === undefined) throw new RangeError(`There is no street ${nth}.`);
  return found;
}

/** Where along its street a house stands. */
export function pointOfHouse({ line }: Street, house: number): Position {
  const along = (house / HOUSES) * (line.length - 1);
  const before = Math.min(Math.floor(along), line.length - 2);
  const [from, to] = [line[before], line[before + 1]];
  if (from === undefined || to === undefined) throw new RangeError('A street needs at least two points.');
  const part = along - before;
  const place = (axis: 0 | 1): number => Math.round((from[axis] + (to[axis] - from[axis]) * part) * 1e6) / 1e6;
  return [place(0), place(1)];
}

/** A house in Seldermouth. */
export function homeAddress(on: Street, house: number, from: PlainDate, until: PlainDate | null = null): Address {
  return {
    kind: 'home',
    line: `${house} ${on.name}`,
    town: 'Seldermouth',
    postcode: on.postcode,
    areaCode: on.areaCode,
    point: pointOfHouse(on, house),
    from,
    until,
    safeAddress: false,
  };
}

/** Any house in one of the streets of an area, or of the town. */
export function someHome(chance: Chance, from: PlainDate, areaCode?: string): Address {
  const streets = areaCode === undefined ? LOCAL_STREETS : LOCAL_STREETS.filter((one) => one.areaCode === areaCode);
  return homeAddress(chance.oneOf(streets), chance.between(1, HOUSES - 1), from);
}
