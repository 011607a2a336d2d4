import type { Definition } from '../definition/definition.ts';
import { contextWeighting } from './context-weighting.ts';
import { harmMatrix } from './harm-matrix.ts';
import { systemReview } from './system-review.ts';

/** An instrument that a partnership is given on the first day; from then on its administrator words it. */
export interface Shipped {
  code: string;
  name: string;
  about: string;
  asksAbout: readonly string[];
  definition: Definition;
}

export const shipped: readonly Shipped[] = [
  {
    code: 'harm_matrix',
    name: 'Exploitation harm matrix',
    about:
      'What keeps a young person safe, what harm there is and has been, and what may come: over as many sittings as it takes.',
    asksAbout: ['person'],
    definition: harmMatrix,
  },
  {
    code: 'context_weighting',
    name: 'Context weighting',
    about: 'Which context weighs how much in a young person’s safety, and what has to change first.',
    asksAbout: ['person'],
    definition: contextWeighting,
  },
  {
    code: 'system_review',
    name: 'System review',
    about: 'How far the whole partnership works with harm outside the home, rated alone and agreed together.',
    asksAbout: ['partnership'],
    definition: systemReview,
  },
];
