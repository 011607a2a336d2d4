import type { ToldReview } from './told.ts';

/** The borough's second review: places have moved, schools have not, and people do not agree about all of it. */
export const thisYear: ToldReview = {
  key: 'review-now',
  openedAgo: 24,
  by: 'exploitation-lead',
  submittedAgo: 9,
  narrative:
    'Places are where we have moved. What young people say is asked for and still not counted. The bus route has no owner.',
  cells: {
    level_1_referral: {
      typed: ['amber'],
      says: [
        [
          'amber',
          'The form asks where, with whom and when; one in three leaves it empty.',
          'Ring back the same day and ask.',
          'Front Door Manager',
        ],
        [
          'amber',
          'A worry about a friend is taken down under the friend’s own name.',
          'Ask both whether they are all right.',
          'Front Door Manager',
        ],
        ['green', 'Whoever tells us hears what came of it.', 'Say so at each school’s briefing.', 'Business support'],
      ],
      note: 'Amber, though it leans to green: nobody wanted to say green of a form.',
    },
    level_1_assessment: {
      typed: ['amber', 'red'],
      says: [
        ['amber', 'The matrix is used for most older children.', 'Use it before the first meeting.', 'Team managers'],
        [
          'red',
          'Under thirteen, nobody asks about places.',
          'Try the questions with two primary schools.',
          'School safeguarding leads',
        ],
      ],
    },
    level_1_planning: {
      typed: ['amber'],
      says: [
        [
          'amber',
          'Every plan has something for an adult outside the family to do.',
          'Give each a date as well.',
          'Panel chair',
        ],
        ['amber', 'Fathers are named in plans and seldom asked.', 'Ask, and write down what he said.', 'Team managers'],
      ],
    },
    level_1_response: {
      typed: ['green', 'amber'],
      says: [
        [
          'green',
          'Detached workers are told the same evening.',
          'Keep the rota over the summer.',
          'Head of Youth Services',
        ],
        [
          'amber',
          'At eighteen the worker changes, and the trust begins again.',
          'Begin the handover at seventeen.',
          'Transitions lead',
        ],
      ],
      ledTo: { plan: 'business-plan', action: '1.2a' },
    },
    level_2_referral: {
      typed: ['amber'],
      says: [
        [
          'amber',
          'A place can be referred, and most are by the police.',
          'Show residents and shopkeepers how.',
          'Community Safety Manager',
        ],
      ],
    },
    level_2_assessment: {
      typed: ['amber'],
      says: [
        ['amber', 'Four places were walked with those who use them.', 'Two more before spring.', 'Places sub-group'],
        ['red', 'No school has been looked at as a place.', 'Ask one that wants it.', 'School safeguarding leads'],
        ['red', 'Groups are drawn as a list of names.', 'Ask what the group gives them.', 'Youth workers'],
      ],
    },
    level_2_planning: {
      typed: ['amber'],
      says: [
        [
          'amber',
          'The Locations Board has a plan for each place that has an owner.',
          'Find an owner for the bus route.',
          'Places sub-group',
        ],
      ],
      ledTo: { plan: 'workplan', action: '1.2' },
    },
    level_2_response: {
      typed: ['amber', 'red'],
      says: [
        [
          'amber',
          'Landlords and the park wardens do what they said.',
          'Ask the bus company to sign up.',
          'Community Safety Manager',
        ],
        ['red', 'Two shops told us twice and heard nothing.', 'Go and see them this month.', 'Licensing'],
      ],
    },
    legislation_welfare: {
      typed: ['green'],
      says: [
        [
          'green',
          'Children found carrying are met as harmed, in custody too.',
          'Look at six cases a year together.',
          'Police',
        ],
      ],
    },
    legislation_powers: {
      typed: ['amber'],
      says: [
        [
          'amber',
          'Licensing comes first at food businesses, on paper.',
          'Teach the list to new officers.',
          'Licensing',
        ],
      ],
    },
    partnerships_with_reach: {
      typed: ['amber', 'red'],
      says: [
        ['amber', 'Housing, parks and two head teachers come to the board.', 'Make them members.', 'Business support'],
        ['red', 'The bus company has been to one meeting.', 'Ask its operations manager in person.', 'Panel chair'],
      ],
    },
    partnerships_sharing: {
      typed: ['green', 'amber'],
      says: [
        [
          'green',
          'There is one list of whom to ring, and it is right.',
          'Look through it each term.',
          'Business support',
        ],
        ['amber', 'Health hears late of places.', 'A nurse at the Locations Board.', 'Health'],
      ],
    },
    outcomes_contexts: {
      typed: ['amber'],
      says: [['amber', 'Three places have figures from before and after.', 'The same for all fourteen.', 'Analyst']],
    },
    outcomes_heard: {
      typed: ['amber', 'red'],
      says: [
        ['amber', 'The forum opens each board with what it wants.', 'Answer it in writing.', 'Panel chair'],
        ['red', 'How safe they feel is asked, and nobody adds it up.', 'Add it to the quarter’s papers.', 'Analyst'],
      ],
      ledTo: { plan: 'business-plan', action: '3.1a' },
    },
  },
  values: {
    together: ['mostly', 'The forum wrote the questions for the walks.'],
    around: ['in_places', 'Twelve files read: seven look past the child.'],
    rights: ['mostly', 'Every young person in the sample was told what is written of them.'],
    strengths: ['mostly', 'Nine of twelve plans build on something they enjoy.'],
    evidence: ['in_places', 'How it is known stands in eight of twelve.'],
  },
  dissent: [
    {
      cell: 'legislation_welfare_overall',
      by: 'youth-worker',
      words: 'In custody, yes. On the street they are searched first and asked afterwards. I would say amber.',
    },
  ],
};
