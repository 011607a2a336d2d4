import type { Chance } from '../chance/chance.ts';
import { person, type SubjectRef } from '../types/subject.ts';
import { bornOn, childId } from './children.ts';
import type { World } from './world.ts';

const TRIES = 10;
const DAYS_APART = 700;

/** The index of a friend of about the same age, found among the next sixty; null where nobody is. */
export function friendIndex(world: World, index: number, chance: Chance): number | null {
  const { background } = world.scale;
  if (background < 8) return null;
  const born = bornOn(world, index);
  for (let tries = 0; tries < TRIES; tries++) {
    const other = (index + chance.between(4, Math.min(60, background - 4))) % background;
    if (Math.abs(bornOn(world, other) - born) < DAYS_APART) return other;
  }
  return null;
}

/** Somebody of about the same age who was there too. */
export function companionOf(world: World, index: number, chance: Chance): SubjectRef | null {
  const other = friendIndex(world, index, chance);
  return other === null ? null : person(childId(world, other));
}
