import { tellFamily } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** The people of the story. */
export function people(t: Teller): void {
  const first = { by: 'worker-north', ago: 110 } as const;
  tellFamily(t, {
    home: 'quillhaven',
    name: 'Quillhaven',
    heritage: 'english',
    near: [6, 4],
    adults: [
      { key: 'ruth', given: 'Ruth', sex: 'female', age: [43, 1], is: 'mother' },
      { key: 'paul', given: 'Stuart', sex: 'male', age: [44, 2], is: 'father' },
    ],
    children: [
      {
        key: 'erin',
        given: 'Erin',
        sex: 'female',
        age: [14, 3],
        school: 'gannet-point-high',
        facts: [
          { kind: 'trustedAdult', value: 'The librarian, who lets her shelve at break', source: 'Erin', since: 100 },
          { kind: 'levelOfNeed', value: 'Early help', source: 'School', since: 100 },
          { kind: 'attendance', value: '81 per cent this term; 97 per cent last year', source: 'School', since: 110 },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'kwok',
    name: 'Kwok',
    heritage: 'hongkong',
    near: [7, 3],
    adults: [{ key: 'wing', given: 'Wing-Sze', sex: 'female', age: [46, 7], is: 'mother' }],
    children: [
      {
        key: 'chloe',
        given: 'Tsz-Ching',
        knownAs: 'Chloe',
        sex: 'female',
        age: [14, 7],
        school: 'gannet-point-high',
        aliases: [{ name: 'Chloe Quok', kind: 'misspelling', source: 'Concern form' }],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'joshi',
    name: 'Joshi',
    heritage: 'indian',
    near: [6, 3],
    adults: [
      { key: 'meera', given: 'Meera', sex: 'female', age: [41, 9], is: 'mother' },
      { key: 'nikhil', given: 'Nikhil', sex: 'male', age: [43, 4], is: 'father' },
    ],
    children: [
      {
        key: 'anjali',
        given: 'Anjali',
        sex: 'female',
        age: [14, 0],
        school: 'gannet-point-high',
        facts: [
          {
            kind: 'strength',
            value: 'Wrote to the head with eleven signatures and a plan of the corridor',
            source: 'School',
            since: 84,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'larchgarth',
    name: 'Larchgarth',
    heritage: 'english',
    near: [7, 4],
    adults: [{ key: 'steph', given: 'Stephanie', sex: 'female', age: [37, 2], is: 'mother' }],
    children: [
      {
        key: 'ethan',
        given: 'Ethan',
        sex: 'male',
        age: [14, 5],
        school: 'gannet-point-high',
        disabilities: ['LD'],
        facts: [
          { kind: 'sendSupport', value: 'SEN support: speech and language', source: 'School', since: 900 },
          { kind: 'levelOfNeed', value: 'Child in need (section 17)', source: 'Children’s social care', since: 92 },
          { kind: 'strength', value: 'Gentle with his baby cousins; builds kites', source: 'His mother', since: 90 },
        ],
      },
    ],
    ...first,
  });
}
