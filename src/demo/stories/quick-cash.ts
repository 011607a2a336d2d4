import type { Story } from './story.ts';
import { tellAdultOfConcern } from './tell-adult.ts';
import { tellFlag } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellFamily } from './tell-family.ts';
import { tellLeads } from './tell-involvement.ts';
import { tellEach, tellMembers } from './tell-members.ts';
import { tellIncident, tellNote, tellSession } from './tell-records.ts';
import type { Teller } from './teller.ts';

function people(t: Teller): void {
  const first = { by: 'second-screener', ago: 65 } as const;
  tellFamily(t, {
    home: 'malik',
    name: 'Malik',
    heritage: 'pakistani',
    near: [5, 0],
    adults: [{ key: 'sumaiya', given: 'Sumaiya', sex: 'female', age: [44, 8], is: 'mother' }],
    children: [
      {
        key: 'danyal',
        given: 'Danyal',
        sex: 'male',
        age: [17, 1],
        school: 'wrackline-college',
        facts: [{ kind: 'strength', value: 'Coaches the under-nines on Saturday mornings', source: 'Club', since: 60 }],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'boateng',
    name: 'Boateng',
    heritage: 'ghanaian',
    near: [6, 0],
    adults: [
      { key: 'abena', given: 'Abena', sex: 'female', age: [47, 3], is: 'mother' },
      { key: 'yaw', given: 'Yaw', sex: 'male', age: [49, 7], is: 'father' },
    ],
    children: [{ key: 'kofi', given: 'Kofi', sex: 'male', age: [16, 8], school: 'wrackline-college' }],
    ...first,
  });
  tellFamily(t, {
    home: 'winterbourne',
    name: 'Winterhaven',
    heritage: 'english',
    near: [5, 1],
    adults: [{ key: 'mark', given: 'Mark', sex: 'male', age: [43, 4], is: 'father' }],
    children: [
      {
        key: 'harley',
        given: 'Harley',
        sex: 'male',
        age: [16, 2],
        school: 'wrackline-college',
        facts: [
          {
            kind: 'strength',
            value: 'Has an apprenticeship with a boatbuilder, if he can open a bank account',
            source: 'Harley',
            since: 50,
          },
        ],
      },
    ],
    ...first,
  });
  tellAdultOfConcern(
    t,
    {
      key: 'handle',
      given: 'flipking_',
      legalNameKnown: false,
      sex: 'notKnown',
      age: [27, 0],
      ageEstimated: true,
      aliases: [{ name: 'flipking_', kind: 'onlineHandle', source: 'Messages shown by a young person' }],
    },
    {
      categories: ['suspected'],
      basis:
        'Voice notes and a video call with three boys; a grown man, they all say. Money from older people’s accounts passed through theirs.',
      reliability: 'untested',
      harm: ['moneyMule', 'onlineGrooming'],
      police: 'SC/PP/0360',
      since: 58,
      reviewIn: 32,
    },
  );
}

function records(t: Teller): void {
  tellSession(t, {
    at: 'wrack-meadow',
    ago: 68,
    on: 'saturday',
    from: '11:30',
    until: '13:00',
    workers: ['second-youth-worker'],
    regulars: ['Dan', 'Kofs', 'Harls'],
    newFaces: 9,
    estimated: true,
    narrative: 'After the match. Twenty or so, with parents. Good to see them all muddy.',
    worry:
      'A post offering “two hundred a week, just need a bank card” going round on phones. Three said that their mates had done it.',
  });
  tellConcern(t, {
    when: t.setting.exactly(64, '14:20', 'office'),
    by: 'lead-wrackline',
    source: '2A',
    at: 'quickflip-account',
    narrative:
      'Three friends lent their bank cards to somebody online. Over four thousand pounds went through in a week. One account is shut and a boy has been told by the bank that he is a fraudster.',
    about: [
      {
        who: 'harley',
        part: 'harmed',
        said: 'Account closed; a marker has been put against his name for six years.',
        words: 'It said no risk. It said everyone’s doing it.',
      },
      {
        who: 'kofi',
        part: 'harmed',
        said: 'Sent a hundred pounds back out of his own wages, because he thought it was a mistake.',
      },
      {
        who: 'danyal',
        part: 'harmed',
        said: 'Asked to bring in two more friends. Said no, and got messages about his mother’s shop.',
      },
      { who: t.at('quickflip-account'), part: 'wherever', said: 'Also seen by pupils of two other schools.' },
    ],
    state: 'acceptedReferral',
    harm: ['moneyMule', 'onlineGrooming'],
    asked: ['known', 'known', 'notKnown', 'known'],
    childTold: 'Yes, all three.',
    parentTold: 'Yes.',
    dangerStatement: 'Threats will be used to make them bring in others.',
    safetyGoal: 'The debts and markers are lifted, and the account is gone.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'Adults are using children’s bank accounts. They are victims of it. Accepted for the group and for the account.',
      by: 'second-screener',
    },
  });
  tellIncident(t, {
    what: 'threat',
    when: t.setting.exactly(63, '22:05'),
    by: 'police-officer',
    source: '6',
    narrative: 'A voice note naming a family shop and its closing time was sent to a boy who had said no.',
    about: [
      {
        who: 'danyal',
        part: 'harmed',
        said: 'Played it to his mother, then to us.',
        words: 'I coach their little brothers. I wasn’t going to bring them in.',
      },
    ],
    police: 'SC/T/20760',
    outcome: 'Shop added to the evening patrol. Police are treating all three as victims.',
  });
  tellNote(t, {
    when: t.setting.exactly(34, '16:00', 'office'),
    by: 'worker-exploitation',
    source: '5B',
    manner: 'meeting',
    narrative: 'Wrote with the boys to two banks, enclosing the police letter. One marker lifted the same week.',
    about: [
      {
        who: 'harley',
        said: 'Second bank has not answered. The boatbuilder will hold his place until the end of the month.',
        words: 'It’s the first thing I’ve been good at.',
      },
      { who: 'kofi', said: 'Marker lifted. Paid back by the club’s hardship fund.' },
    ],
  });
  tellMembers(t, 'avocet', ['danyal', 'kofi', 'harley'], {
    source: 'Their football coach',
    how: 'reported',
    by: 'lead-wrackline',
    ago: 64,
    decidedBy: 'exploitation-lead',
    confidence: 'high',
  });
  const all = {
    source: 'Messages that they showed',
    how: 'saidByThem',
    by: 'lead-wrackline',
    ago: 63,
    confidence: 'high',
    decidedBy: 'exploitation-lead',
  } as const;
  t.link('friend', 'danyal', 'kofi', 'supportive', { ...all, source: 'Each of them' });
  t.link('friend', 'kofi', 'harley', 'supportive', { ...all, source: 'Each of them' });
  t.link('looksOutFor', 'danyal', 'harley', 'supportive', { ...all, source: 'He went with him to the bank' });
  tellEach(t, 'onlineContact', ['danyal', 'kofi', 'harley'], t.at('quickflip-account'), 'harmful', all);
  t.link('threatens', 'handle', 'danyal', 'harmful', all);
  t.link('recruits', 'handle', 'harley', 'harmful', all);
  t.link('spendsTimeAt', 'handle', t.at('quickflip-account'), 'harmful', {
    ...all,
    how: 'inferred',
    status: 'proposed',
  });
  tellEach(t, 'feelsSafeAt', ['danyal', 'kofi', 'harley'], t.at('wrack-meadow'), 'supportive', {
    ...all,
    source: 'Where they play',
  });
  tellLeads(t, 'worker-exploitation', ['danyal', 'kofi', 'harley'], 60);
  tellFlag(t, 'harley', {
    kind: 'criminalExploitationConcern',
    reason: 'Bank account used by adults; fraud marker to be lifted.',
    source: 'School and police',
    by: 'worker-exploitation',
    ago: 58,
    reviewIn: 32,
  });
}

export const quickCash: Story = {
  key: 'quick-cash',
  title: 'Two hundred a week',
  about:
    'Three friends from Saturday football lend their bank cards to an account online. The bank calls one of them a fraudster; the police call them victims. A place with a boatbuilder hangs on which word wins.',
  tell: (t) => {
    people(t);
    records(t);
  },
};
