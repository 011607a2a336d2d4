import { someHome } from '../../people/address.ts';
import { areaOfCell } from '../../town/areas.ts';
import { concernHeld, tellAdultOfConcern } from '../tell-adult.ts';
import { tellFamily } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** The people of the story. */
export function people(t: Teller): void {
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
        { kind: 'levelOfNeed', value: 'Care leaver', source: 'Children’s social care', since: 450 },
        {
          kind: 'nationalReferralMechanism',
          value: 'Recognised as a victim of modern slavery when he was 17',
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
