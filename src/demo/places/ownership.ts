import { idOfKey } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { Involvement } from '../types/involvement.ts';
import type { Place } from '../types/place.ts';
import { place } from '../types/subject.ts';

/** Whoever answers for a context may see it. */
export const contextOwnership = (seed: Seed, places: readonly Place[]): Involvement[] =>
  places.flatMap(({ id, key, context }) =>
    context?.owner == null
      ? []
      : [
          {
            id: idOfKey(seed, 'context owner', key),
            kind: 'ownsContext',
            party: { type: 'staff', id: context.owner.staffId },
            subject: place(id),
            basis: 'Answers for this place.',
            from: context.owner.since,
            until: null,
          } as const,
        ],
  );
