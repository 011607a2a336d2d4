import type { IncidentKind } from '../../types/incident.ts';

export interface IncidentWords {
  readonly what: IncidentKind;
  readonly by: 'police' | 'school' | 'hospital' | 'housing';
  readonly part: 'harmed' | 'present';
  /** Not told of anybody younger; otherwise 11. */
  readonly fromAge?: number;
  readonly narrative: string;
  readonly said: string;
  readonly words?: string;
  readonly outcome: string;
}

/** Things that happen to young people outside the home, told as a careful colleague would tell them. */
export const INCIDENTS: readonly IncidentWords[] = [
  {
    what: 'robbery',
    by: 'police',
    part: 'harmed',
    narrative: 'Two older boys on bicycles took a phone and a coat. A shopkeeper shouted, and they left.',
    said: 'Not hurt. Walked home the long way without a coat.',
    words: 'It’s not the phone, it’s the photos.',
    outcome: 'Phone blocked. Shopkeeper thanked. Patrol told the time and the place.',
  },
  {
    what: 'threat',
    by: 'school',
    part: 'harmed',
    narrative:
      'A message said that somebody would be waiting outside after last lesson. Staff walked out with them; nobody was there.',
    said: 'Kept the message. Has been eating lunch in a classroom.',
    outcome: 'Met at the gate by a parent for a fortnight.',
  },
  {
    what: 'assault',
    by: 'hospital',
    part: 'harmed',
    narrative: 'Brought in with a cut above the eye. Said first that it was a door, and later that it was not.',
    said: 'Four stitches. Asked whether {their} mum had to know which door.',
    outcome: 'Seen by the hospital youth worker; agreed to one more visit.',
  },
  {
    what: 'hate',
    by: 'police',
    part: 'harmed',
    narrative: 'Called names about family and faith by a group of adults outside a shop. Other people looked away.',
    said: 'More upset by the looking away.',
    words: 'No one said anything. Like it was weather.',
    outcome: 'Recorded as a hate incident. Shop has offered to be a safe place.',
  },
  {
    what: 'sexualHarassment',
    by: 'school',
    part: 'harmed',
    narrative:
      'Comments about bodies in the changing area, several times. A pupil who was not the one spoken about came to tell a teacher.',
    said: 'Did not know that anybody else minded.',
    outcome: 'Changing area staffed; assembly led by older pupils.',
  },
  {
    what: 'onlineHarm',
    by: 'school',
    part: 'harmed',
    narrative:
      'A picture was altered and passed round a year group. It was gone from most phones by the evening because pupils asked each other to delete it.',
    said: 'Off for two days, back on the third with three friends.',
    words: 'They all put their phones on the table for me.',
    outcome: 'Report Remove used. Parents of the year group written to, naming nobody.',
  },
  {
    what: 'knife',
    by: 'police',
    part: 'present',
    narrative:
      'A kitchen knife was found in a bag after a friend asked for help. It had been carried for four days, out of fear, since a robbery.',
    said: 'Shaking. Gave it up at once.',
    words: 'I didn’t want it. I wanted to get home.',
    outcome: 'Dealt with as a child who is afraid. Journey to school changed the same day.',
  },
  {
    what: 'stopAndSearch',
    fromAge: 13,
    by: 'police',
    part: 'harmed',
    narrative:
      'Searched on the way home on a general description. Nothing found. Officer gave a slip and no explanation.',
    said: 'Third time this year.',
    outcome: 'Raised with the neighbourhood team; body-worn recording looked at with the family.',
  },
  {
    what: 'drugs',
    by: 'housing',
    part: 'present',
    narrative:
      'Adults selling from a bin store. Two young people had been told to stand at the end of the path and whistle.',
    said: 'Thought that it was a joke until it was not.',
    outcome: 'Bin store locked and lit. Named as a child who was used.',
  },
  {
    what: 'hospitalAttendance',
    by: 'hospital',
    part: 'harmed',
    narrative:
      'Brought in by a friend’s mother, very unwell after a vape that was not what it was said to be. Recovered by morning.',
    said: 'Embarrassed, grateful, hungry.',
    outcome: 'School nurse told, with agreement. Vape kept for testing.',
  },
  {
    what: 'exclusion',
    by: 'school',
    part: 'harmed',
    narrative:
      'Suspended for five days after being found with two phones. Nobody had asked yet whose the second one was.',
    said: 'At home alone from nine until four.',
    words: 'They sent me to the exact place he wanted me.',
    outcome: 'Suspension ended on the second day after a call from the front door.',
  },
  {
    what: 'foundWithItems',
    by: 'police',
    part: 'harmed',
    narrative:
      'Found on a late train with a return ticket bought by somebody else and a bag that belonged to somebody else.',
    said: 'Polite, frightened, 60 miles from home.',
    outcome: 'Treated as a victim from the first. Met at the station by a worker.',
  },
  {
    what: 'antisocialBehaviour',
    by: 'housing',
    part: 'present',
    narrative:
      'Complaint of noise under a block. It was eleven young people with a speaker in the only dry place for half a mile.',
    said: 'Turned it down when asked. Asked back: where, then?',
    outcome: 'Question passed to the youth service.',
  },
  {
    what: 'threat',
    by: 'police',
    part: 'harmed',
    narrative: 'A debt that began as a lent game became two hundred pounds. The lender is an adult.',
    said: 'Had sold {their} bicycle.',
    words: 'Every time I paid, it was more.',
    outcome: 'Adult visited. Bicycle bought back by the neighbourhood team’s fund.',
  },
  {
    what: 'assault',
    fromAge: 14,
    by: 'school',
    part: 'harmed',
    narrative: 'Held by the wrist at a bus stop until a password was given. Seen by a teacher in her car, who stopped.',
    said: 'Said it was nothing, and then that it was not the first time.',
    outcome: 'Worker of {their} own choosing. Password changed on the spot.',
  },
  {
    what: 'sexualHarm',
    fromAge: 13,
    by: 'police',
    part: 'harmed',
    narrative:
      'Harm by an adult met online. Detail is held by the police. Spoken to once, by one trained officer, with somebody chosen beside them.',
    said: 'Asked that nobody at school be told, and nobody was.',
    outcome: 'Inquiry open. Counselling offered for when it is wanted.',
  },
];
