import { idOfKey } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { Id } from '../types/subject.ts';

/**
 * The count kept for a young person known at one place by a street name alone. The same name at the same place is the
 * same tally; at another place it is another, so that nobody is followed across the town.
 */
export const tallyId = (seed: Seed, place: string, streetName: string): Id =>
  idOfKey(seed, 'tally', `${place}/${streetName}`);
