import type { HarmType } from '../../types/subject.ts';

export interface ConcernWords {
  readonly from: 'school' | 'police' | 'hospital' | 'family' | 'youth' | 'housing';
  readonly harm: HarmType;
  /** Not told of anybody younger; otherwise 11. */
  readonly fromAge?: number;
  readonly narrative: string;
  readonly said: string;
  readonly words?: string;
  readonly rationale: string;
  readonly goal: string;
}

/** What brings a young person to the front door. */
export const CONCERNS: readonly ConcernWords[] = [
  {
    from: 'school',
    harm: 'childCriminalExploitation',
    narrative:
      'A pupil has new things, no sleep and a second phone. Friends have stopped calling round because of who answers.',
    said: 'Kind to the younger ones. Has begun to sit facing the door.',
    rationale:
      'Several signs of being used by adults; nothing yet from the young person. Assessment, beginning with whom they trust.',
    goal: 'One adult whom {they} can tell.',
  },
  {
    from: 'school',
    harm: 'childSexualExploitation',
    fromAge: 14,
    narrative:
      'Collected from the gate by a car that nobody knows, three times this month. The register says “appointment”.',
    said: 'Told a friend that {they} cannot get out of it.',
    words: 'It’s easier if I just go.',
    rationale: 'An adult has control over a child’s movements. Strategy discussion offered to police and health.',
    goal: 'To go home by the bus, with friends.',
  },
  {
    from: 'family',
    harm: 'countyLines',
    narrative:
      'A mother rang. She found a train ticket and a key that is not theirs. She has asked for help before and was told to ring if anything happened.',
    said: 'Loved, missed, and frightened to lose the people who are hurting {them}.',
    rationale: 'She was right before and is right now. Accepted; call back today; apologise.',
    goal: 'Home before dark, because {they} would rather be.',
  },
  {
    from: 'police',
    harm: 'missing',
    narrative: 'Second time reported missing in a month. Found both times near water, alone, with headphones on.',
    said: 'Said that it is the only quiet place.',
    rationale:
      'Nothing to suggest harm by others, and a good deal to suggest exhaustion. Early help with the school nurse.',
    goal: 'Somewhere quiet that is also warm.',
  },
  {
    from: 'hospital',
    harm: 'seriousYouthViolence',
    narrative:
      'A hand injury whose story does not fit. Waited four hours to be seen and would not sit near the window.',
    said: 'Asked which doors lock.',
    rationale: 'Fear is the sign here. Hospital youth worker tonight, contact from us tomorrow.',
    goal: 'To walk to the shop.',
  },
  {
    from: 'youth',
    harm: 'substanceExploitation',
    narrative:
      'Several young people at a session said that a man gives away vapes and keeps a note of who has had one.',
    said: 'Spoken of as owing eleven.',
    rationale:
      'More about the man and the place than about any one child. Taken up as a context; advice given for the child.',
    goal: 'The list is torn up.',
  },
  {
    from: 'school',
    harm: 'sexualHarassment',
    narrative:
      'A pupil has asked to change groups for the third time and will not say why. Two friends say it is the back row.',
    said: 'Works well, eats little.',
    rationale: 'School to lead, and to change the back row rather than the pupil.',
    goal: 'To sit where {they} like.',
  },
  {
    from: 'housing',
    harm: 'homeTakeover',
    narrative:
      'Young people going in and out of a flat whose tenant is rarely seen. They look hungry, and are careful.',
    said: 'Seen there twice in uniform.',
    rationale: 'Joint visit with adult safeguarding. The tenant and the young person may both be victims.',
    goal: 'To have no reason to be there.',
  },
  {
    from: 'school',
    harm: 'bullyingOrHate',
    narrative:
      'Daily comments about accent and clothes have turned into pushing on the stairs. Attendance is down by a third.',
    said: 'Bright; has begun to ask to be taught at home.',
    words: 'I can do the work. I just can’t do the stairs.',
    rationale: 'Early help through school, with the stairs as the thing to change.',
    goal: 'To take the stairs.',
  },
  {
    from: 'police',
    harm: 'teenageRelationshipAbuse',
    fromAge: 15,
    narrative:
      'Neighbours rang about shouting. A partner of 17 had taken a phone and would not let a young person leave the car park.',
    said: 'Said sorry to the officers for the trouble.',
    rationale:
      'Control, not a quarrel. Specialist worker for the young person who was held; a separate worker for the other.',
    goal: 'To leave when {they} want to.',
  },
  {
    from: 'family',
    harm: 'onlineGrooming',
    narrative: 'A father found that the “girl of fourteen” in a game has a man’s voice. He did not shout; he rang us.',
    said: 'Has talked to this person every night for six weeks.',
    words: 'They knew when my exams were. No one else asked.',
    rationale: 'Grooming by an adult. Police today. The father did everything right.',
    goal: 'Friends who are who they say.',
  },
  {
    from: 'youth',
    harm: 'robbery',
    narrative: 'Has been carrying something “just in case” since being robbed by the underpass, and would like not to.',
    said: 'Came to us, which took courage.',
    rationale: 'Afraid, and asking. Direct work, and the underpass raised with community safety.',
    goal: 'To put it down.',
  },
  {
    from: 'school',
    harm: 'moneyMule',
    fromAge: 16,
    narrative: 'A bank letter came to school by mistake: large sums in and out of a 16-year-old’s account.',
    said: 'Thought that it was a job.',
    rationale: 'Used by adults. Bank and police to be told that this is a child and a victim.',
    goal: 'An account of {their} own that is only {theirs}.',
  },
  {
    from: 'hospital',
    harm: 'childSexualExploitation',
    fromAge: 14,
    narrative:
      'Third visit to the sexual health clinic in two months, each time with the same adult in the waiting room, who answers for the patient.',
    said: 'Asked the nurse for a pen, and wrote it down.',
    rationale: 'Spoke in the only way open. Strategy discussion today.',
    goal: 'To come alone, or with somebody {they} chose.',
  },
];
