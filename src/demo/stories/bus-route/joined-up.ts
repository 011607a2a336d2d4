import { tellFlag } from '../tell-caution.ts';
import { tellConcern } from '../tell-concern.ts';
import { tellAround, tellLeads } from '../tell-involvement.ts';
import { tellMissing } from '../tell-missing.ts';
import { tellNote, tellSession } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** The same five weeks, read together. */
export function joinedUp(t: Teller): void {
  const d = (count: number): number => t.setting.schoolDaysAgo(count);
  tellConcern(t, {
    when: t.setting.exactly(d(15), '11:05'),
    by: 'lead-ternhaven',
    source: '2A',
    at: 'bus-route-7',
    narrative:
      'A boy has been late home four times. He rides past his own stop to the end of the line and walks back along the sea wall in the dark. His form tutor asked him why, after chess.',
    about: [
      {
        who: 'kacper',
        said: 'He has stopped bringing his chess set. His mother works evenings and thought he was at homework club.',
        words: 'If I get off at my stop he gets off too.',
      },
    ],
    state: 'acceptedReferral',
    harm: ['childCriminalExploitation', 'missing'],
    asked: ['known', 'known', 'known', 'notAsked'],
    childTold: 'Yes.',
    parentTold: 'Yes, his mother, with an interpreter she chose.',
    dangerStatement: 'A man who frightens him will find out where he lives.',
    safetyGoal: 'He gets off at his own stop, and nobody follows.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'He is afraid, it is happening now, and the harm is outside the home. His mother is part of the answer. To the exploitation team for assessment.',
      by: 'second-screener',
    },
  });
  tellMissing(t, {
    who: 'kacper',
    left: [d(13), '15:40'],
    back: [d(13), '22:15'],
    from: 'School, on the way home',
    found: { described: 'Bus shelter at the end of route 7', within: 50, near: 'gannet-point-high' },
    police: 'SC/M/20417',
    by: 'police-sergeant',
    source: '6',
    narrative:
      'Reported by his mother at 8:30pm. Found by a driver in the last shelter on the route, cold and hungry, with no phone. Brought home by an officer his mother had met before.',
    said: 'He had let the last three buses go because of who was on them.',
    interview: {
      status: 'completed',
      offeredAfter: 15,
      doneAfter: 44,
      by: 'return-interviewer',
      themes: ['Afraid of a man on the bus', 'Did not want to worry his mother'],
      places: ['stand-c', 'bus-route-7'],
      people: ['tomas'],
    },
  });
  tellNote(t, {
    when: t.setting.exactly(d(12), '16:15'),
    by: 'worker-exploitation',
    source: '5B',
    manner: 'walk',
    alone: 'yes',
    narrative:
      'We walked the route together instead of sitting in an office. He showed me the stops that feel all right and the ones that do not. We agreed he may ring me from any of them.',
    about: [
      {
        who: 'kacper',
        said: 'Names the upper deck and Stand C as the worst; the library stop as the best, because the doors have a guard.',
        words: 'I’d rather walk, but it’s an hour, and then Mum would know something’s wrong.',
      },
    ],
  });
  tellSession(t, {
    at: 'stand-c',
    ago: d(9),
    from: '15:20',
    until: '17:00',
    workers: ['youth-worker', 'second-youth-worker'],
    regulars: ['Casp', 'Alf', 'Jets', 'Specs'],
    newFaces: 3,
    narrative:
      'Cold, busy, good humoured. Hot chocolate went down well. They wanted to talk about the broken timetable screen.',
    worry:
      'A man in a grey top bought pasties for the younger ones and got on the 7 behind them. He moved off when we said hello.',
  });
  tellConcern(t, {
    when: t.setting.exactly(d(7), '12:50'),
    by: 'lead-lantern-hill',
    source: '2A',
    at: 'stand-c',
    narrative:
      'Two friends came to the office together at lunch. One has been asked by a man at the bus station to keep a small parcel in her sports bag until the next day. She said no. He laughed and said he knew which school she goes to.',
    about: [
      {
        who: 'jada',
        part: 'harmed',
        said: 'Has missed two training mornings so as not to pass through the bus station.',
        words: 'I said no and he smiled like I’d said yes.',
      },
      {
        who: 'hafsa',
        part: 'present',
        said: 'Spoke first, with her friend’s agreement. She has been getting off one stop early and walking in with her.',
      },
    ],
    state: 'acceptedReferral',
    harm: ['childCriminalExploitation'],
    asked: ['known', 'known', 'known', 'notKnown'],
    childTold: 'Yes, both. They asked that their brothers and cousins not be told.',
    parentTold: 'Yes, both mothers.',
    dangerStatement: 'She will be made to carry something by a man who knows where to find her.',
    safetyGoal: 'She trains in the mornings again and comes home by any way she likes.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'A threat made to a child at a place where others have reported the same. Accepted for her, and I have asked the contextual harm manager to look at the route as a whole.',
      by: 'hub-manager',
    },
  });
  tellLeads(t, 'worker-exploitation', ['kacper', 'jada'], d(14));
  tellAround(t, 'school-nurse', ['kacper'], d(11), 'Sees him at the school drop-in.');
  tellFlag(t, 'kacper', {
    kind: 'criminalExploitationConcern',
    reason: 'Made to hold a bag on the bus; followed to his stop.',
    source: 'His own account and a driver’s',
    by: 'worker-exploitation',
    ago: d(12),
    reviewIn: 73,
  });
  tellFlag(t, t.at('stand-c'), {
    kind: 'contextualHarmHere',
    reason: 'Young people from three schools approached by the same adult.',
    source: 'Four concerns and one report',
    by: 'exploitation-lead',
    ago: 7,
    reviewIn: 21,
  });
}
