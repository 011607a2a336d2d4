import type { CastKey } from '../organisation/cast.ts';
import type { ToldAnswer, ToldAssessment } from './told.ts';

const answers =
  (by: CastKey, ago: number) =>
  (codes: Readonly<Record<string, string>>): ToldAnswer[] =>
    Object.entries(codes).map(([item, is]) => ({ item, is, by, ago }));

/** Signs of harm: of each that was seen it was asked whether it shows harm already done, and the answer was no. */
const noHarmIn = (signs: readonly ToldAnswer[]): ToldAnswer[] =>
  signs.map((sign) => (sign.is === 'now' || sign.is === 'earlier' ? { ...sign, harmDone: 'no' } : sign));

const malachi = answers('social-worker', 34);
const robyn = answers('social-worker', 6);

/** The harm matrices of the demonstration: one authorised, one that two people are still answering. */
export const ASSESSMENTS: readonly ToldAssessment[] = [
  {
    key: 'malachi',
    person: 'stairwell/malachi',
    title: 'After the night at the hospital',
    openedAgo: 36,
    by: 'social-worker',
    answers: [
      ...malachi({
        trusted_adult: 'now',
        school_settled: 'earlier',
        safe_friends: 'now',
        skills_interests: 'now',
        safe_place: 'now',
        family_warmth: 'now',
        reachable: 'now',
        wants_change: 'now',
        earlier_abuse: 'not_known',
      }),
      ...noHarmIn(
        malachi({
          late_home: 'now',
          overnight: 'earlier',
          found_away: 'no',
          absence: 'now',
          excluded: 'no',
          moves: 'no',
          cars: 'no',
          others_harmed: 'now',
          rooms: 'no',
          travel: 'not_known',
          second_phone: 'now',
          approached_online: 'no',
          images_shared: 'no',
          gifts: 'earlier',
          carries: 'declined',
          retaliation: 'not_known',
          use: 'no',
          given_drugs: 'no',
          sleep: 'now',
          home_violence: 'no',
          neglect: 'no',
          adultified: 'now',
          others_affected: 'now',
        }),
      ),
      {
        item: 'what_they_say',
        text: '“I did not ask for any of it. I just want to walk through my own front door.”',
        howKnown: 'said_by_them',
        ago: 34,
        by: 'social-worker',
      },
      {
        item: 'hurt',
        is: 'now',
        harmDone: 'yes',
        evidence: 'The hospital’s record of that night, and what he told his coach.',
        howKnown: 'from_a_record',
        ago: 33,
        by: 'social-worker',
      },
      {
        item: 'debt',
        is: 'now',
        harmDone: 'yes',
        evidence: 'He says that he owes for a package that was taken from him.',
        howKnown: 'said_by_them',
        ago: 33,
        by: 'social-worker',
      },
      {
        item: 'made_to_carry',
        is: 'now',
        harmDone: 'yes',
        evidence: 'The national decision says reasonable grounds.',
        howKnown: 'from_a_record',
        ago: 33,
        by: 'social-worker',
      },
      {
        item: 'which_context',
        text: 'The stairwell at Dunlin Court: it is warm, dry and watched by nobody.',
        ago: 33,
        by: 'social-worker',
      },
      {
        item: 'safety_goal',
        text: 'He walks home by the front door, and nobody is waiting.',
        howKnown: 'said_by_them',
        ago: 33,
        by: 'social-worker',
      },
    ],
    ended: {
      submittedAgo: 32,
      authorisedAgo: 30,
      authorisedBy: 'exploitation-lead',
      narrative: 'The place is put to the Locations Board beside this: his safety depends on it.',
      judgements: {
        harm_experienced: {
          level: 'confirmed',
          narrative: 'He was hurt over a debt that others made for him, and was made to keep packages for them.',
          evidence: 'The hospital’s record, the national decision, and his own account.',
          confidence: 'high',
          whatWouldChange: 'Nothing that is known now. It has happened.',
          reviewIn: 12,
        },
        further_harm: {
          level: 'significant',
          narrative:
            'Those who say he owes them still use the stairwell. His family, coach and friends hold on to him.',
          evidence: 'Three reports of the stairwell in a month; his mother; his coach.',
          confidence: 'medium',
          whatWouldChange: 'If the stairwell were closed to those who use it, or the debt were settled by the police.',
          reviewIn: 12,
        },
      },
    },
  },
  {
    key: 'robyn',
    person: 'takeaway/robyn',
    title: 'With Robyn and her aunt',
    openedAgo: 8,
    by: 'social-worker',
    answers: [
      ...robyn({
        trusted_adult: 'now',
        school_settled: 'now',
        family_warmth: 'not_known',
        own_strategies: 'now',
        late_home: 'now',
        cared_for_elsewhere: 'now',
        risk_place: 'now',
        second_phone: 'not_asked',
      }),
      {
        item: 'what_they_say',
        text: '“Tell my aunt first. Not the phone.”',
        howKnown: 'said_by_them',
        ago: 6,
        by: 'social-worker',
      },
      {
        item: 'unknown_adults',
        is: 'now',
        harmDone: 'yes',
        evidence: 'What she told her aunt.',
        howKnown: 'said_by_family',
        ago: 3,
        by: 'school-nurse',
      },
      { item: 'health_signs', is: 'not_asked', ago: 3, by: 'school-nurse' },
    ],
  },
];
