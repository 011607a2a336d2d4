import type { ConcernState } from '../../types/concern.ts';
import type { HarmType } from '../../types/subject.ts';

export interface ConcernWords {
  readonly from: 'school' | 'police' | 'hospital' | 'family' | 'youth' | 'housing';
  readonly harm: HarmType;
  /** Not told of anybody younger; otherwise 11. */
  readonly fromAge?: number;
  /** A place comes into it. */
  readonly place?: true;
  readonly narrative: string;
  readonly said: string;
  readonly words?: string;
  readonly outcome: Extract<
    ConcernState,
    'acceptedReferral' | 'strategyDiscussion' | 'earlyHelp' | 'informationOrAdvice' | 'noFurtherAction'
  >;
  readonly rationale: string;
  readonly goal: string;
}

/** What brings a young person to the front door, and what was decided and why. */
export const CONCERNS: readonly ConcernWords[] = [
  {
    from: 'school',
    harm: 'childCriminalExploitation',
    narrative:
      'A pupil has new things, no sleep and a second phone. Friends have stopped calling round because of who answers.',
    said: 'Kind to the younger ones. Has begun to sit facing the door.',
    outcome: 'acceptedReferral',
    rationale:
      'Several signs of being used by adults; nothing yet from the young person. Assessment, beginning with whom they trust.',
    goal: 'One adult whom {they} can tell.',
  },
  {
    from: 'school',
    harm: 'childSexualExploitation',
    fromAge: 13,
    narrative:
      'Collected from the gate by a car that nobody knows, three times this month. The register says “appointment”.',
    said: 'Told a friend that {they} cannot get out of it.',
    words: 'It’s easier if I just go.',
    outcome: 'strategyDiscussion',
    rationale: 'An adult has control over a child’s movements. Strategy discussion with police and health today.',
    goal: 'To go home by the bus, with friends.',
  },
  {
    from: 'family',
    harm: 'countyLines',
    fromAge: 12,
    narrative:
      'A mother rang. She found a train ticket and a key to nowhere she knows. She has asked for help before, and was told to ring if anything happened.',
    said: 'Loved, missed, and frightened to lose the people who are hurting {them}.',
    outcome: 'acceptedReferral',
    rationale: 'She was right before and is right now. Accepted; call back today; apologise.',
    goal: 'Home before dark, because {they} would rather be.',
  },
  {
    from: 'police',
    harm: 'missing',
    narrative: 'Second time reported missing in a month. Found both times near water, alone, with headphones on.',
    said: 'Said that it is the only quiet place.',
    outcome: 'earlyHelp',
    rationale:
      'Nothing to suggest harm by others, and a good deal to suggest exhaustion. Early help, with the school nurse.',
    goal: 'Somewhere quiet that is also warm.',
  },
  {
    from: 'hospital',
    harm: 'seriousYouthViolence',
    narrative:
      'A hand injury whose story does not fit. Waited four hours to be seen and would not sit near the window.',
    said: 'Asked which doors lock.',
    outcome: 'acceptedReferral',
    rationale: 'Fear is the sign here. Hospital youth worker tonight, contact from us tomorrow.',
    goal: 'To walk to the shop.',
  },
  {
    from: 'youth',
    harm: 'substanceExploitation',
    place: true,
    narrative:
      'Several young people at a session said that a man gives away vapes and keeps a note of who has had one.',
    said: 'Said to owe for eleven.',
    outcome: 'informationOrAdvice',
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
    outcome: 'informationOrAdvice',
    rationale:
      'School to lead, and to change the back row rather than the pupil. Advice given; they will come back in two weeks either way.',
    goal: 'To sit where {they} like.',
  },
  {
    from: 'housing',
    harm: 'homeTakeover',
    narrative:
      'Young people going in and out of a flat whose tenant is rarely seen. They look hungry, and are careful.',
    said: 'Seen there twice in uniform.',
    outcome: 'strategyDiscussion',
    rationale:
      'Joint strategy discussion with adult safeguarding. The tenant and the young person may both be victims.',
    goal: 'To have no reason to be there.',
  },
  {
    from: 'school',
    harm: 'bullyingOrHate',
    narrative:
      'Daily comments about accent and clothes have turned into pushing on the stairs. Attendance is down by a third.',
    said: 'Bright; has begun to ask to be taught at home.',
    words: 'I can do the work. I just can’t do the stairs.',
    outcome: 'earlyHelp',
    rationale: 'Early help through school, with the stairs as the thing to change.',
    goal: 'To take the stairs.',
  },
  {
    from: 'police',
    harm: 'teenageRelationshipAbuse',
    fromAge: 15,
    narrative:
      'Neighbours rang about shouting. A partner of 17 had taken a phone and would not let a young person leave.',
    said: 'Said sorry to the officers for the trouble.',
    outcome: 'acceptedReferral',
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
    outcome: 'strategyDiscussion',
    rationale: 'Grooming by an adult. Police today. The father did everything right.',
    goal: 'Friends who are who they say.',
  },
  {
    from: 'youth',
    harm: 'robbery',
    fromAge: 12,
    place: true,
    narrative: 'Has been carrying something “just in case” since being robbed, and would like not to.',
    said: 'Came to us, which took courage.',
    outcome: 'earlyHelp',
    rationale: 'Afraid, and asking. Direct work, and the place raised with community safety.',
    goal: 'To put it down.',
  },
  {
    from: 'school',
    harm: 'moneyMule',
    fromAge: 16,
    narrative: 'A bank letter came to school by mistake: large sums in and out of a pupil’s account.',
    said: 'Thought that it was a job.',
    outcome: 'acceptedReferral',
    rationale: 'Used by adults. Bank and police to be told that this is a child and a victim.',
    goal: 'An account that is only {theirs}.',
  },
  {
    from: 'hospital',
    harm: 'childSexualExploitation',
    fromAge: 14,
    narrative:
      'Third visit to a clinic in two months, each time with the same adult in the waiting room, who answers for the patient.',
    said: 'Asked the nurse for a pen, and wrote it down.',
    outcome: 'strategyDiscussion',
    rationale: 'Spoke in the only way open. Strategy discussion today; an appointment alone tomorrow.',
    goal: 'To come alone, or with somebody {they} chose.',
  },
  {
    from: 'school',
    harm: 'childCriminalExploitation',
    narrative:
      'Falls asleep in the first lesson after every weekend, and has twice asked what happens to people who “leave”.',
    said: 'Says that {they} cannot talk until {their} brother is back.',
    outcome: 'acceptedReferral',
    rationale: 'Waiting for one person. We will ask who else could stand in for him, and begin there.',
    goal: 'A weekend that is {theirs}.',
  },
  {
    from: 'family',
    harm: 'bullyingOrHate',
    narrative:
      'A grandmother rang. Somebody shouts through the letter box on the way home from school, every day at the same time.',
    said: 'Now goes to bed in clothes.',
    outcome: 'earlyHelp',
    rationale: 'Hate crime, to police today; early help for the family, led by school, whose gate it begins at.',
    goal: 'Pyjamas.',
  },
  {
    from: 'youth',
    harm: 'sexualHarassment',
    fromAge: 12,
    place: true,
    narrative:
      'Young people say that a man who coaches informally touches them when he “corrects” them. They have made up a system so that nobody is alone with him.',
    said: 'It was {their} system.',
    words: 'We just swap. Someone always swaps.',
    outcome: 'strategyDiscussion',
    rationale:
      'An adult in a position of trust: to the designated officer within the working day, and strategy discussion.',
    goal: 'Not to need a system.',
  },
  {
    from: 'police',
    harm: 'missing',
    fromAge: 13,
    narrative: 'Found by the motorway services at 4am with a lift arranged by an app account that is not theirs.',
    said: 'Asked for the charger first and the blanket second.',
    outcome: 'strategyDiscussion',
    rationale: 'Somebody paid to move a child at night. Strategy discussion before school starts.',
    goal: 'To be fetched by people {they} know.',
  },
  {
    from: 'housing',
    harm: 'bullyingOrHate',
    place: true,
    narrative:
      'A resident complained of hooded figures by the church on two evenings, with a torch. He wanted it looked into.',
    said: 'One of the bell ringers.',
    outcome: 'noFurtherAction',
    rationale:
      'They are learning to ring the bells, with the tower captain, who confirmed it. Told the resident, who is going to listen. Nothing to hold.',
    goal: 'To finish the peal.',
  },
  {
    from: 'school',
    harm: 'childCriminalExploitation',
    narrative: 'A new teacher was worried by a pupil with two phones and cash in an envelope.',
    said: 'The second phone is a parent’s, and the envelope was the trip money.',
    outcome: 'noFurtherAction',
    rationale:
      'Spoke to the safeguarding lead, who had already asked, and to home. Clear account, kindly given. The teacher was right to ask, and has been told so.',
    goal: 'To go on the trip.',
  },
  {
    from: 'family',
    harm: 'onlineGrooming',
    narrative: 'An aunt was frightened by messages from somebody much older on a young person’s phone.',
    said: 'Puts up with being fussed over.',
    outcome: 'noFurtherAction',
    rationale:
      'The older person is the other grandmother, who types in capitals. Parent confirmed. Advice given on settings all the same, and the aunt thanked.',
    goal: 'More messages from Gran.',
  },
  {
    from: 'police',
    harm: 'seriousYouthViolence',
    fromAge: 12,
    narrative: 'Named in a video that threatens people from another part of town. Not in it, and did not make it.',
    said: 'Found out from a cousin. Has not been upstairs on a bus since.',
    outcome: 'acceptedReferral',
    rationale:
      'Threatened in public, and nobody had said so to the family. Safety plan tonight; the video to be taken down.',
    goal: 'The top deck, at the front.',
  },
  {
    from: 'school',
    harm: 'debtBondage',
    fromAge: 12,
    narrative: 'Has asked three teachers to lend five pounds, and each time by a different name for what it is for.',
    said: 'Has sold a coat, in the cold.',
    outcome: 'acceptedReferral',
    rationale: 'Somebody is owed, and it grows. Assessment, with a worker who can see {them} today.',
    goal: 'To owe nobody, and be warm.',
  },
];
