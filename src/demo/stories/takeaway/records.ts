import { tellFlag, tellWarning } from '../tell-caution.ts';
import { tellConcern } from '../tell-concern.ts';
import { tellAround, tellLeads } from '../tell-involvement.ts';
import { tellMissing } from '../tell-missing.ts';
import { tellIncident, tellInformation, tellNote } from '../tell-records.ts';
import type { Teller } from '../teller.ts';

/** What happened and what was said, from the first to the latest. */
export function records(t: Teller): void {
  const first = t.setting.ago(208, 'school');
  const second = t.setting.ago(98, 'office');
  tellInformation(t, {
    when: t.setting.onDay(232),
    by: 'community-safety',
    source: 'business',
    at: 'golden-gannet',
    narrative:
      'Young people go in by the side door after nine at night and are there when the shutters come down. The lad on deliveries looked unhappy when asked.',
    about: [{ who: t.at('golden-gannet'), said: 'Licensed until 11pm. Side door gives on to an unlit yard.' }],
    from: { described: 'A shopkeeper on the High Street', couldSharingPutThemAtRisk: 'notKnown' },
    grade: [2, 'B', 'neighbourhood-officer'],
    sanitised: 'Young people are at the premises after closing, by the side door.',
    action: 'Licensing visit made in opening hours: nothing seen. Nobody went back at night.',
    feedback: 'read',
  });
  tellConcern(t, {
    when: t.setting.exactly(first, '09:30'),
    by: 'lead-lantern-hill',
    source: '2A',
    at: 'golden-gannet',
    narrative:
      'A girl fell asleep in two lessons. She has new trainers and a paid phone bill, and says the takeaway gives them free food because the manager is “sound”. She asked her teacher how old you have to be to get a room.',
    about: [
      {
        who: 'robyn',
        said: 'Bright, funny and worn out. She has stopped going to drama.',
        words: 'He never asks us for anything. Not really.',
      },
    ],
    state: 'acceptedReferral',
    harm: ['childSexualExploitation'],
    asked: ['known', 'known', 'known', 'notKnown'],
    childTold: 'Yes.',
    parentTold: 'Yes. Her mother had asked for help twice about the late nights.',
    dangerStatement: 'Free food and lifts will be turned into something she feels she has to pay for.',
    safetyGoal: 'She is home or with people who care for her at night, and drama is hers again.',
    decision: {
      outcome: 'acceptedReferral',
      rationale:
        'An adult who gives a child gifts and is alone with her at night. Her mother is asking for help, not failing to give it. Assessment, and the premises to be looked at too.',
      by: 'second-screener',
    },
  });
  tellMissing(t, {
    who: 'robyn',
    left: [first - 2, '20:10'],
    back: [first - 3, '06:30'],
    from: 'Home',
    found: 'corn-yard-car-park',
    police: 'SC/M/19904',
    by: 'police-officer',
    source: '6',
    narrative:
      'Reported by her stepfather at 11pm. She rang her aunt from a friend’s phone at six in the morning and was met in the car park by her aunt and an officer.',
    said: 'She was cold, asked for her school bag, and wanted her aunt to do the talking.',
    words: 'I thought if I said it out loud it would be my fault.',
    interview: {
      status: 'completed',
      offeredAfter: 6,
      doneAfter: 52,
      by: 'return-interviewer',
      themes: ['A locked room', 'A friend who waited'],
      places: ['golden-gannet'],
      people: ['tilly'],
    },
  });
  tellIncident(t, {
    what: 'sexualHarm',
    when: t.setting.between(first - 2, '21:30', '23:59'),
    by: 'police-officer',
    source: '6',
    at: 'golden-gannet',
    narrative:
      'Harm to a child by an adult in the back room of the premises. Interview recorded once, with a specially trained officer and her aunt. Detail is held by the police.',
    about: [
      { who: 'robyn', part: 'harmed', said: 'Medical and counselling help offered and taken up.' },
      { who: 'manager', part: 'causedHarm', said: 'Arrested. On bail.' },
    ],
    police: 'SC/CR/51170',
    outcome: 'Charged; trial awaited.',
  });
  tellNote(t, {
    when: t.setting.exactly(160, '16:00', 'office'),
    by: 'worker-exploitation',
    source: '5B',
    manner: 'visit',
    alone: 'yes',
    narrative:
      'In the drama studio, at her asking. We agreed what can be said at the conference and what is hers. Her mother and stepfather are keeping the door open and the kettle on.',
    about: [
      {
        who: 'robyn',
        said: 'Wants the others asked too, but not by her.',
        words: 'People keep asking why I went. Ask why he was allowed to keep a lock on that door.',
      },
    ],
  });
  tellNote(t, {
    when: t.setting.exactly(second + 1, '18:00'),
    by: 'mentor',
    source: '8',
    manner: 'meeting',
    alone: 'yes',
    narrative:
      'Our seventh evening. He told me the same thing happened to him. He had been asked by three different people whether he knew any of the girls. Nobody had asked about him.',
    about: [
      {
        who: 'ayomide',
        part: 'harmed',
        said: 'Asked that his parents be told by him, with me there, and that his church not be told at all.',
        words: 'Everyone thought I was just there for the chips.',
      },
    ],
  });
  tellConcern(t, {
    when: t.setting.exactly(second, '10:10'),
    by: 'mentor',
    source: '8',
    at: 'golden-gannet',
    narrative:
      'A boy of 15 has told me of harm by an adult at the takeaway last spring. I have his agreement to pass it on, and he knows what happens next.',
    about: [{ who: 'ayomide', part: 'harmed', said: 'Safe at home tonight. Would like a male worker.' }],
    state: 'strategyDiscussion',
    harm: ['childSexualExploitation'],
    asked: ['known', 'notAsked', 'known', 'notAsked'],
    childTold: 'Yes; he asked for it.',
    parentTold: 'He is telling them himself tonight, with his mentor.',
    decision: {
      outcome: 'strategyDiscussion',
      rationale:
        'A boy harmed by the same adult, missed because our questions were about girls. Strategy discussion; same inquiry; his own worker.',
      by: 'hub-manager',
    },
  });
  tellNote(t, {
    when: t.setting.exactly(60, '11:00', 'office'),
    by: 'community-safety',
    source: '5B',
    manner: 'meeting',
    narrative:
      'Licence reviewed. New manager, no lock on the back room, side door alarmed, staff trained in what to notice. Young people chose the sticker that says whom to text.',
    about: [
      {
        who: t.at('golden-gannet'),
        said: 'Closed for eight weeks; open again under conditions. Two evening visits since: nothing of concern.',
      },
    ],
  });
  tellInformation(t, {
    when: t.setting.exactly(6, '23:10'),
    by: 'neighbourhood-officer',
    source: '6',
    at: 'corn-yard-car-park',
    narrative:
      'The white van was parked on the lower level with its lights off. Driver alone; moved on when spoken to.',
    about: [{ who: 'driver', part: 'present', said: 'Alone. Said he was waiting for a takeaway order.' }],
    from: { described: 'Police patrol', couldSharingPutThemAtRisk: 'no' },
    grade: [1, 'A', 'neighbourhood-officer'],
    sanitised: 'The van was seen in the Corn Yard car park late in the evening.',
    feedback: 'read',
  });
  tellLeads(t, 'worker-exploitation', ['robyn', 'ayomide'], 200);
  tellLeads(t, 'worker-north', ['bianca', 'tilly'], 195, 40);
  tellAround(t, 'mentor', ['ayomide'], 160, 'His mentor since the spring.');
  tellFlag(t, 'robyn', {
    kind: 'sexualExploitationConcern',
    reason: 'Harmed by an adult at a takeaway; trial awaited.',
    source: 'Her own account; police charge',
    by: 'worker-exploitation',
    ago: 204,
    reviewIn: 35,
  });
  tellFlag(t, 'ayomide', {
    kind: 'sexualExploitationConcern',
    reason: 'Harmed by the same adult.',
    source: 'His own account',
    by: 'worker-exploitation',
    ago: 97,
    reviewIn: 30,
  });
  tellFlag(t, 'robyn', {
    kind: 'communicationsRisk',
    reason: 'Her phone is read by others: go through school.',
    source: 'Herself',
    by: 'worker-exploitation',
    ago: 204,
    reviewIn: 35,
  });
  tellWarning(t, 'dean', {
    text: 'Deaf in his left ear: sit to his right. He has asked us to put this on every record.',
    by: 'worker-north',
    approvedBy: 'team-manager',
    ago: 220,
    reviewIn: 145,
    told: 220,
  });
}
