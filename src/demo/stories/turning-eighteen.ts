import { someHome } from '../people/address.ts';
import { areaOfCell } from '../town/areas.ts';
import type { Story } from './story.ts';
import { tellAdultOfConcern } from './tell-adult.ts';
import { tellFlag } from './tell-caution.ts';
import { tellConcern } from './tell-concern.ts';
import { tellAround, tellLeads } from './tell-involvement.ts';
import { tellIncident, tellNote } from './tell-records.ts';
import { tellSchool } from './tell-school.ts';
import type { Teller } from './teller.ts';

function people(t: Teller): void {
  const liban = {
    key: 'liban',
    given: 'Liban',
    family: 'Farah',
    heritage: 'somali',
    sex: 'male',
    age: [17, 10],
    school: 'wrackline-college',
    language: 'English',
    aliases: [
      { name: 'Leebs', kind: 'nickname', source: 'Friends' },
      { name: 'Libann Fara', kind: 'misspelling', source: 'Police log, another county' },
    ],
    addresses: [
      {
        ...someHome(t.seed.chanceForKey('home', 'liban'), t.setting.date(260), areaOfCell(2, 3).code),
        kind: 'supported',
        safeAddress: true,
      },
    ],
    facts: [
      { kind: 'legalStatus', value: 'In care (section 20)', source: 'Children’s social care', since: 640 },
      {
        kind: 'nationalReferralMechanism',
        value: 'Recognised as a victim of modern slavery (conclusive grounds)',
        source: 'Home Office letter',
        since: 410,
      },
      {
        kind: 'transition',
        value: 'Turns 18 in about two months. Personal adviser named; no adult service has yet said yes',
        source: 'Pathway plan',
        since: 60,
      },
      { kind: 'trustedAdult', value: 'His maths teacher', source: 'Liban', since: 300 },
      {
        kind: 'strength',
        value: 'Predicted three good A levels; teaches his cousin chess by text',
        source: 'School',
        since: 100,
      },
    ],
  } as const;
  t.person(liban, { home: null, as: 'child' });
  tellSchool(t, liban);
  t.person(
    {
      key: 'ifrah',
      given: 'Ifrah',
      family: 'Farah',
      heritage: 'somali',
      sex: 'female',
      age: [34, 2],
      addresses: [someHome(t.seed.chanceForKey('home', 'ifrah'), t.setting.date(900), areaOfCell(4, 1).code)],
    },
    { home: 'farah', as: 'parentOrCarer' },
  );
  tellAdultOfConcern(
    t,
    {
      key: 'uncle',
      given: 'Uncle',
      legalNameKnown: false,
      sex: 'male',
      age: [38, 0],
      ageEstimated: true,
      aliases: [{ name: 'Unc', kind: 'streetName', source: 'Young people in two counties' }],
    },
    {
      categories: ['suspected'],
      basis:
        'Named by three boys in two counties as the man whose telephone line they were sent to answer. No relation to any of them.',
      reliability: 'untested',
      harm: ['countyLines', 'childCriminalExploitation', 'debtBondage'],
      descriptors: ['Northern accent; never seen without gloves'],
      police: 'SC/PP/0102',
      since: 600,
      reviewIn: 55,
    },
  );
}

function records(t: Teller): void {
  tellIncident(t, {
    what: 'foundWithItems',
    when: t.setting.exactly(655, '07:15'),
    by: 'police-sergeant',
    source: '6',
    at: { described: 'A flat 90 miles away, in another force’s area', within: 500 },
    narrative:
      'A boy of 16 was found in a flat with two adults, class A drugs and eleven pounds. He had been there nine days. He was treated first as a suspect; the case was dropped after his recognition as a victim.',
    about: [
      {
        who: 'liban',
        part: 'harmed',
        said: 'Burn on his hand. Asked what day it was.',
        words: 'They said my debt was going up while I was asleep.',
      },
    ],
    police: 'SC/X/00071',
    outcome: 'Section 45 defence accepted; no charge.',
  });
  tellConcern(t, {
    when: t.setting.exactly(654, '10:30', 'office'),
    by: 'police-sergeant',
    source: '6',
    narrative:
      'A 16-year-old from here was found exploited in another county. His aunt reported him missing on the first night and every day since.',
    about: [{ who: 'liban', part: 'harmed', said: 'Does not feel safe in his own street.' }],
    state: 'strategyDiscussion',
    danger: true,
    harm: ['countyLines', 'childCriminalExploitation', 'debtBondage'],
    asked: ['known', 'known', 'notKnown', 'known'],
    childTold: 'Yes.',
    parentTold: 'Yes, his aunt.',
    decision: {
      outcome: 'strategyDiscussion',
      rationale: 'Trafficked and hurt. Needs somewhere safe tonight, and his aunt kept close.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(300, '16:20', 'office'),
    by: 'worker-in-care',
    source: '5B',
    manner: 'visit',
    alone: 'yes',
    narrative:
      'We cooked. He has put a map of universities on the wall with the ones that are near the sea ringed in green.',
    about: [
      {
        who: 'liban',
        said: 'Sleeping through. Sees his aunt and cousin twice a week.',
        words: 'I’m not a case that got closed. I’m still here.',
      },
    ],
  });
  tellNote(t, {
    when: t.setting.exactly(63, '11:00', 'office'),
    by: 'adult-worker',
    source: '5A',
    manner: 'meeting',
    narrative:
      'Referral to adult social care looked at. He has no care and support needs under the Care Act as things stand, so no assessment will be offered. Happy to be asked again if that changes.',
    about: [{ who: 'liban', said: 'Not present. Asked to be told in person, not by letter.' }],
  });
  tellNote(t, {
    when: t.setting.exactly(58, '17:10', 'office'),
    by: 'worker-in-care',
    source: '5B',
    manner: 'visit',
    alone: 'yes',
    narrative:
      'Told him myself. We listed what stops at 18 and what does not, in two columns, and put a name beside each. Three names are still missing.',
    about: [
      {
        who: 'liban',
        said: 'A message came the same week from a number he does not know: “happy birthday soon”.',
        words: 'They’re counting too.',
      },
    ],
  });
  tellConcern(t, {
    when: t.setting.exactly(16, '09:45', 'office'),
    by: 'worker-in-care',
    source: '5B',
    narrative:
      'Two messages and a car outside the school gate in one week, nine weeks before he turns 18. He is being waited for. I am asking for the exploitation panel to hold him now, and past his birthday.',
    about: [
      {
        who: 'liban',
        part: 'harmed',
        said: 'Going to school by three different ways.',
        words: 'Don’t move me. I’ve got exams.',
      },
      { who: 'uncle', part: 'unknown', said: 'Number not matched. Wording is like that seen by another force.' },
    ],
    state: 'acceptedReferral',
    harm: ['countyLines', 'debtBondage'],
    asked: ['known', 'known', 'known', 'known'],
    childTold: 'Yes; he read it first and changed two sentences.',
    parentTold: 'Yes, his aunt.',
    dangerStatement: 'On the morning he is 18 there will be fewer adults around him and the same people waiting.',
    safetyGoal: 'He sits his exams, sleeps in the same bed, and on his birthday nothing goes dark.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'Risk is rising because of a date, not because of him. To the panel, with adult safeguarding, police and housing in the room.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(5, '15:00', 'office'),
    by: 'panel-chair',
    source: '5B',
    manner: 'meeting',
    narrative:
      'Panel agreed: personal adviser leads to 25; supported lodging kept through the exams; police to visit the number; adult safeguarding to sit at the next two meetings and say in writing what would make it a yes.',
    about: [
      {
        who: 'liban',
        said: 'Came for the first ten minutes, spoke, and left with his teacher.',
        words: 'Write down who I ring on the first night.',
      },
    ],
  });
  const his = {
    source: 'His own account',
    how: 'saidByThem',
    by: 'worker-in-care',
    ago: 600,
    confidence: 'high',
  } as const;
  t.link('exploits', 'uncle', 'liban', 'controlling', his, {
    source: 'Another police force',
    how: 'reported',
    by: 'police-sergeant',
    ago: 500,
    decidedBy: 'exploitation-lead',
  });
  t.link('carerOf', 'ifrah', 'liban', 'supportive', {
    ...his,
    source: 'His aunt, who brought him up',
    how: 'saidByFamily',
  });
  t.link('trustedAdultOf', 'ifrah', 'liban', 'supportive', his);
  t.link('feelsSafeAt', 'liban', t.at('wrackline-college'), 'supportive', {
    ...his,
    source: 'His safety map',
    ago: 90,
  });
  t.link('feelsSafeAt', 'liban', t.at('library'), 'supportive', { ...his, source: 'His safety map', ago: 90 });
  tellLeads(t, 'worker-in-care', ['liban'], 640);
  tellAround(t, 'lead-wrackline', ['liban'], 300, 'Safeguarding lead at his school.');
  tellAround(t, 'adult-worker', ['liban'], 63, 'Adult safeguarding, for the move to adulthood.');
  tellFlag(t, 'liban', {
    kind: 'transition',
    reason: 'Turns 18 in about two months.',
    source: 'Pathway plan',
    by: 'worker-in-care',
    ago: 120,
    reviewIn: 14,
  });
  tellFlag(t, 'liban', {
    kind: 'panelOpen',
    reason: 'Held by the exploitation panel, to continue past 18.',
    source: 'Panel decision',
    by: 'panel-chair',
    ago: 5,
    reviewIn: 23,
  });
}

export const turningEighteen: Story = {
  key: 'turning-eighteen',
  title: 'Seventeen and ten months',
  about:
    'Liban was trafficked at 16, recognised as a victim, and is nine weeks from 18. Adult services have said no; the people who hurt him are counting the days too. On his birthday nothing may go dark.',
  tell: (t) => {
    people(t);
    records(t);
  },
};
