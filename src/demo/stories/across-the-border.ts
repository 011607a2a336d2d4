import { placeId } from '../places/keys.ts';
import { pointOfPlace } from '../places/points.ts';
import { areaOfCell } from '../town/areas.ts';
import type { Address } from '../types/identity.ts';
import type { Story } from './story.ts';
import { tellFlag } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellAround, tellLeads } from './tell-involvement.ts';
import { tellMissing } from './tell-missing.ts';
import { tellInformation, tellNote } from './tell-records.ts';
import { tellSchool } from './tell-school.ts';
import type { Teller } from './teller.ts';

function people(t: Teller): void {
  const kittiwake = (since: number): Address => ({
    kind: 'childrensHome',
    line: 'Kittiwake House',
    town: 'Seldermouth',
    postcode: 'QX3 9KH',
    areaCode: areaOfCell(2, 4).code,
    point: pointOfPlace('kittiwake-house'),
    from: t.setting.date(since),
    until: null,
    safeAddress: false,
  });
  const ashton = {
    key: 'ashton',
    given: 'Ashton',
    family: 'Brackcroft',
    heritage: 'english',
    sex: 'male',
    age: [15, 3],
    school: 'the-boathouse',
    schoolSince: 70,
    addresses: [kittiwake(82)],
    aliases: [
      { name: 'Ash', kind: 'nickname', source: 'Himself' },
      { name: 'Ashton Brackroft', kind: 'misspelling', source: 'Marlowfield placement form' },
    ],
    facts: [
      {
        kind: 'legalStatus',
        value: 'In the care of Marlowfield Council (section 31)',
        source: 'Court order',
        since: 820,
      },
      {
        kind: 'neurodivergence',
        value: 'Autism, waiting for assessment in a third county',
        source: 'Health passport',
        since: 300,
      },
      { kind: 'trustedAdult', value: 'His little sister’s foster carer', source: 'Ash', since: 60 },
      { kind: 'strength', value: 'Mends bicycles; has mended everyone’s', source: 'Kittiwake House', since: 40 },
    ],
  } as const;
  const denisa = {
    key: 'denisa',
    given: 'Denisa',
    family: 'Horváth',
    heritage: 'roma',
    sex: 'female',
    age: [16, 1],
    school: 'wrackline-college',
    schoolSince: 200,
    addresses: [kittiwake(240)],
    facts: [
      {
        kind: 'legalStatus',
        value: 'In the care of Marlowfield Council (section 20)',
        source: 'Marlowfield Council',
        since: 260,
      },
    ],
  } as const;
  for (const child of [ashton, denisa]) {
    t.person(child, { home: 'kittiwake-house', as: 'child' });
    tellSchool(t, child);
  }
}

function records(t: Teller): void {
  const train = (
    ago: number,
    out: string,
    back: readonly [number, string],
    narrative: string,
    words?: string,
  ): void => {
    tellMissing(t, {
      who: 'ashton',
      type: ago === 74 ? 'A' : 'M',
      left: [ago, out],
      back,
      from: 'Kittiwake House',
      found: ago === 30 ? 'railway-station' : { described: 'Railway station in Marlowfield', within: 200 },
      police: `SC/M/${20400 - ago}`,
      by: 'home-manager',
      source: '8',
      narrative,
      ...(words === undefined ? {} : { words }),
      interview:
        ago === 74
          ? { status: 'notOffered', reason: 'Each council thought that the other would offer it.' }
          : {
              status: 'completed',
              offeredAfter: 20,
              doneAfter: 66,
              by: 'return-interviewer',
              themes: ['Misses his sister', 'A man on the train who pays fares'],
              places: ['railway-station'],
            },
    });
  };
  train(
    74,
    '13:30',
    [73, '09:10'],
    'Went to Marlowfield by train to see his sister at her school gate. Slept in a station waiting room. He rang the home himself in the morning.',
  );
  train(
    52,
    '16:00',
    [51, '22:40'],
    'Reported at 5pm. Marlowfield police found him on a swing in the park by his sister’s school and brought him half way; our staff met them at the services.',
    'It’s two hours and nobody’ll say when. So I go and look.',
  );
  train(
    30,
    '17:20',
    [30, '23:15'],
    'Found on the forecourt before the last train. A man had offered to pay his fare if he would take a bag for him. He had said he would think about it.',
    'Fourteen pounds. That’s all that’s between me and her.',
  );
  tellConcern(t, {
    when: t.setting.exactly(50, '11:20', 'office'),
    by: 'home-manager',
    source: '8',
    narrative:
      'A boy placed here by another council last month has gone missing twice towards home. We have had no plan, no risk assessment and no reply. Nobody here was told that he was coming.',
    about: [
      {
        who: 'ashton',
        said: 'Settles when he has a date. The calendar on his wall has only one thing on it, and it was cancelled.',
      },
    ],
    state: 'acceptedReferral',
    harm: ['missing', 'countyLines'],
    asked: ['notKnown', 'known', 'known', 'notAsked'],
    childTold: 'Yes.',
    parentTold: 'Marlowfield Council shares parental responsibility; left three messages.',
    dangerStatement: 'On a long journey alone with no money, somebody will offer to pay.',
    safetyGoal: 'He sees his sister on a day that he can count to, and travels with somebody he likes.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'Responsible council is Marlowfield; the danger is here and on the line between. Accepted jointly. I have rung their service manager and she has rung back.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(43, '10:00', 'office'),
    by: 'marlowfield-worker',
    source: '5C',
    manner: 'call',
    narrative:
      'Apologised for the missing notification. The placement was made at four on a Friday. Visits were booked and cancelled twice for want of a driver. Sister’s carer would have him to stay.',
    about: [{ who: 'ashton', said: 'His own plan says “regular contact” and has no dates in it.' }],
  });
  tellInformation(t, {
    when: t.setting.exactly(29, '08:40'),
    by: 'return-interviewer',
    source: 'returnInterview',
    at: 'railway-station',
    narrative:
      'A man on the forecourt in the evening offers to pay young people’s fares in return for carrying a bag. Well spoken, fifties, lanyard like a member of staff.',
    about: [{ who: t.at('railway-station'), said: 'Second mention of somebody who looks like staff.' }],
    from: { described: 'A young person in a return interview', couldSharingPutThemAtRisk: 'yes' },
    conditions:
      'Do not say it came from a return interview, and do not approach young people on the forecourt about it.',
    grade: [2, 'A', 'police-sergeant'],
    sanitised: 'A man on the station forecourt offers fares to young people in return for carrying a bag.',
    action: 'Passed to the railway police and to Marlowfield.',
    feedback: 'acted',
  });
  tellNote(t, {
    when: t.setting.exactly(11, '17:00', 'office'),
    by: 'home-manager',
    source: '8',
    manner: 'visit',
    narrative:
      'First Saturday with his sister, fetched and brought home by her carer. He has four dates on the calendar in green ink. Not missing since the first went up.',
    about: [
      {
        who: 'ashton',
        said: 'Has started on his sister’s bicycle.',
        words: 'I don’t need to run if it’s written down.',
      },
    ],
  });
  tellNote(t, {
    when: t.setting.exactly(70, '16:00', 'office'),
    by: 'marlowfield-worker',
    source: '5C',
    manner: 'visit',
    alone: 'yes',
    narrative: 'Visit at Kittiwake House. College is going well; she would like her own key.',
    about: [
      { who: 'denisa', said: 'Looks out for the younger ones at the home. Has asked for her grandmother’s address.' },
    ],
  });
  const home = { source: 'Staff at the home', how: 'seenByAWorker', by: 'home-manager', ago: 60 } as const;
  t.link('placementPeer', 'ashton', 'denisa', 'supportive', home);
  t.link('looksOutFor', 'denisa', 'ashton', 'supportive', { ...home, ago: 28 });
  for (const who of ['ashton', 'denisa'] as const) {
    t.link('livesAt', who, { type: 'place', id: placeId(t.seed, 'kittiwake-house') }, 'supportive', {
      source: 'Placement form',
      how: 'fromARecord',
      by: 'home-manager',
      ago: who === 'ashton' ? 82 : 240,
      confidence: 'high',
    });
    tellFlag(t, who, {
      kind: 'placedByAnotherCouncil',
      reason: 'Marlowfield Council is responsible. Ring their duty team and ours.',
      source: 'Placement form',
      by: 'home-manager',
      ago: who === 'ashton' ? 50 : 240,
      reviewIn: who === 'ashton' ? 40 : -6,
    });
  }
  t.link('friend', 'ashton', t.group('lapwing'), 'unknown', {
    source: 'At the same school, and found at the same station on different nights',
    how: 'inferred',
    by: 'exploitation-lead',
    ago: 26,
    status: 'declined',
  });
  tellLeads(t, 'marlowfield-worker', ['ashton', 'denisa'], 240);
  tellLeads(t, 'worker-exploitation', ['ashton'], 48);
  tellAround(t, 'home-manager', ['ashton', 'denisa'], 82, 'Manages the home where they live.');
}

export const acrossTheBorder: Story = {
  key: 'across-the-border',
  title: 'Placed from Marlowfield',
  about:
    'Ash is placed in Seldermouth by another council, which tells nobody. He goes missing towards his little sister, and somebody offers to pay the fare. Two councils, two police forces, one boy; what works is four dates in green ink.',
  tell: (t) => {
    people(t);
    records(t);
  },
};
