import { tellFlag, tellWarning } from '../tell-caution.ts';
import { tellConcern } from '../tell-concern.ts';
import { tellAround, tellLeads } from '../tell-involvement.ts';
import { tellIncident, tellInformation, tellNote, tellSession } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** What happened and what was said, from the first to the latest. */
export function records(t: Teller): void {
  tellSession(t, {
    at: 'dunlin-court-east-stairwell',
    ago: 186,
    from: '18:30',
    until: '20:30',
    workers: ['youth-worker', 'second-youth-worker'],
    regulars: ['Mal', 'Boots', 'Zak', 'K'],
    newFaces: 2,
    narrative:
      'Raining. Eight of them on the second landing because it is dry, the lift motor keeps it warm, and the youth club shuts at six now. Music, cards, somebody’s homework. They moved up to make room for us.',
    worry: 'They stop talking when anyone comes down from the top landing.',
  });
  tellIncident(t, {
    what: 'assault',
    when: t.setting.between(176, '21:00', '22:30'),
    by: 'hospital-nurse',
    source: '3E',
    at: 'dunlin-court-east-stairwell',
    narrative:
      'A 15-year-old was brought in by his mother with a broken finger and bruised ribs. He said he fell on the stairs. When she went to move the car he said that a bag he was told to keep had gone.',
    about: [
      {
        who: 'malachi',
        part: 'harmed',
        said: 'Asked the nurse not to write it down where his little brother could see it.',
        words: 'If I say who, they go to my brother.',
      },
    ],
    police: 'SC/A/18822',
    outcome: 'Seen by the hospital youth worker that night. Concern sent to the front door.',
  });
  tellConcern(t, {
    when: t.setting.exactly(175, '08:20'),
    by: 'hospital-nurse',
    source: '3E',
    at: 'dunlin-court-east-stairwell',
    narrative:
      'A boy hurt after a bag that he was made to look after was taken. He believes he owes eight hundred pounds. His younger brother has been spoken of in threats.',
    about: [
      { who: 'malachi', part: 'harmed', said: 'In pain, polite, watching the door.' },
      { who: 'isaiah', part: 'mentioned', said: 'Aged 12. Threatened, and does not know it.' },
      { who: t.at('dunlin-court-east-stairwell'), part: 'wherever', said: 'Named as where the bag was kept.' },
    ],
    state: 'strategyDiscussion',
    danger: true,
    harm: ['childCriminalExploitation', 'debtBondage', 'seriousYouthViolence'],
    asked: ['notKnown', 'notAsked', 'known', 'notAsked'],
    childTold: 'Yes.',
    parentTold: 'Yes, his mother, who brought him.',
    dangerStatement: 'He or his brother will be badly hurt over a debt that somebody else has made.',
    safetyGoal: 'The debt is lifted from him by adults; both boys sleep at home and go in and out without fear.',
    decision: {
      outcome: 'strategyDiscussion',
      rationale:
        'A child has been injured and two are threatened. The harm is outside the family; his mother has done everything right. Strategy discussion today with police, health and housing.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(150, '17:30', 'office'),
    by: 'social-worker',
    source: '5B',
    manner: 'visit',
    alone: 'yes',
    narrative:
      'At the boxing gym, with his coach. He drew the stairwell from memory, every landing, and marked who stands where and when the light is out.',
    about: [
      {
        who: 'malachi',
        said: 'He has kept his brother away from the top landing by telling him it is haunted.',
        words: 'Everyone asks why I was there. I live there.',
      },
    ],
  });
  tellInformation(t, {
    when: t.setting.onDay(143),
    by: 'housing-officer',
    source: 'resident',
    at: 'dunlin-court-east-stairwell',
    narrative:
      'The light on the top landing has been broken four times in two months, each time within a day of the repair. The lock on the roof door has been changed by somebody. Three men come at about nine in the evening; the children go quiet.',
    about: [
      {
        who: t.at('dunlin-court-east-stairwell'),
        said: 'Light, roof door and entry phone all reported. Roof door repair is 60 days old.',
      },
      { who: 'jordan', part: 'mentioned', said: 'Described, not named, by two households.' },
    ],
    from: { described: 'A resident of the third floor, who gives the children tea', couldSharingPutThemAtRisk: 'yes' },
    conditions: 'Not to be discussed with anybody on the estate. Do not visit the source in uniform.',
    grade: [1, 'A', 'neighbourhood-officer'],
    sanitised: 'Adults use the top landing in the evening and the light is put out each time it is mended.',
    action: 'Light caged; roof door changed; entry phone to be mended. Resident thanked in person.',
    feedback: 'acted',
  });
  tellNote(t, {
    when: t.setting.exactly(96, '15:45', 'office'),
    by: 'worker-in-care',
    source: '5B',
    manner: 'meeting',
    alone: 'yes',
    narrative:
      'At his flat. He wanted to talk about being on both lists. He was fourteen when it started and nobody called it anything. He is frightened of what happens if he stops.',
    about: [
      {
        who: 'lewis',
        said: 'Will meet the police with me beside him. He asked whether the boys are all right.',
        words: 'I tell them not to end up like me and then I hand it them.',
      },
    ],
  });
  tellSession(t, {
    at: 'dunlin-court-east-stairwell',
    ago: 62,
    from: '18:30',
    until: '20:15',
    workers: ['youth-worker'],
    regulars: ['Mal', 'Boots', 'Zak'],
    newFaces: 0,
    narrative:
      'Quieter since the light was caged. They would still rather be at the club: could it open until nine one night? We said we would ask, and come back with an answer either way.',
  });
  tellIncident(t, {
    what: 'stopAndSearch',
    when: t.setting.exactly(41, '19:40'),
    by: 'neighbourhood-officer',
    source: '6',
    at: 'dunlin-court',
    narrative:
      'Two boys searched on the ground floor after a report of adults dealing. Nothing found. The officer who knew them was off shift. A worker was told next day, and an apology was made to the families.',
    about: [
      {
        who: 'zakariye',
        part: 'harmed',
        said: 'On his way back from the mosque with his father’s shopping.',
        words: 'They asked me where I live, and I was in my doorway.',
      },
      { who: 'isaiah', part: 'harmed', said: 'Aged 12; cried when he got in.' },
    ],
    outcome: 'Complaint upheld. Safer neighbourhoods team to be told of the plan for this stairwell.',
  });
  tellNote(t, {
    when: t.setting.exactly(14, '16:30', 'office'),
    by: 'housing-officer',
    source: '4',
    manner: 'meeting',
    narrative:
      'Walk round the stairwell with four young people and the resident from the third floor. They chose where the new light goes. Entry phone mended. The club will open until nine on two evenings from next month.',
    about: [
      {
        who: t.at('dunlin-court-east-stairwell'),
        said: 'Young people rate the stairwell 6 out of 10, from 2. Top landing still 3.',
      },
    ],
  });
  tellLeads(t, 'social-worker', ['malachi', 'isaiah'], 174);
  tellLeads(t, 'worker-in-care', ['lewis'], 450);
  tellAround(t, 'housing-officer', ['malachi'], 140, 'Leads on the stairwell where he was hurt.');
  tellFlag(t, 'malachi', {
    kind: 'nationalReferralOpen',
    reason: 'Awaiting the second decision.',
    source: 'Home Office letter',
    by: 'social-worker',
    ago: 120,
    reviewIn: 40,
  });
  tellFlag(t, 'malachi', {
    kind: 'threatToLife',
    reason: 'Threats over a debt.',
    source: 'Police notice',
    by: 'police-sergeant',
    ago: 172,
    reviewIn: -120,
    endedAgo: 122,
  });
  tellFlag(t, 'jordan', {
    kind: 'staffSafety',
    reason: 'Threatened a housing officer on the top landing.',
    source: 'Housing incident report',
    by: 'housing-officer',
    ago: 138,
    reviewIn: 20,
  });
  tellWarning(t, 'donna', {
    text: 'A large dog, friendly once introduced: ring before you call and she will put him in the kitchen.',
    by: 'family-worker',
    approvedBy: 'team-manager',
    ago: 280,
    reviewIn: 85,
    told: 280,
  });
  tellWarning(t, 'jordan', {
    text: 'Visit in pairs, and not on the top landing. He has followed a worker to her car.',
    by: 'housing-officer',
    approvedBy: 'police-sergeant',
    ago: 137,
    reviewIn: 43,
    told: 'Police advise that telling him would show who reported him.',
  });
}
