import type { Definition } from '../definition/definition.ts';

/** The scales a new instrument begins with; others come from a file. */
export const startingScales: Definition['scales'] = {
  seen: {
    options: [
      { code: 'now', label: 'Now or in the last 6 months' },
      { code: 'earlier', label: 'Earlier' },
      { code: 'no', label: 'No' },
    ],
  },
  how_far: {
    options: [
      { code: 'not_yet', label: 'Not yet' },
      { code: 'in_places', label: 'In places' },
      { code: 'mostly', label: 'Mostly' },
      { code: 'everywhere', label: 'Everywhere we look' },
    ],
  },
};
