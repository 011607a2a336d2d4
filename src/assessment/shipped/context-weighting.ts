import type { Definition, Item } from '../definition/definition.ts';

/**
 * Context weighting (domain §2.5, §3.4): which context weighs how much in somebody's safety, as one person or meeting sees
 * it, and what has to change first. Many are kept and set side by side; none decides anything.
 */
const contexts = [
  ['home', 'Family and home'],
  ['peers', 'Friends and peers'],
  ['education', 'School, college or work'],
  ['neighbourhood', 'Neighbourhood and places'],
  ['online', 'Online'],
  ['services', 'Services and systems'],
  ['inequality', 'Poverty, racism and other inequality'],
] as const;

export const contextWeighting: Definition = {
  title: 'Context weighting',
  intro:
    'Which context weighs how much in their safety now, as one person or one meeting sees it. A young person, a parent and a worker may see it differently: each does their own, and they are read side by side.',
  scales: {
    perspective: {
      options: [
        { code: 'young_person', label: 'The young person' },
        { code: 'parent', label: 'A parent or carer' },
        { code: 'practitioner', label: 'Somebody who works with them' },
        { code: 'meeting', label: 'A meeting' },
      ],
    },
    context: { options: contexts.map(([code, label]) => ({ code, label })) },
  },
  sections: [
    {
      code: 'weighting',
      title: 'What weighs how much',
      items: [
        { kind: 'choice', code: 'perspective', label: 'Whose view is this?', scale: 'perspective' },
        {
          kind: 'shares',
          code: 'shares',
          label: 'How much does each context weigh in their safety now?',
          guidance: 'Where there is too little to go on, say so: a guess is not better than a blank.',
          scale: 'context',
        },
      ],
    },
    {
      code: 'why',
      title: 'In words',
      items: [
        ...contexts.map(([code, label]): Item => ({ kind: 'text', code: `why_${code}`, label })),
        {
          kind: 'text',
          code: 'first',
          label: 'What needs to change first?',
          guidance: 'What adults will change around them, not what the young person has to do.',
        },
      ],
    },
  ],
  suggestions: [],
  judgements: [],
  together: false,
};
