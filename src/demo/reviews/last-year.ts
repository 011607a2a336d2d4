import type { ToldReview } from './told.ts';

/** The borough's first review of itself: mostly red, and honest. */
export const lastYear: ToldReview = {
  key: 'review-before',
  openedAgo: 395,
  by: 'exploitation-lead',
  submittedAgo: 372,
  authorised: { ago: 368, by: 'panel-chair' },
  narrative: 'A first look. We agreed more than we expected, and less about schools than we hoped.',
  cells: {
    level_1_referral: {
      typed: ['amber', 'red'],
      says: [
        [
          'red',
          'The form asks about home and leaves half a line for everywhere else.',
          'Add where, with whom and when.',
        ],
        ['amber', 'Most referrals from schools name the street where it happened.', 'Ask everybody for it.'],
      ],
    },
    level_1_assessment: {
      typed: ['red'],
      says: [
        [
          'red',
          'Few assessments say what in a place made harm easier.',
          'Bring in the matrix, with a day of practice.',
        ],
      ],
    },
    level_1_planning: {
      typed: ['red'],
      says: [
        [
          'red',
          'Plans tell the child and the family what to do, and hardly anybody else.',
          'One action in each plan is for a place.',
        ],
      ],
    },
    level_1_response: {
      typed: ['amber'],
      says: [
        ['amber', 'Youth workers follow up within days when they hear of it.', 'Let the front door tell them at once.'],
      ],
    },
    level_2_referral: {
      typed: ['red'],
      says: [['red', 'Nobody can refer a place or a group.', 'Open the front door to both.']],
    },
    level_2_assessment: {
      typed: ['red'],
      says: [['red', 'No place has been looked at with those who use it.', 'Try it at one stairwell.']],
    },
    level_2_planning: {
      typed: ['red'],
      says: [['red', 'There is no meeting where a place is the one we talk about.', 'Begin a Locations Board.']],
    },
    level_2_response: {
      typed: ['red'],
      says: [
        ['red', 'What is done in places is lighting and patrols, decided by one agency.', 'Ask young people first.'],
      ],
    },
    legislation_welfare: {
      typed: ['amber'],
      says: [['amber', 'Children who carry for adults are mostly met as harmed.', 'Agree it with the custody suite.']],
    },
    legislation_powers: {
      typed: ['amber'],
      says: [['amber', 'Dispersal is used before licensing is.', 'Set out which powers come first.']],
    },
    partnerships_with_reach: {
      typed: ['red'],
      says: [['red', 'The bus company and the landlords hear of us when something has happened.', 'Invite both.']],
    },
    partnerships_sharing: {
      typed: ['amber'],
      says: [['amber', 'Schools share with each other when they know whom to ring.', 'One list of whom to ring.']],
    },
    outcomes_contexts: {
      typed: ['red'],
      says: [['red', 'We count children closed, and no place made safer.', 'Choose two measures of places.']],
    },
    outcomes_heard: {
      typed: ['amber', 'red'],
      says: [
        ['red', 'We ask once, at the end, if at all.', 'Ask at the beginning too.'],
        ['amber', 'The youth forum has said which streets it avoids.', 'Bring it to the board.'],
      ],
    },
  },
  values: {
    together: ['in_places', 'The forum helped to appoint two workers.'],
    around: ['not_yet', 'Twelve files read: two look past the child.'],
    rights: ['in_places', 'Privacy is explained where young people asked for it.'],
    strengths: ['in_places', 'The science club is in three plans.'],
    evidence: ['not_yet', '“It is known that” stands in nine of twelve files without how.'],
  },
};
