import { tellFlag } from '../tell-caution.ts';
import { tellConcern } from '../tell-concern.ts';
import { tellAround, tellLeads } from '../tell-involvement.ts';
import { tellIncident, tellNote } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** What happened and what was said, from the first to the latest. */
export function records(t: Teller): void {
  const d = (count: number): number => t.setting.schoolDaysAgo(count);
  tellIncident(t, {
    what: 'sexualHarassment',
    when: t.setting.exactly(d(72), '11:10'),
    by: 'lead-gannet-point',
    source: '2A',
    at: 'gannet-point-science-corridor',
    narrative:
      'At the change of lessons, when four classes meet in a corridor built for one, a girl was touched through her clothes. Others laughed. She went to the library and stayed there.',
    about: [
      {
        who: 'erin',
        part: 'harmed',
        said: 'Her mother was rung at once. She chose not to speak to the police that day.',
        words: 'It happens every time. You just put your bag there.',
      },
      {
        who: 'ethan',
        part: 'causedHarm',
        said: 'Frightened when he understood. He said he had been told that everyone does it, and dared.',
      },
    ],
    outcome: 'Both families met separately the same day, by different staff. Concern sent for each.',
  });
  tellConcern(t, {
    when: t.setting.exactly(d(71), '08:50'),
    by: 'lead-gannet-point',
    source: '2A',
    at: 'gannet-point-science-corridor',
    narrative:
      'A girl was touched in a crowded corridor and says that it is usual. Attendance has fallen since the timetable changed and four classes began to meet there.',
    about: [{ who: 'erin', part: 'harmed', said: 'Wants it to stop, and does not want to be the one who moves.' }],
    state: 'earlyHelp',
    harm: ['harmfulSexualBehaviour', 'sexualHarassment'],
    asked: ['known', 'known', 'notAsked', 'notAsked'],
    childTold: 'Yes.',
    parentTold: 'Yes.',
    safetyGoal: 'She goes to every lesson by the shortest way.',
    decision: {
      outcome: 'earlyHelp',
      rationale:
        'Help for her to be led by school and the school nurse, as she asks. The place itself to be taken up with the school: moving her would be the wrong way round.',
      by: 'second-screener',
    },
  });
  tellConcern(t, {
    when: t.setting.exactly(d(71), '09:20'),
    by: 'lead-gannet-point',
    source: '2A',
    at: 'gannet-point-science-corridor',
    narrative:
      'A boy touched a girl in a corridor, dared by older pupils. He has a learning disability and struggles to say no to a crowd. He needs help of his own, from somebody who is not helping her.',
    about: [{ who: 'ethan', said: 'Cannot sleep. His mother asks what she should say to him.' }],
    state: 'acceptedReferral',
    harm: ['harmfulSexualBehaviour'],
    asked: ['known', 'known', 'notAsked', 'notAsked'],
    childTold: 'Yes, with pictures to help.',
    parentTold: 'Yes, his mother.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'A child who may be harming others is a child first. Assessment by his own worker, who is not hers. A safety plan at school for both.',
      by: 'second-screener',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(d(64), '15:30'),
    by: 'worker-north',
    source: '5B',
    manner: 'atSchool',
    alone: 'yes',
    narrative:
      'First of eight sessions. We used the kite book to talk about space and asking. The older pupils who dared him are being spoken to by somebody else.',
    about: [
      {
        who: 'ethan',
        said: 'Wrote a letter that he may or may not send. It stays with me until she says whether she wants it.',
        words: 'They said it was a game. I didn’t ask her.',
      },
    ],
  });
  tellConcern(t, {
    when: t.setting.exactly(d(60), '12:15'),
    by: 'lead-gannet-point',
    source: '2A',
    at: 'rated-account',
    narrative:
      'An account that nobody will own shares pictures of girls in the year and gives marks out of ten. Comments say where each can be found and when. At least nine girls, and two boys, are on it.',
    about: [
      {
        who: 'chloe',
        part: 'harmed',
        said: 'Brought it to us. Shown how to use the Report Remove service; did it that afternoon.',
        words: 'I didn’t send anything. They took it off my sister’s page.',
      },
      {
        who: t.at('rated-account'),
        part: 'wherever',
        said: 'Reported to the platform three times. Closed twice; back each time within a week.',
      },
    ],
    state: 'acceptedReferral',
    harm: ['imagesSharedWithoutConsent', 'sexualHarassment'],
    asked: ['known', 'known', 'notAsked', 'known'],
    childTold: 'Yes.',
    parentTold: 'Yes, her mother.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'Accepted about the account, as a place. Eleven children are affected, and it will outlast help for any one of them.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(d(57), '14:00'),
    by: 'lead-gannet-point',
    source: '2A',
    manner: 'meeting',
    narrative:
      'A pupil brought the head a letter with eleven signatures and a plan of the corridor, marked in three colours. The head read it aloud to the staff that afternoon.',
    about: [
      {
        who: 'anjali',
        said: 'Thanked by the head in front of nobody, as she asked.',
        words: 'Give us the lower doors and put one teacher at the corner. That’s it.',
      },
    ],
  });
  tellNote(t, {
    when: t.setting.exactly(d(38), '13:00'),
    by: 'school-nurse',
    source: '3C',
    manner: 'atSchool',
    alone: 'yes',
    narrative:
      'Second drop-in. We coloured her safety map of the school again: the corridor has gone from red to amber since the lower doors were opened.',
    about: [
      {
        who: 'erin',
        said: 'Attendance up to 92 per cent. Has gone back to science.',
        words: 'I still put my bag there. But I go.',
      },
    ],
  });
  tellNote(t, {
    when: t.setting.exactly(d(14), '15:45'),
    by: 'exploitation-lead',
    source: '5B',
    manner: 'meeting',
    narrative:
      'School assessment, third meeting. One-way system in place, staff at the corner, behaviour log now asks where. Reports went up in the first month, which is what we hoped for. Older pupils are leading two assemblies.',
    about: [
      {
        who: t.at('gannet-point-science-corridor'),
        said: 'Pupil survey: 61 per cent feel safe there, from 34. Reports: 11 this half-term, from 2.',
      },
    ],
  });
  tellLeads(t, 'worker-north', ['ethan'], d(70));
  tellAround(t, 'school-nurse', ['erin', 'chloe'], d(62), 'Sees her at the school drop-in.');
  tellAround(t, 'lead-gannet-point', ['erin', 'ethan', 'chloe', 'anjali'], d(71), 'Safeguarding lead at their school.');
  tellFlag(t, 'ethan', {
    kind: 'mayBeHarmingOthers',
    reason: 'Has his own worker and safety plan; not to share a worker with any child he may have harmed.',
    source: 'School',
    by: 'worker-north',
    ago: d(70),
    reviewIn: 17,
  });
  tellFlag(t, t.at('gannet-point-science-corridor'), {
    kind: 'contextualHarmHere',
    reason: 'Sexual harassment at the change of lessons.',
    source: 'Pupils’ letter and survey',
    by: 'lead-gannet-point',
    ago: d(57),
    reviewIn: 25,
  });
}
