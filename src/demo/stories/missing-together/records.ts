import { tellFlag } from '../tell-caution.ts';
import { tellConcern } from '../tell-concern.ts';
import { tellAround, tellLeads } from '../tell-involvement.ts';
import { tellMissing } from '../tell-missing.ts';
import { tellIncident, tellNote } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** What happened and what was said, from the first to the latest. */
export function records(t: Teller): void {
  tellIncident(t, {
    what: 'assault',
    when: t.setting.between(75, '20:15', '20:40'),
    by: 'neighbourhood-officer',
    source: '6',
    at: { described: 'Sea wall by the bandstand', within: 100 },
    narrative:
      'A man followed and shouted at two girls. There was a scuffle between the girls and a member of the public who stepped in. Both girls were arrested. The man was not found.',
    about: [
      {
        who: 'saoirse',
        part: 'present',
        said: 'Arrested. Bailed not to contact her friend.',
        words: 'He was following us, and we got arrested.',
      },
      { who: 'tiana', part: 'present', said: 'Arrested. Bailed not to contact her friend. Carer came at once.' },
    ],
    police: 'SC/A/19310',
    outcome: 'Inquiry open. The condition was standard wording; nobody asked what they are to each other.',
  });
  const together = (
    ago: number,
    from: string,
    back: readonly [number, string],
    told: {
      readonly narrative: string;
      readonly words?: string;
      readonly found: 'railway-station' | 'wrack-meadow' | 'leisure-centre';
    },
  ) => {
    tellMissing(t, {
      who: 'saoirse',
      left: [ago, from],
      back,
      from: 'Home',
      found: told.found,
      police: `SC/M/${20480 - ago}`,
      by: 'police-sergeant',
      source: '6',
      narrative: told.narrative,
      ...(told.words === undefined ? {} : { words: told.words }),
      also: [{ who: 'tiana', said: 'Missing from her foster home over the same hours.' }],
      interview: {
        status: 'completed',
        offeredAfter: 12,
        doneAfter: ago === 31 ? 70 : 48,
        by: 'return-interviewer',
        themes: ['Looking for each other', 'Hiding that they are together'],
        places: [told.found],
        people: ['tiana'],
      },
    });
  };
  together(71, '19:20', [70, '01:30'], {
    narrative:
      'Two girls found sharing a coat on the forecourt bench. They had come separately so as not to be seen together, by the unlit path.',
    words: 'When I’m with her nobody tries anything. They took the one person.',
    found: 'railway-station',
  });
  tellMissing(t, {
    who: 'maja',
    left: [62, '17:30'],
    back: [61, '03:10'],
    from: 'Home',
    found: { described: 'In a car on the station approach', within: 80, near: 'railway-station' },
    police: 'SC/M/20418',
    by: 'police-sergeant',
    source: '6',
    narrative:
      'Two girls found in a car with a man of 36. A third girl had rung the police with the number plate from a telephone box, and would not give her name.',
    said: 'Her parents had been out looking since seven.',
    words: 'He said he’d take us to find her.',
    also: [
      { who: 'saoirse', said: 'Missing over the same hours.' },
      { who: 'neil', part: 'present', said: 'Driver of the car.' },
    ],
    interview: {
      status: 'declined',
      offeredAfter: 10,
      by: 'return-interviewer',
      reason: 'Asked for a different time, and for a woman who speaks Polish. Offered again.',
      independent: true,
    },
  });
  together(46, '18:40', [46, '23:50'], {
    narrative:
      'Two girls found by a youth worker under the trees with chips, well and warm. They asked whether he had to ring. He did, and stayed until their carers came.',
    found: 'wrack-meadow',
  });
  together(31, '20:00', [30, '07:20'], {
    narrative:
      'Two girls rang a foster carer themselves from the leisure centre steps and asked to be fetched together. She fetched them together.',
    words: 'She came for both of us. That’s the first time anyone has.',
    found: 'leisure-centre',
  });
  tellNote(t, {
    when: t.setting.exactly(56, '14:30', 'office'),
    by: 'return-interviewer',
    source: 'returnInterview',
    manner: 'meeting',
    alone: 'yes',
    narrative:
      'The condition is making this worse. To see each other they go separately, at night, by routes where nobody will see them. Each says that the other is who she would ring.',
    about: [
      {
        who: 'tiana',
        said: 'It was she who rang with the number plate, and she is afraid that she broke bail by being near enough to read it.',
        words: 'If I say I saw it, I was there. If I was there, I get arrested.',
      },
    ],
  });
  tellConcern(t, {
    when: t.setting.exactly(55, '10:00', 'office'),
    by: 'return-interviewer',
    source: 'returnInterview',
    narrative:
      'Three girls are looking out for each other and a bail condition forbids it. Please treat the group as the subject: who is near them, where they feel safe, and who can ask the police to change the condition.',
    about: [{ who: t.group('lapwing'), said: 'The friendship is the strongest protection that any of the three has.' }],
    state: 'acceptedReferral',
    harm: ['childSexualExploitation', 'missing'],
    asked: ['known', 'known', 'known', 'known'],
    childTold: 'Yes, each of them.',
    parentTold: 'Yes, two parents and a foster carer.',
    dangerStatement: 'Kept apart, they will meet in the dark, and the man with the car will be there first.',
    safetyGoal: 'They can be together, in the light, where somebody knows.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'Accepted about the group. Exploitation lead to ask the custody sergeant to vary the condition, with letters from carer and school.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(24, '12:00', 'office'),
    by: 'youth-justice-worker',
    source: '7',
    manner: 'call',
    narrative:
      'Spoke to the inspector with letters from the foster carer, the school and the return interviewer. The condition will be looked at again next week. Until then they may meet at the youth club with a worker there.',
    about: [
      { who: 'saoirse', said: 'Told the same afternoon. Sang on the way home, says her mother.' },
      { who: 'tiana', said: 'Told the same afternoon by her carer.' },
    ],
  });
  tellMissing(t, {
    who: 'maja',
    left: [1, '16:30'],
    back: null,
    from: 'On the way home',
    police: 'SC/M/20501',
    by: 'police-sergeant',
    source: '6',
    narrative:
      'Not home when expected. Her phone rang twice and then went off. Parents, friends and the station are being spoken to now.',
    said: 'Has her inhaler and a warm coat. Her friends say she was upset earlier, and are helping to look.',
    also: [{ who: 'neil', part: 'unknown', said: 'Being visited.' }],
  });
  tellLeads(t, 'worker-exploitation', ['saoirse', 'maja'], 140);
  tellLeads(t, 'worker-in-care', ['tiana'], 600);
  tellAround(t, 'youth-justice-worker', ['saoirse', 'tiana'], 74, 'Youth justice worker while on bail.');
  tellAround(t, 'return-interviewer', ['saoirse', 'tiana', 'maja'], 71, 'Independent return interviews.');
  for (const who of ['saoirse', 'tiana'] as const) {
    tellFlag(t, who, {
      kind: 'courtOrderInForce',
      reason:
        'Police bail: no contact with one named friend, except at the youth club with a worker. Being looked at again.',
      source: 'Custody record',
      by: 'youth-justice-worker',
      ago: 74,
      reviewIn: 7,
    });
    tellFlag(t, who, {
      kind: 'missingOften',
      reason: 'Three or more episodes in 90 days.',
      source: 'Police',
      by: 'police-sergeant',
      ago: 45,
      reviewIn: 45,
    });
  }
  tellFlag(t, 'maja', {
    kind: 'sexualExploitationConcern',
    reason: 'Found in a car with an adult.',
    source: 'Police',
    by: 'worker-exploitation',
    ago: 60,
    reviewIn: 30,
  });
}
