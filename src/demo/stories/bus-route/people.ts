import { tellAdultOfConcern } from '../tell-adult.ts';
import { tellFamily } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** The people of the story. */
export function people(t: Teller): void {
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
