import { someHome } from '../../people/address.ts';
import { areaOfCell } from '../../town/areas.ts';
import { tellAdultOfConcern } from '../tell-adult.ts';
import { tellFamily } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** The people of the story. */
export function people(t: Teller): void {
  t.person(
    {
      key: 'geoff',
      given: 'Geoffrey',
      family: 'Tarnwray',
      knownAs: 'Geoff',
      sex: 'male',
      age: [58, 4],
      disabilities: ['LD'],
      addresses: [
        {
          ...someHome(t.seed.chanceForKey('home', 'geoff'), t.setting.date(3300), areaOfCell(4, 1).code),
          line: '14 Plover House',
        },
      ],
      facts: [
        {
          kind: 'strength',
          value: 'Knows everyone on the ground floor by name; feeds two cats that are not his',
          source: 'Neighbours',
          since: 200,
        },
        { kind: 'trustedAdult', value: 'The neighbour opposite, who has his spare key', source: 'Geoff', since: 80 },
      ],
    },
    { home: 'plover-house', as: 'communityMember' },
  );
  const first = { by: 'worker-south', ago: 130 } as const;
  tellFamily(t, {
    home: 'pennhaven',
    name: 'Pennhaven',
    heritage: 'english',
    near: [4, 0],
    adults: [{ key: 'sharon', given: 'Sharon', sex: 'female', age: [40, 1], is: 'mother' }],
    children: [
      {
        key: 'corey',
        given: 'Corey',
        sex: 'male',
        age: [15, 8],
        school: 'selder-vale-school',
        aliases: [{ name: 'Cozza', kind: 'streetName', source: 'Neighbours' }],
        facts: [
          {
            kind: 'levelOfNeed',
            value: 'Child protection plan (physical abuse, outside the home)',
            source: 'Child protection conference',
            since: 70,
          },
          { kind: 'attendance', value: '38 per cent this term', source: 'School', since: 90 },
          {
            kind: 'strength',
            value: 'Cleaned the whole kitchen before he left, the neighbour says',
            source: 'Neighbour',
            since: 76,
          },
        ],
      },
    ],
    ...first,
  });
  tellFamily(t, {
    home: 'hazelthwaite',
    name: 'Crossthwaite-Lea',
    heritage: 'english',
    near: [5, 0],
    adults: [{ key: 'gran', given: 'Jean', sex: 'female', age: [66, 2], is: 'grandmother' }],
    children: [{ key: 'darcey', given: 'Darcey', sex: 'female', age: [16, 7], school: 'wrackline-college' }],
    ...first,
  });
  tellAdultOfConcern(
    t,
    {
      key: 'tall-paul',
      given: 'Paul',
      family: 'Haldwray',
      sex: 'male',
      age: [44, 5],
      aliases: [{ name: 'Tall Paul', kind: 'streetName', source: 'Neighbours' }],
    },
    {
      categories: ['convicted'],
      basis:
        'Took over a tenant’s home and used it to sell drugs, with children made to answer the door. Convicted; released on licence.',
      reliability: 'reliable',
      harm: ['homeTakeover', 'childCriminalExploitation'],
      descriptors: ['Six foot five'],
      police: 'SC/PP/0260',
      supervisedBy: 'Probation; licence condition not to enter Samphire ward',
      told: 'Through his licence.',
      since: 120,
      reviewIn: 5,
    },
  );
}
