import { tellConcern } from '../tell-concern.ts';
import { tellInformation, tellNote } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** The first reports, each on its own. */
export function early(t: Teller): void {
  const d = (count: number): number => t.setting.schoolDaysAgo(count);
  tellConcern(t, {
    when: t.setting.exactly(d(24), '10:40'),
    by: 'lead-gannet-point',
    source: '2A',
    at: 'bus-route-7',
    narrative:
      'A pupil came in with a second phone and would not put it down. He told his head of year that a man on the bus had bought him a vape and some chips, and that he now owes the man twenty pounds. He asked whether the school would pay it.',
    about: [
      {
        who: 'alfie',
        said: 'He thinks the debt is his own fault. He is on mornings only, so he travels alone at midday.',
        words: 'He was nice at first. I only said yes to the chips.',
      },
    ],
    state: 'informationOrAdvice',
    harm: ['childCriminalExploitation'],
    asked: ['notAsked', 'known', 'notAsked', 'notKnown'],
    childTold: 'Yes. He asked that his grandmother be told gently.',
    parentTold: 'Yes, his grandmother, by telephone.',
    dangerStatement: 'A man will use a small debt to make him carry or keep things.',
    safetyGoal: 'He travels without fear, owes nobody anything, and knows whom to tell.',
    decision: {
      outcome: 'informationOrAdvice',
      rationale:
        'One report, no name for the man. Advice given to the school: meet him off the bus, keep the second phone in the office, ring us if anything changes.',
      by: 'second-screener',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(d(22), '13:10'),
    by: 'lead-gannet-point',
    source: '2A',
    manner: 'call',
    narrative:
      'Call home. His grandmother had noticed the phone and thought it was from the school. She will walk him to the stop. She asked who else is looking at this man.',
    about: [{ who: 'alfie', said: 'Sleeping badly; asked to sleep with the landing light on.' }],
  });
  tellInformation(t, {
    when: t.setting.between(d(19), '15:35', '15:55'),
    by: 'bus-manager',
    source: 'transport',
    at: 'bus-route-7',
    narrative:
      'A driver saw a man in his thirties pass a rucksack to a boy in a dark green blazer on the upper deck, and take it back two stops later. The boy was crying. The driver kept the doors open and asked if he was all right. He said he was.',
    about: [
      { who: t.at('bus-route-7'), said: 'Cameras on the upper deck work; the recording is kept 28 days.' },
      { who: 'dez', part: 'mentioned', said: 'Matches a description given elsewhere. Not identified.' },
    ],
    from: {
      described: 'A driver on the afternoon shift, who asks not to be named to passengers',
      couldSharingPutThemAtRisk: 'yes',
    },
    conditions: 'Do not say that a driver reported this. Ring the bus station manager before any visit.',
    grade: [1, 'A', 'police-sergeant'],
    sanitised:
      'A man was seen handing a bag to a child on the upper deck of the 7 in the afternoon, and taking it back.',
    action: 'Recording kept. Driver thanked, and told that the doors were the right thing to do.',
    feedback: 'acted',
  });
}
