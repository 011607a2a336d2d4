import type { Story } from './story.ts';
import { tellAdultOfConcern } from './tell-adult.ts';
import { tellFlag } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellFamily } from './tell-family.ts';
import { tellAround, tellLeads } from './tell-involvement.ts';
import { tellEach, tellMembers } from './tell-members.ts';
import { tellMissing } from './tell-missing.ts';
import { tellInformation, tellNote, tellSession } from './tell-records.ts';
import type { Teller } from './teller.ts';

function people(t: Teller): void {
  const first = { by: 'second-screener', ago: 30 } as const;
  tellFamily(t, {
    home: 'pinnock',
    name: 'Pinnock',
    heritage: 'caribbean',
    near: [4, 4],
    adults: [{ key: 'sonia', given: 'Sonia', sex: 'female', age: [41, 2], is: 'mother' }],
    children: [
      {
        key: 'jada',
        given: 'Jada',
        sex: 'female',
        age: [14, 2],
        school: 'lantern-hill-girls',
        aliases: [{ name: 'Jets', kind: 'nickname', source: 'Friends' }],
        facts: [
          {
            kind: 'strength',
            value: 'Runs for the county under-15s; trains three mornings a week',
            source: 'Her mother',
            since: 400,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'qureshi',
    name: 'Qureshi',
    heritage: 'pakistani',
    near: [5, 3],
    adults: [
      { key: 'rabia', given: 'Rabia', sex: 'female', age: [43, 5], is: 'mother' },
      { key: 'haris', given: 'Haris', sex: 'male', age: [46, 1], is: 'father' },
    ],
    children: [
      {
        key: 'hafsa',
        given: 'Hafsa',
        sex: 'female',
        age: [14, 8],
        school: 'lantern-hill-girls',
        aliases: [{ name: 'Hafza Qureishi', kind: 'misspelling', source: 'A message taken by telephone' }],
        facts: [
          {
            kind: 'strength',
            value: 'Told an adult, and asked the others first whether she might',
            source: 'School',
            since: 9,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'zielonka',
    name: 'Zielonka',
    heritage: 'polish',
    near: [6, 1],
    adults: [
      {
        key: 'agata',
        given: 'Agata',
        sex: 'female',
        age: [38, 7],
        is: 'mother',
        language: 'Polish',
        interpreter: true,
      },
    ],
    children: [
      {
        key: 'kacper',
        given: 'Kacper',
        sex: 'male',
        age: [13, 6],
        school: 'ternhaven-academy',
        aliases: [
          { name: 'Casper', kind: 'misspelling', source: 'Police log' },
          { name: 'Casp', kind: 'streetName', source: 'Youth workers at Stand C' },
        ],
        facts: [
          { kind: 'levelOfNeed', value: 'Child in need (section 17)', source: 'Children’s social care', since: 20 },
          { kind: 'trustedAdult', value: 'His form tutor, who also takes chess club', source: 'Kacper', since: 18 },
          {
            kind: 'safeContact',
            value: 'Text first. Not between 3pm and 5pm: he is on the bus',
            source: 'Kacper',
            since: 18,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'moreira',
    name: 'Moreira',
    heritage: 'portuguese',
    near: [5, 1],
    adults: [
      { key: 'beatriz', given: 'Beatriz', sex: 'female', age: [40, 3], is: 'mother' },
      { key: 'duarte', given: 'Duarte', sex: 'male', age: [44, 9], is: 'father' },
    ],
    children: [
      {
        key: 'tomas',
        given: 'Tomás',
        sex: 'male',
        age: [14, 4],
        school: 'ternhaven-academy',
        aliases: [{ name: 'Thomas Morera', kind: 'misspelling', source: 'Bus company report' }],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'hatherlow',
    name: 'Hatherlow',
    heritage: 'english',
    near: [7, 4],
    adults: [{ key: 'maureen', given: 'Maureen', sex: 'female', age: [63, 4], is: 'grandmother' }],
    children: [
      {
        key: 'alfie',
        given: 'Alfie',
        sex: 'male',
        age: [13, 1],
        school: 'gannet-point-high',
        aliases: [{ name: 'Alf', kind: 'nickname', source: 'Friends' }],
        facts: [
          { kind: 'neurodivergence', value: 'ADHD, diagnosed', source: 'Health', since: 700 },
          { kind: 'sendSupport', value: 'Education, health and care plan asked for', source: 'School', since: 120 },
          {
            kind: 'partTimeTimetable',
            value: 'Mornings only, to be looked at again each fortnight',
            source: 'School',
            since: 60,
          },
          {
            kind: 'parentalResponsibility',
            value: 'His grandmother, by a special guardianship order',
            source: 'Court order',
            since: 2000,
          },
          {
            kind: 'strength',
            value: 'Knows every bus in the county by its number',
            source: 'His grandmother',
            since: 30,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'wendleshaw',
    name: 'Wendleshaw',
    heritage: 'english',
    near: [7, 4],
    adults: [{ key: 'kelly', given: 'Kelly', sex: 'female', age: [35, 8], is: 'mother' }],
    children: [{ key: 'poppy', given: 'Poppy', sex: 'female', age: [12, 3], school: 'gannet-point-high' }],
    ...first,
  });
  tellAdultOfConcern(
    t,
    {
      key: 'dez',
      given: 'Dez',
      legalNameKnown: false,
      sex: 'male',
      age: [33, 0],
      ageEstimated: true,
      aliases: [{ name: 'D', kind: 'streetName', source: 'Young people on the 7' }],
    },
    {
      categories: ['suspected'],
      basis:
        'Named by two young people from two schools, and seen by a driver, as buying food and vapes for younger passengers and then asking for favours.',
      reliability: 'untested',
      harm: ['childCriminalExploitation'],
      descriptors: ['About 30, slight, grey zip top', 'Sits at the back of the upper deck'],
      police: 'SC/PP/0417',
      since: 8,
      reviewIn: 82,
    },
  );
}

function links(t: Teller): void {
  const atInterview = {
    source: 'In his own conversation with his worker',
    how: 'saidByThem',
    by: 'worker-exploitation',
    ago: 17,
    confidence: 'high',
  } as const;
  const atSchool = {
    source: 'The two of them, to their safeguarding lead',
    how: 'saidByThem',
    by: 'lead-lantern-hill',
    ago: 9,
    confidence: 'high',
  } as const;
  t.link('bestFriend', 'hafsa', 'jada', 'supportive', atSchool);
  t.link('looksOutFor', 'hafsa', 'jada', 'supportive', { ...atSchool, source: 'Her friend' });
  t.link('friend', 'kacper', 'tomas', 'supportive', atInterview);
  t.link('looksOutFor', 'tomas', 'kacper', 'supportive', {
    ...atInterview,
    source: 'His friend: “he gets off with me so I’m not last”',
  });
  t.link('neighbourOf', 'alfie', 'poppy', 'supportive', {
    source: 'His grandmother',
    how: 'saidByFamily',
    by: 'second-screener',
    ago: 33,
  });
  t.link('travelsWith', 'poppy', 'alfie', 'supportive', {
    source: 'His grandmother',
    how: 'saidByFamily',
    by: 'second-screener',
    ago: 33,
  });
  t.link('travelsWith', 'jada', 'alfie', 'unknown', {
    source: 'Same bus, same hour, in two separate concerns',
    how: 'inferred',
    by: 'exploitation-lead',
    ago: 7,
    status: 'proposed',
  });
  t.link('inContactWith', 'dez', 'kacper', 'controlling', atInterview);
  t.link('inContactWith', 'dez', 'alfie', 'controlling', {
    source: 'What he told his head of year',
    how: 'saidByThem',
    by: 'lead-gannet-point',
    ago: 33,
    decidedBy: 'exploitation-lead',
  });
  t.link('inContactWith', 'dez', 'jada', 'unknown', {
    ...atSchool,
    source: 'Her friend',
    how: 'saidByAnotherYoungPerson',
    confidence: 'medium',
    status: 'proposed',
  });
  t.link('travelsOn', 'dez', t.at('bus-route-7'), 'harmful', {
    source: 'Bus company report',
    how: 'reported',
    by: 'bus-manager',
    ago: 25,
    decidedBy: 'exploitation-lead',
  });
  t.link('spendsTimeAt', 'dez', t.at('stand-c'), 'harmful', {
    source: 'Seen by youth workers',
    how: 'seenByAWorker',
    by: 'youth-worker',
    ago: 12,
    decidedBy: 'exploitation-lead',
  });
  const rides = {
    source: 'The journey to school',
    how: 'saidByFamily',
    by: 'second-screener',
    ago: 30,
    confidence: 'high',
  } as const;
  tellEach(
    t,
    'travelsOn',
    ['jada', 'hafsa', 'kacper', 'tomas', 'alfie', 'poppy'],
    t.at('bus-route-7'),
    'unknown',
    rides,
  );
  tellEach(t, 'spendsTimeAt', ['kacper', 'tomas', 'alfie'], t.at('stand-c'), 'mixed', {
    ...rides,
    source: 'Where they change buses',
  });
  tellMembers(t, 'heron', ['jada', 'hafsa', 'kacper', 'tomas', 'alfie', 'poppy'], {
    source: 'Who they sit with, from three schools’ concerns read together',
    how: 'inferred',
    by: 'exploitation-lead',
    ago: 7,
    decidedBy: 'panel-chair',
  });
}

function early(t: Teller): void {
  tellConcern(t, {
    when: t.setting.exactly(33, '10:40', 'school'),
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
    when: t.setting.exactly(30, '13:10', 'school'),
    by: 'lead-gannet-point',
    source: '2A',
    manner: 'call',
    narrative:
      'Call home. His grandmother had noticed the phone and thought it was from the school. She will walk him to the stop. She asked who else is looking at this man.',
    about: [{ who: 'alfie', said: 'Sleeping badly; asked to sleep with the landing light on.' }],
  });
  tellInformation(t, {
    when: t.setting.between(26, '15:35', '15:55'),
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

function joinedUp(t: Teller): void {
  tellConcern(t, {
    when: t.setting.exactly(21, '11:05', 'school'),
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
    left: [19, '15:40'],
    back: [19, '22:15'],
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
    when: t.setting.exactly(17, '16:15', 'office'),
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
    ago: 12,
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
    when: t.setting.exactly(9, '12:50', 'school'),
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
  tellLeads(t, 'worker-exploitation', ['kacper', 'jada'], 20);
  tellAround(t, 'school-nurse', ['kacper'], 16, 'Sees him at the school drop-in.');
  tellFlag(t, 'kacper', {
    kind: 'criminalExploitationConcern',
    reason: 'Made to hold a bag on the bus; followed to his stop.',
    source: 'His own account and a driver’s',
    by: 'worker-exploitation',
    ago: 17,
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

/** What is waiting at the front door now: the fourth concern, which nobody has yet read beside the others. */
function now(t: Teller): void {
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

export const busRoute: Story = {
  key: 'bus-route',
  title: 'The 7, three schools',
  about:
    'Four concerns in five weeks, from three schools, each sensibly handled on its own. Together they are one man, one upper deck and one stand. The fourth is waiting at the front door now, and nobody owns the route.',
  tell: (t) => {
    people(t);
    links(t);
    early(t);
    joinedUp(t);
    now(t);
  },
};
