import { tellFlag, tellWarning } from '../tell-caution.ts';
import { tellConcern } from '../tell-concern.ts';
import { tellAround, tellLeads } from '../tell-involvement.ts';
import { tellEach } from '../tell-members.ts';
import { tellMissing } from '../tell-missing.ts';
import { tellIncident, tellInformation, tellNote } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** What happened and what was said, from the first to the latest. */
export function records(t: Teller): void {
  const found = t.setting.ago(121, 'office');
  tellInformation(t, {
    when: t.setting.onDay(found + 6),
    by: 'housing-officer',
    source: 'resident',
    at: 'plover-house-flat',
    narrative:
      'The man at number 14 has not been seen at bingo for five weeks. His curtains are shut, there are different voices, and boys in school trousers answer the door and will not say who they are.',
    about: [
      { who: t.at('plover-house-flat'), said: 'Ground floor; back gate to the path.' },
      { who: 'geoff', part: 'harmed', said: 'Lives alone; has a learning disability. Usually out by nine.' },
    ],
    from: { described: 'A neighbour across the landing', couldSharingPutThemAtRisk: 'yes' },
    conditions: 'The neighbour must not be identified. No card through the door.',
    grade: [1, 'A', 'neighbourhood-officer'],
    sanitised: 'A tenant has not been seen for some weeks; young people answer his door.',
    action: 'Gas safety visit arranged as a way in.',
    feedback: 'acted',
  });
  tellNote(t, {
    when: t.setting.exactly(found, '10:30'),
    by: 'housing-officer',
    source: '4',
    manner: 'visit',
    narrative:
      'Gas safety visit with the fitter. Two boys asleep on the floor, one in uniform. The tenant was in the box room. He said they are his friends, and looked at the door when he said it.',
    about: [
      {
        who: 'geoff',
        part: 'harmed',
        said: 'Thinner. Whispered when the fitter ran the tap.',
        words: 'They let me have the cats in.',
      },
      { who: 'corey', part: 'present', said: 'Asked whether I had any food in the van. He ate it standing up.' },
    ],
  });
  tellConcern(t, {
    when: t.setting.exactly(found, '12:15'),
    by: 'housing-officer',
    source: '4',
    at: 'plover-house-flat',
    narrative:
      'A man’s home has been taken over and children are living in it. Both are harmed by the same people. Please do not treat him as the person who put them there.',
    about: [
      { who: 'corey', part: 'harmed', said: 'Has a bruise under his eye a week old. Away from home nine nights.' },
      { who: 'geoff', part: 'harmed', said: 'Safeguarding adults concern sent at the same time.' },
      { who: t.at('plover-house-flat'), part: 'wherever', said: 'Three adults come and go. One very tall.' },
    ],
    state: 'strategyDiscussion',
    danger: true,
    harm: ['homeTakeover', 'childCriminalExploitation'],
    asked: ['notKnown', 'known', 'known', 'notAsked'],
    childTold: 'Not yet: it could not be said safely in front of others.',
    parentTold: 'His mother reported him missing on the first night.',
    dangerStatement:
      'He will be hurt, or arrested for what he is made to do, in a flat that belongs to another victim.',
    safetyGoal: 'He is home; the man has his own front door back.',
    decision: {
      outcome: 'strategyDiscussion',
      rationale:
        'A child and an adult at risk in one place. Joint strategy discussion with adult safeguarding, police and housing this afternoon.',
      by: 'hub-manager',
    },
  });
  tellMissing(t, {
    who: 'corey',
    left: [found + 9, '16:45'],
    back: [found, '17:10'],
    from: 'Home',
    found: 'plover-house-flat',
    police: 'SC/M/20011',
    by: 'police-officer',
    source: '6',
    narrative:
      'Found when officers and a social worker went in together. He carried the cats out. Taken home, not to custody: the officer in charge had read the housing note.',
    said: 'His mother had slept in her car outside three different addresses.',
    words: 'They said I could go when someone took my place.',
    interview: {
      status: 'completed',
      offeredAfter: 20,
      doneAfter: 71,
      by: 'return-interviewer',
      themes: ['Made to answer the door', 'Worried about the man whose flat it is'],
      places: ['plover-house-flat', 'ropewalk-path'],
      people: ['darcey'],
    },
  });
  tellIncident(t, {
    what: 'drugs',
    when: t.setting.exactly(found, '16:30'),
    by: 'police-officer',
    source: '6',
    at: 'plover-house-flat',
    narrative:
      'Warrant at the flat. Two adults arrested. A child and the tenant were there as victims and are recorded so.',
    about: [
      { who: 'tall-paul', part: 'causedHarm', said: 'Arrested; later convicted.' },
      { who: 'corey', part: 'harmed', said: 'Not arrested.' },
      { who: 'geoff', part: 'harmed', said: 'Not arrested. Taken to his sister’s.' },
    ],
    police: 'SC/CR/52004',
    outcome: 'Partial closure order: only the tenant and his visitors may enter.',
  });
  tellNote(t, {
    when: t.setting.exactly(76, '15:00', 'office'),
    by: 'worker-south',
    source: '5B',
    manner: 'visit',
    alone: 'yes',
    narrative: 'At home. He asked twice about the man, and whether the cats were fed. We rang; they were.',
    about: [
      {
        who: 'corey',
        said: 'Sleeps on the sofa so as to hear the door. Starts at the boxing gym next week.',
        words: 'He never told on me. He could of.',
      },
    ],
  });
  tellNote(t, {
    when: t.setting.exactly(38, '11:30', 'office'),
    by: 'adult-worker',
    source: '5A',
    manner: 'visit',
    narrative:
      'New door, his choice of colour (yellow). A list by the telephone of who may come in, with photographs. Bingo on two nights, fetched by the neighbour.',
    about: [
      {
        who: 'geoff',
        said: 'Put on weight. Has asked if “the lad” can come and see the cats, with his mother.',
        words: 'It’s my door.',
      },
    ],
  });
  tellInformation(t, {
    when: t.setting.onDay(8),
    by: 'neighbourhood-officer',
    source: '6',
    at: 'ropewalk-path',
    narrative:
      'The man with the licence condition was seen at the end of the path, which is forty metres outside the ward.',
    about: [
      {
        who: 'tall-paul',
        part: 'present',
        said: 'Standing where he can be seen from the flats, and is not in breach.',
      },
    ],
    from: { described: 'Police community support officer', couldSharingPutThemAtRisk: 'no' },
    grade: [1, 'A', 'neighbourhood-officer'],
    sanitised: 'A man subject to a condition was seen just outside the area that it covers.',
    action: 'Probation asked to widen the condition.',
    feedback: 'read',
  });
  const known = {
    source: 'Police and housing, at the warrant',
    how: 'seenByAWorker',
    by: 'police-officer',
    ago: 119,
    confidence: 'high',
  } as const;
  t.link('livesAt', 'geoff', t.at('plover-house-flat'), 'unknown', {
    ...known,
    source: 'Tenancy',
    how: 'fromARecord',
    by: 'housing-officer',
    since: 3300,
  });
  tellEach(t, 'spendsTimeAt', ['corey'], t.at('plover-house-flat'), 'harmful', {
    ...known,
    since: found + 9,
    until: found,
  });
  t.link('spendsTimeAt', 'darcey', t.at('plover-house-flat'), 'harmful', {
    source: 'A return interview',
    how: 'saidByAnotherYoungPerson',
    by: 'return-interviewer',
    ago: 117,
    status: 'proposed',
  });
  t.link('controls', 'tall-paul', 'corey', 'controlling', known);
  t.link('controls', 'tall-paul', 'geoff', 'controlling', known);
  t.link('looksOutFor', 'geoff', 'corey', 'supportive', {
    source: 'He gave him the blanket and the cats',
    how: 'saidByThem',
    by: 'worker-south',
    ago: 76,
    confidence: 'high',
  });
  t.link('friend', 'corey', 'darcey', 'supportive', {
    source: 'His mother',
    how: 'saidByFamily',
    by: 'worker-south',
    ago: 100,
  });
  t.link('near', t.at('plover-house-flat'), t.at('ropewalk-path'), 'harmful', {
    source: 'Back gate opens on to it',
    how: 'seenByAWorker',
    by: 'housing-officer',
    ago: 119,
  });
  tellLeads(t, 'worker-south', ['corey'], 119);
  tellAround(t, 'adult-worker', ['geoff'], 119, 'Adult safeguarding worker.');
  tellAround(t, 'housing-officer', ['geoff'], 121, 'His housing officer.');
  tellFlag(t, 'corey', {
    kind: 'criminalExploitationConcern',
    reason: 'Held in a flat and made to answer the door.',
    source: 'Police and housing',
    by: 'worker-south',
    ago: 119,
    reviewIn: 31,
  });
  tellFlag(t, t.at('plover-house-flat'), {
    kind: 'contextualHarmHere',
    reason: 'Home taken over; closure order in force.',
    source: 'Court order',
    by: 'housing-officer',
    ago: 110,
    reviewIn: -3,
  });
  tellWarning(t, 'geoff', {
    text: 'Knock three times and say who you are through the letter box; he will not open otherwise, and that is as it should be.',
    by: 'adult-worker',
    approvedBy: 'team-manager',
    ago: 100,
    reviewIn: 80,
    told: 100,
  });
  tellWarning(t, 'tall-paul', {
    text: 'Do not visit the path or the flats alone after dark. He has asked neighbours for the names of workers.',
    by: 'neighbourhood-officer',
    approvedBy: 'police-sergeant',
    ago: 8,
    reviewIn: 82,
    told: 'Telling him would show that he is being watched.',
  });
}
