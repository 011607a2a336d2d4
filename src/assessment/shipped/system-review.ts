import type { Definition, Item, Section } from '../definition/definition.ts';

/**
 * The review of the system itself (domain §3.15): four domains; Target by two levels and four stages. A cell is statements
 * in bands, each with what is done next and by whom, and an overall rating that people type and nothing overwrites.
 */
const stages = [
  [
    'referral',
    'Referral',
    'How worries about harm outside the home come in, and what is asked about where and with whom.',
  ],
  ['assessment', 'Assessment', 'How places, friends and groups are weighed when needs are assessed.'],
  ['planning', 'Planning', 'How plans and meetings take in what has to change around children.'],
  ['response', 'Response', 'What is done, by whom, and whether it reaches the places and groups where harm happens.'],
] as const;

const cell = (code: string, name: string, guidance: string): Item[] => [
  {
    kind: 'statements',
    code: `${code}_statements`,
    label: `${name}: what is true now`,
    guidance: `${guidance} Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept.`,
  },
  { kind: 'overall', code: `${code}_overall`, label: `${name}: overall`, from: `${code}_statements` },
];

const target = (level: 1 | 2, about: string): Section => ({
  code: `target_level_${level}`,
  title: `Target, level ${level}: ${about}`,
  guidance:
    level === 1
      ? 'How the system answers a child and their family when harm comes from outside the home.'
      : 'How the system answers peer groups, schools and public places as cases of their own.',
  items: stages.flatMap(([code, name, guidance]) => cell(`level_${level}_${code}`, name, guidance)),
});

const domain = (code: string, title: string, parts: readonly (readonly [string, string, string])[]): Section => ({
  code,
  title,
  items: parts.flatMap(([part, name, guidance]) => cell(`${code}_${part}`, name, guidance)),
});

/** The values that work should show, each in Kith's own words. */
const values = [
  ['together', 'We work with young people, families and communities, not on them'],
  ['around', 'We look at the places and relationships where harm happens, not only at the child'],
  ['rights', 'Children’s rights come first, privacy and a voice among them'],
  ['strengths', 'We build on what already keeps people safe'],
  ['evidence', 'We act on what is known, and say how it is known'],
] as const;

export const systemReview: Definition = {
  title: 'System review',
  intro:
    'How far the whole partnership works with harm outside the home. Each rater marks alone; then all look at the spread together and agree. Whoever sees it otherwise says so, and it is kept.',
  scales: {
    lived: {
      options: [
        { code: 'not_yet', label: 'Not yet' },
        { code: 'in_places', label: 'In places' },
        { code: 'mostly', label: 'Mostly' },
        { code: 'everywhere', label: 'Everywhere we look' },
      ],
    },
  },
  sections: [
    target(1, 'children and families'),
    target(2, 'groups, schools and places'),
    domain('legislation', 'Legislation', [
      [
        'welfare',
        'Child protection is the frame',
        'Whether harm outside the home is met as a welfare matter, under the law that protects children.',
      ],
      [
        'powers',
        'Powers are used with care',
        'Whether powers over places and people are used lawfully, and their effect on children is looked at.',
      ],
    ]),
    domain('partnerships', 'Partnerships', [
      [
        'with_reach',
        'Those with reach are in it',
        'Whether those who run the places where children spend time take part: schools, transport, parks, shops, landlords.',
      ],
      [
        'sharing',
        'What is known is shared well',
        'Whether partners share what they know about places and groups, rightly and in time.',
      ],
    ]),
    domain('outcomes', 'Outcomes', [
      [
        'contexts',
        'Change in places is measured',
        'Whether it is known that a place or a group became safer, and not only that a child was moved.',
      ],
      ['heard', 'Young people say whether it is better', 'Whether their own sense of safety is asked for and counted.'],
    ]),
    {
      code: 'values',
      title: 'Values checker',
      guidance: 'How far each value can be seen in the work. Give evidence, as somebody from outside would want it.',
      items: values.map(([code, label]): Item => ({ kind: 'choice', code: `value_${code}`, label, scale: 'lived' })),
    },
  ],
  suggestions: [],
  judgements: [],
  authorise: {
    by: ['panel_chair', 'exploitation_lead', 'business_support'],
    says: 'A chair, the contextual harm manager or business support who wrote none of it',
  },
  together: true,
};
