import { someHome } from '../people/address.ts';
import { areaOfCell } from '../town/areas.ts';
import type { Story } from './story.ts';
import { tellFlag, tellRestriction } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellLeads } from './tell-involvement.ts';
import { tellNote } from './tell-records.ts';

/** A silent record: to everyone outside its few there is nothing at all, and a custodian answers at any hour (domain I22). */
export const silent: Story = {
  key: 'silent',
  title: 'A girl with a new name',
  about:
    'Elina gave evidence and moved here under a new name. Outside five people nothing says that she exists. A stranger has begun to ask for her at a school gate: the concern about him is in the queue, and must reach the custodian without telling anybody why.',
  tell: (t) => {
    const home = {
      ...someHome(t.seed.chanceForKey('home', 'harlmere'), t.setting.date(410), areaOfCell(7, 0).code),
      safeAddress: true,
    };
    t.person(
      {
        key: 'aunt',
        given: 'Vera',
        family: 'Harlmere',
        sex: 'female',
        age: [52, 1],
        heritage: 'english',
        ethnicity: 'NOBT',
        addresses: [home],
      },
      { home: 'harlmere', as: 'parentOrCarer' },
    );
    t.person(
      {
        key: 'elina',
        given: 'Elina',
        family: 'Harlmere',
        sex: 'female',
        age: [15, 1],
        heritage: 'english',
        ethnicity: 'REFU',
        addresses: [home],
        aliases: [{ name: 'Kamila Sosnowa-Reed', kind: 'formerName', source: 'Court, closed' }],
        facts: [
          {
            kind: 'legalStatus',
            value: 'Wardship; identity protected by order of the High Court',
            source: 'Court order',
            since: 420,
          },
          {
            kind: 'safeContact',
            value: 'Only by the custodian, to her aunt, by voice',
            source: 'Protection plan',
            since: 410,
          },
          { kind: 'trustedAdult', value: 'Her aunt', source: 'Elina', since: 410 },
        ],
      },
      { home: 'harlmere', as: 'child' },
    );
    const plan = {
      source: 'Protection plan',
      how: 'fromARecord',
      by: 'custodian',
      ago: 410,
      confidence: 'high',
    } as const;
    t.link('carerOf', 'aunt', 'elina', 'supportive', plan);
    t.link('attends', 'elina', t.at('wrackline-college'), 'unknown', plan);
    tellNote(t, {
      when: t.setting.exactly(405, '14:00', 'office'),
      by: 'custodian',
      source: '5C',
      manner: 'visit',
      alone: 'yes',
      narrative:
        'First visit at the new home. She chose the name herself, from a book. We agreed what she would say if anybody asks where she is from.',
      about: [
        {
          who: 'elina',
          said: 'Quick, watchful, kind to the dog.',
          words: 'It’s funny having a birthday nobody knows.',
        },
      ],
    });
    tellNote(t, {
      when: t.setting.exactly(80, '17:00', 'office'),
      by: 'custodian',
      source: '5B',
      manner: 'visit',
      alone: 'yes',
      narrative:
        'Review. Two authorisers met; silence still needed. She has joined the library’s reading group and would like to be in the photograph. We talked about why not yet.',
      about: [{ who: 'elina', said: 'Has one friend at home for tea now.', words: 'When can I just be boring?' }],
    });
    tellConcern(t, {
      when: t.setting.exactly(2, '15:35', 'office'),
      by: 'lead-wrackline',
      source: '2A',
      at: 'wrackline-college',
      narrative:
        'A man whom no one here knows asked two pupils at the gate whether they know a girl who moved here last year, thin, about fifteen, short dark hair, who “might say she is called Ellie”. He had a photograph. They said no, and came straight in.',
      about: [{ who: t.at('wrackline-college'), part: 'wherever', said: 'Camera on the gate kept. Hired car.' }],
      state: 'triage',
      harm: ['onlineGrooming'],
      asked: ['notKnown', 'known', 'notKnown', 'notAsked'],
      childTold: 'We do not know which child this is about.',
      parentTold: 'Not applicable.',
      dangerStatement: 'A man who is looking for a girl will find her.',
    });
    tellRestriction(t, 'elina', {
      manner: 'silent',
      reason: 'Protected witness under a High Court order; adults from her former home are looking for her.',
      authorisedBy: ['custodian', 'panel-chair'],
      custodian: 'custodian',
      sight: ['custodian', 'worker-in-care', 'second-duty-worker', 'lead-wrackline', 'panel-chair'],
      ago: 80,
      reviewIn: 10,
    });
    tellRestriction(t, 'aunt', {
      manner: 'silent',
      reason: 'Lives with a protected witness.',
      authorisedBy: ['custodian', 'panel-chair'],
      custodian: 'custodian',
      sight: ['custodian', 'worker-in-care', 'second-duty-worker', 'panel-chair'],
      ago: 80,
      reviewIn: 10,
    });
    tellLeads(t, 'worker-in-care', ['elina'], 408);
    tellFlag(t, 'elina', {
      kind: 'threatToLife',
      reason: 'Adults against whom she gave evidence are looking for her.',
      source: 'Protection plan',
      by: 'custodian',
      ago: 80,
      reviewIn: 10,
    });
  },
};
