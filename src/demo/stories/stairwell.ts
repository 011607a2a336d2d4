import { someHome } from '../people/address.ts';
import { areaOfCell } from '../town/areas.ts';
import type { Story } from './story.ts';
import { concernHeld, tellAdultOfConcern } from './tell-adult.ts';
import { tellFlag, tellWarning } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellFamily } from './tell-family.ts';
import { tellAround, tellLeads } from './tell-involvement.ts';
import { tellEach, tellMembers } from './tell-members.ts';
import { tellIncident, tellInformation, tellNote, tellSession } from './tell-records.ts';
import type { Teller } from './teller.ts';

function people(t: Teller): void {
  const first = { by: 'worker-south', ago: 190, near: [3, 0] } as const;
  tellFamily(t, {
    home: 'fontenelle',
    name: 'Fontenelle',
    heritage: 'caribbean',
    adults: [{ key: 'claudette', given: 'Claudette', sex: 'female', age: [44, 6], is: 'mother' }],
    children: [
      {
        key: 'malachi',
        given: 'Malachi',
        sex: 'male',
        age: [15, 7],
        school: 'selder-vale-school',
        aliases: [
          { name: 'Mal', kind: 'nickname', source: 'Family' },
          { name: 'Malakai Fontenel', kind: 'misspelling', source: 'Hospital record' },
        ],
        facts: [
          { kind: 'levelOfNeed', value: 'Child in need (section 17)', source: 'Children’s social care', since: 170 },
          {
            kind: 'nationalReferralMechanism',
            value: 'Referred as a possible victim of modern slavery; reasonable grounds decision yes',
            source: 'Home Office letter',
            since: 120,
          },
          { kind: 'trustedAdult', value: 'His boxing coach', source: 'Malachi', since: 160 },
        ],
      },
      { key: 'isaiah', given: 'Isaiah', sex: 'male', age: [12, 1], school: 'selder-vale-school' },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'kettlecroft',
    name: 'Kettlecroft',
    heritage: 'english',
    adults: [{ key: 'donna', given: 'Donna', sex: 'female', age: [39, 2], is: 'mother', disabilities: ['MOB'] }],
    children: [
      {
        key: 'riley',
        given: 'Riley',
        sex: 'male',
        pronouns: 'they',
        age: [15, 2],
        school: 'selder-vale-school',
        selfDescription: 'Non-binary',
        facts: [
          {
            kind: 'strength',
            value: 'Looks after their mother, and cooks better than anyone on the landing',
            source: 'Riley',
            since: 300,
          },
          { kind: 'levelOfNeed', value: 'Early help: young carer', source: 'School', since: 300 },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'warsame',
    name: 'Warsame',
    heritage: 'somali',
    adults: [
      { key: 'hodan', given: 'Hodan', sex: 'female', age: [37, 3], is: 'mother', interpreter: true },
      { key: 'guled', given: 'Guled', sex: 'male', age: [42, 8], is: 'father' },
    ],
    children: [
      {
        key: 'zakariye',
        given: 'Zakariye',
        sex: 'male',
        age: [14, 1],
        school: 'ternhaven-academy',
        aliases: [{ name: 'Zak', kind: 'nickname', source: 'School' }],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'marlstead',
    name: 'Marlstead',
    heritage: 'english',
    adults: [{ key: 'gary', given: 'Gary', sex: 'male', age: [47, 5], is: 'father' }],
    children: [{ key: 'keira', given: 'Keira', sex: 'female', age: [16, 5], school: 'wrackline-college' }],
    ...first,
  });
  tellAdultOfConcern(
    t,
    {
      key: 'jordan',
      given: 'Jordan',
      family: 'Peckgarth',
      sex: 'male',
      age: [26, 4],
      aliases: [{ name: 'Peck', kind: 'streetName', source: 'Residents' }],
    },
    {
      categories: ['suspected'],
      basis:
        'Two boys say that packages they were made to keep belonged to him. Seen on the top landing by residents on six evenings.',
      reliability: 'untested',
      harm: ['childCriminalExploitation', 'debtBondage'],
      vehicles: ['Grey hatchback, last three letters of the plate FNX'],
      police: 'SC/PP/0288',
      since: 140,
      reviewIn: 12,
    },
  );
  t.person(
    {
      key: 'lewis',
      given: 'Lewis',
      family: 'Ambergarth',
      sex: 'male',
      age: [19, 3],
      addresses: [
        {
          ...someHome(t.seed.chanceForKey('home', 'lewis'), t.setting.date(400), areaOfCell(2, 1).code),
          kind: 'supported',
        },
      ],
      aliases: [{ name: 'Lew', kind: 'nickname', source: 'Friends' }],
      facts: [
        { kind: 'levelOfNeed', value: 'Care leaver', source: 'Children’s social care', since: 470 },
        {
          kind: 'nationalReferralMechanism',
          value: 'Recognised as a victim of modern slavery, from when he was 16',
          source: 'Home Office letter',
          since: 700,
        },
      ],
    },
    {
      home: null,
      as: 'child',
      concern: concernHeld(t, {
        categories: ['victim', 'suspected'],
        basis:
          'Made to run packages from the age of 14. Since he turned 18, two younger boys say he is the one who hands them over. He may still be under the same threat.',
        reliability: 'untested',
        harm: ['childCriminalExploitation'],
        police: 'SC/PP/0301',
        told: 'Told by his personal adviser, who is on his side and went with him to the police.',
        since: 110,
        reviewIn: 30,
      }),
    },
  );
}

function links(t: Teller): void {
  const detached = {
    source: 'Seen by detached youth workers',
    how: 'seenByAWorker',
    by: 'youth-worker',
    ago: 160,
  } as const;
  const his = {
    source: 'His own account, with his coach beside him',
    how: 'saidByThem',
    by: 'social-worker',
    ago: 150,
    confidence: 'high',
  } as const;
  tellMembers(t, 'plover', ['malachi', 'isaiah', 'riley', 'zakariye', 'keira'], {
    source: 'Who calls for whom on the estate',
    how: 'saidByThem',
    by: 'youth-worker',
    ago: 150,
    decidedBy: 'exploitation-lead',
  });
  tellEach(
    t,
    'spendsTimeAt',
    ['malachi', 'riley', 'zakariye', 'keira'],
    t.at('dunlin-court-east-stairwell'),
    'mixed',
    detached,
  );
  tellEach(t, 'feelsSafeAt', ['riley', 'keira', 'isaiah'], t.at('net-loft'), 'supportive', {
    source: 'Their own safety maps',
    how: 'saidByThem',
    by: 'youth-worker',
    ago: 60,
    confidence: 'high',
  });
  t.link('friend', 'malachi', 'riley', 'supportive', his);
  t.link('friend', 'riley', 'keira', 'supportive', {
    ...detached,
    source: 'One of them, to a youth worker',
    how: 'saidByThem',
  });
  t.link(
    'looksOutFor',
    'keira',
    'isaiah',
    'supportive',
    { ...detached, source: 'She walks him up past the top landing' },
    { ...his, source: 'His mother', how: 'saidByFamily', ago: 90 },
  );
  t.link('looksOutFor', 'malachi', 'isaiah', 'supportive', his);
  t.link('friend', 'zakariye', 'isaiah', 'supportive', { ...detached, ago: 80 });
  t.link('owesMoneyTo', 'malachi', 'jordan', 'controlling', his, {
    source: 'His mother, who has seen the messages',
    how: 'saidByFamily',
    by: 'social-worker',
    ago: 120,
  });
  t.link('controls', 'jordan', 'malachi', 'controlling', his);
  t.link('controls', 'jordan', 'lewis', 'controlling', {
    source: 'His personal adviser',
    how: 'reported',
    by: 'worker-in-care',
    ago: 100,
  });
  t.link('inContactWith', 'lewis', 'zakariye', 'mixed', {
    source: 'A resident',
    how: 'reported',
    by: 'housing-officer',
    ago: 55,
    status: 'proposed',
  });
  t.link('spendsTimeAt', 'jordan', t.at('dunlin-court-east-stairwell'), 'harmful', {
    source: 'Residents’ reports to housing',
    how: 'reported',
    by: 'housing-officer',
    ago: 140,
    decidedBy: 'exploitation-lead',
  });
  t.link('livesAt', 'malachi', t.at('dunlin-court'), 'unknown', {
    source: 'Tenancy record',
    how: 'fromARecord',
    by: 'housing-officer',
    ago: 190,
    confidence: 'high',
  });
}

function records(t: Teller): void {
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
  tellLeads(t, 'worker-in-care', ['lewis'], 470);
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

export const stairwell: Story = {
  key: 'stairwell',
  title: 'The stairwell at Dunlin Court',
  about:
    'A dry, warm landing where young people meet because the club shuts at six, and where adults make them keep packages. Malachi is hurt over a debt. Lewis, 19, was made to do the same at 14 and is held as a victim and as a suspect at once. Housing owns the stairwell, and it is getting safer.',
  tell: (t) => {
    people(t);
    links(t);
    records(t);
  },
};
