import type { Story } from './story.ts';
import { tellDeclared, tellFlag, tellRestriction } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellFamily } from './tell-family.ts';
import { tellAround, tellLeads } from './tell-involvement.ts';
import { tellIncident, tellNote } from './tell-records.ts';

/** A sealed record: the hub and the emergency duty team learn only that one exists and whom to ring (domain I22). */
export const sealed: Story = {
  key: 'sealed',
  title: 'A colleague’s niece',
  about:
    'Bethan’s uncle works in the front door hub. Her record is sealed: his colleagues learn that a record exists and whom to ring, and he himself, who has declared her, never opens it.',
  tell: (t) => {
    const told = t.setting.ago(20, 'school');
    tellFamily(t, {
      home: 'pellowby',
      name: 'Pellowby',
      heritage: 'english',
      near: [0, 4],
      adults: [
        { key: 'carys', given: 'Carys', sex: 'female', age: [41, 7], is: 'mother' },
        { key: 'huw', given: 'Huw', sex: 'male', age: [43, 2], is: 'father' },
      ],
      children: [
        {
          key: 'bethan',
          given: 'Bethan',
          sex: 'female',
          age: [14, 10],
          school: 'marram-road-school',
          aliases: [{ name: 'Bethen Pelowby', kind: 'misspelling', source: 'School nurse’s message' }],
          facts: [
            { kind: 'trustedAdult', value: 'The school nurse', source: 'Bethan', since: 18 },
            { kind: 'safeContact', value: 'Not by anybody who works with her uncle', source: 'Bethan', since: 18 },
            { kind: 'strength', value: 'Plays the cornet in the town band', source: 'Her mother', since: 80 },
          ],
        },
      ],
      by: 'social-worker',
      ago: told - 1,
    });
    tellConcern(t, {
      when: t.setting.exactly(told, '12:30'),
      by: 'school-nurse',
      source: '3C',
      narrative:
        'A girl’s former boyfriend, who is 16, has passed on a picture that she sent to him alone. It has reached two schools. She has stopped eating lunch.',
      about: [
        {
          who: 'bethan',
          part: 'harmed',
          said: 'Asked first who would read this. Her uncle works for the council.',
          words: 'I don’t want him to have to know.',
        },
      ],
      state: 'acceptedReferral',
      channel: 'telephone',
      harm: ['imagesSharedWithoutConsent', 'teenageRelationshipAbuse'],
      asked: ['known', 'known', 'notAsked', 'known'],
      childTold: 'Yes.',
      parentTold: 'Yes, her mother.',
      safetyGoal: 'The picture comes down, she eats with her friends, and her family hear it from her or not at all.',
      decision: {
        outcome: 'acceptedReferral',
        rationale:
          'Taken by telephone and sealed before it was written down. Decided by me alone because of who works in this team.',
        by: 'hub-manager',
      },
    });
    tellIncident(t, {
      what: 'onlineHarm',
      when: t.setting.onDay(told + 2),
      by: 'police-officer',
      source: '6',
      narrative:
        'A private picture of a child passed on without her agreement by another child. Removal service used. Not a matter for prosecution; both schools are working with the year groups.',
      about: [{ who: 'bethan', part: 'harmed', said: 'Copy removed from two platforms within a day.' }],
      police: 'SC/O/19020',
      outcome: 'Recorded so that it will not appear against either child.',
    });
    tellNote(t, {
      when: t.setting.exactly(9, '18:40', 'office'),
      by: 'social-worker',
      source: '5B',
      manner: 'walk',
      alone: 'yes',
      narrative:
        'Walked home with her from band practice. We tried out the sentence she will use if anybody mentions it. She has used it once already.',
      about: [
        {
          who: 'bethan',
          said: 'Eating lunch with two friends. Has told her grandmother.',
          words: '“That was done to me, and I’m not talking about it.”',
        },
      ],
    });
    tellRestriction(t, 'bethan', {
      manner: 'sealed',
      reason: 'Niece of a social worker in the front door hub.',
      authorisedBy: ['hub-manager', 'panel-chair'],
      custodian: 'hub-manager',
      sight: ['hub-manager', 'exploitation-lead', 'social-worker', 'school-nurse', 'second-duty-worker'],
      ago: told,
      reviewIn: 90 - told,
    });
    tellDeclared(t, 'second-screener', 'bethan', 'Niece', told);
    tellDeclared(t, 'second-screener', 'huw', 'Brother', told);
    tellLeads(t, 'social-worker', ['bethan'], told - 1);
    tellAround(t, 'school-nurse', ['bethan'], told, 'The adult she told first.');
    tellFlag(t, 'bethan', {
      kind: 'communicationsRisk',
      reason: 'Not through anybody who works with her uncle.',
      source: 'Herself',
      by: 'social-worker',
      ago: told - 1,
      reviewIn: 60,
    });
  },
};
