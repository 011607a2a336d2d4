import { tellAdultOfConcern } from '../tell-adult.ts';
import { tellFamily } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** The people of the story. */
export function people(t: Teller): void {
  const first = { by: 'worker-north', ago: 240 } as const;
  tellFamily(t, {
    home: 'mosselridge',
    name: 'Mosselridge',
    heritage: 'english',
    near: [4, 3],
    adults: [
      { key: 'lisa', given: 'Lisa', sex: 'female', age: [42, 1], is: 'mother' },
      { key: 'dean', given: 'Dean', sex: 'male', age: [45, 6], is: 'stepfather' },
    ],
    children: [
      {
        key: 'robyn',
        given: 'Robyn',
        sex: 'female',
        age: [15, 5],
        school: 'lantern-hill-girls',
        aliases: [{ name: 'Robbie', kind: 'nickname', source: 'Friends' }],
        facts: [
          {
            kind: 'levelOfNeed',
            value: 'Child protection plan (sexual abuse, outside the home)',
            source: 'Child protection conference',
            since: 150,
          },
          {
            kind: 'trustedAdult',
            value: 'Her aunt, who does nights at the hospital and always answers',
            source: 'Robyn',
            since: 210,
          },
          {
            kind: 'safeContact',
            value: 'Message through the school; her phone is read by others',
            source: 'Robyn',
            since: 210,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'munteanu',
    name: 'Munteanu',
    heritage: 'romanian',
    near: [5, 2],
    adults: [{ key: 'ioana', given: 'Ioana', sex: 'female', age: [36, 4], is: 'mother', interpreter: true }],
    children: [
      {
        key: 'bianca',
        given: 'Bianca',
        sex: 'female',
        age: [14, 6],
        school: 'lantern-hill-girls',
        language: 'Romanian',
        interpreter: true,
        aliases: [{ name: 'Bianka Montianu', kind: 'misspelling', source: 'Police log' }],
        facts: [
          {
            kind: 'strength',
            value: 'Teaches herself the piano from videos; wants a real one',
            source: 'School',
            since: 200,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'adebayo',
    name: 'Adebayo',
    heritage: 'nigerian',
    near: [3, 3],
    adults: [
      { key: 'folake', given: 'Folake', sex: 'female', age: [45, 2], is: 'mother' },
      { key: 'kolade', given: 'Kolade', sex: 'male', age: [50, 3], is: 'father' },
    ],
    children: [
      {
        key: 'ayomide',
        given: 'Ayomide',
        knownAs: 'Ayo',
        sex: 'male',
        age: [15, 9],
        school: 'marram-road-school',
        aliases: [{ name: 'Ayomede Adebeyo', kind: 'misspelling', source: 'Attendance letter' }],
        facts: [{ kind: 'safeContact', value: 'Not through his church', source: 'Ayo', since: 100 }],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'cressmere',
    name: 'Cresshaven',
    heritage: 'english',
    near: [4, 3],
    adults: [{ key: 'jo', given: 'Joanna', sex: 'female', age: [38, 10], is: 'mother' }],
    children: [
      { key: 'tilly', given: 'Matilda', knownAs: 'Tilly', sex: 'female', age: [14, 11], school: 'lantern-hill-girls' },
    ],
    ...first,
  });
  tellAdultOfConcern(
    t,
    {
      key: 'manager',
      given: 'Darren',
      family: 'Luddthwaite',
      sex: 'male',
      age: [41, 3],
      aliases: [{ name: 'Daz', kind: 'alias', source: 'Young people' }],
    },
    {
      categories: ['alleged'],
      basis: 'A girl of 15 told her aunt that he locked the back room. A boy has since said the same happened to him.',
      reliability: 'reliable',
      harm: ['childSexualExploitation'],
      descriptors: ['Night manager, Sunday to Thursday'],
      police: 'SC/PP/0195',
      supervisedBy: 'Police bail, not to enter the premises or speak to anyone under 18',
      told: 'Arrested and interviewed.',
      since: 205,
      reviewIn: 65,
    },
  );
  tellAdultOfConcern(
    t,
    {
      key: 'driver',
      given: 'Simon',
      family: 'Oxterwray',
      legalNameKnown: true,
      sex: 'male',
      age: [34, 0],
      ageEstimated: true,
      aliases: [{ name: 'Si', kind: 'alias', source: 'Young people' }],
    },
    {
      categories: ['suspected', 'witness'],
      basis:
        'Delivered for the takeaway. Gave two girls lifts home after closing. He has also given the police a statement about the back room.',
      reliability: 'untested',
      harm: ['childSexualExploitation'],
      vehicles: ['White van, dent in the near side door'],
      police: 'SC/PP/0196',
      told: 'Interviewed as a witness; told that the lifts are being looked at.',
      since: 200,
      reviewIn: 10,
    },
  );
}
