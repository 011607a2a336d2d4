import { tellConcern } from '../tell-concern.ts';
import type { Teller } from '../teller.ts';

/** What is waiting at the front door now: the fourth concern, which nobody has yet read beside the others. */
export function now(t: Teller): void {
  tellConcern(t, {
    when: t.setting.exactly(1, '15:50', 'office'),
    by: 'lead-ternhaven',
    source: '2A',
    at: 'bus-route-7',
    narrative:
      'A second boy here says he now gets off two stops late each day so that a friend is not the last one left with a man on the upper deck. The man has begun to wait for the two of them at Stand C. This is about the bus as much as about either boy: please look at the route.',
    about: [
      {
        who: 'tomas',
        said: 'Steady, kind, and tired. He has told nobody at home because he thinks he will be told to stay off the bus and leave his friend on it.',
        words: 'Someone’s got to sit next to him.',
      },
      { who: t.at('bus-route-7'), part: 'wherever', said: 'Third school to name the upper deck in five weeks.' },
    ],
    state: 'submitted',
    harm: ['childCriminalExploitation'],
    asked: ['known', 'known', 'known', 'notAsked'],
    childTold: 'Yes.',
    parentTold: 'Not yet. He has asked to be there when they are told, tomorrow.',
  });
  tellConcern(t, {
    when: { precision: 'exact', at: t.setting.minutesAgo(95) },
    by: 'screener',
    source: '1A',
    channel: 'telephone',
    at: 'stand-c',
    narrative:
      'A parent rang. Her daughter’s friend has had another message from the man at the bus station, from a new number. She does not want to make trouble for anybody. She was thanked, and told that ringing was the right thing.',
    about: [
      {
        who: 'hafsa',
        part: 'mentioned',
        said: 'Her mother says she is proud of her and would like somebody to tell her so.',
      },
      { who: 'jada', part: 'harmed', said: 'Has kept the messages.' },
    ],
    state: 'acknowledged',
    harm: ['childCriminalExploitation'],
    asked: ['known', 'known', 'known', 'known'],
    childTold: 'Yes.',
    parentTold: 'It is her mother who rang.',
  });
}
