import { tellAdultOfConcern } from '../tell-adult.ts';
import { tellFamily } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** The people of the story. */
export function people(t: Teller): void {
  tellFamily(t, {
    home: 'kilbane',
    name: 'Kilbane',
    heritage: 'irish',
    near: [2, 4],
    adults: [{ key: 'orla', given: 'Orla', sex: 'female', age: [40, 2], is: 'mother' }],
    children: [
      {
        key: 'saoirse',
        given: 'Saoirse',
        sex: 'female',
        age: [15, 6],
        school: 'the-boathouse',
        schoolSince: 120,
        aliases: [
          { name: 'Sersha Kilbane', kind: 'misspelling', source: 'Police custody record' },
          { name: 'Sparrow', kind: 'streetName', source: 'Youth workers' },
        ],
        facts: [
          { kind: 'exclusion', value: 'Permanently excluded from Marram Road School', source: 'School', since: 130 },
          {
            kind: 'bailCondition',
            value: 'Not to have contact with one named friend',
            source: 'Police custody record',
            since: 74,
          },
          { kind: 'levelOfNeed', value: 'Child in need (section 17)', source: 'Children’s social care', since: 140 },
          { kind: 'strength', value: 'Sings; can make a whole minibus laugh', source: 'The Boathouse', since: 100 },
        ],
      },
    ],
    by: 'worker-north',
    ago: 150,
  });
  tellFamily(t, {
    home: 'brathwaite-foster',
    name: 'Larchmere',
    heritage: 'english',
    near: [1, 3],
    adults: [{ key: 'pauline', given: 'Pauline', sex: 'female', age: [58, 3], is: 'foster carer' }],
    children: [
      {
        key: 'tiana',
        given: 'Tiana',
        family: 'Brathwaite',
        heritage: 'caribbean',
        sex: 'female',
        age: [15, 10],
        school: 'marram-road-school',
        aliases: [
          { name: 'Tee', kind: 'nickname', source: 'Friends' },
          { name: 'Tianna Braithwaite', kind: 'misspelling', source: 'Police log' },
        ],
        facts: [
          { kind: 'legalStatus', value: 'In care (section 31)', source: 'Court order', since: 900 },
          {
            kind: 'bailCondition',
            value: 'Not to have contact with one named friend',
            source: 'Police custody record',
            since: 74,
          },
          {
            kind: 'trustedAdult',
            value: 'Her foster carer, who drives out to look for her',
            source: 'Tiana',
            since: 300,
          },
        ],
      },
    ],
    by: 'worker-in-care',
    ago: 600,
    address: {
      kind: 'foster',
      line: 'Address held by children in care team',
      town: 'Seldermouth',
      postcode: 'QX9 9ZZ',
      areaCode: null,
      point: null,
      safeAddress: true,
    },
  });
  tellFamily(t, {
    home: 'brzezicki',
    name: 'Brzezicki',
    heritage: 'polish',
    near: [1, 4],
    adults: [
      { key: 'kinga', given: 'Kinga', sex: 'female', age: [39, 5], is: 'mother' },
      { key: 'szymon', given: 'Szymon', sex: 'male', age: [43, 8], is: 'father' },
    ],
    children: [
      {
        key: 'maja',
        given: 'Maja',
        sex: 'female',
        age: [14, 9],
        school: 'marram-road-school',
        aliases: [{ name: 'Maya Brezicky', kind: 'misspelling', source: 'Missing report' }],
      },
    ],
    by: 'worker-north',
    ago: 120,
  });
  tellAdultOfConcern(
    t,
    {
      key: 'neil',
      given: 'Neil',
      family: 'Osterhaven',
      sex: 'male',
      age: [36, 8],
      aliases: [{ name: 'Nelly', kind: 'streetName', source: 'Young people' }],
    },
    {
      categories: ['suspected'],
      basis:
        'Two of three girls found in his car after being missing. A warning notice has been served on behalf of one of them.',
      reliability: 'untested',
      harm: ['childSexualExploitation', 'missing'],
      vehicles: ['Black people carrier, taxi plate out of date'],
      police: 'SC/PP/0344',
      told: 'Served with a child abduction warning notice.',
      since: 60,
      reviewIn: 30,
    },
  );
}
