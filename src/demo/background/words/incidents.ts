import type { IncidentKind } from '../../types/incident.ts';

export interface IncidentWords {
  readonly what: IncidentKind;
  readonly by: 'police' | 'school' | 'hospital' | 'housing';
  readonly part: 'harmed' | 'present';
  /** At their school, out of doors, or not a matter of a place. */
  readonly where: 'school' | 'outside' | 'nowhere';
  /** A friend might have been there too. */
  readonly friends?: true;
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
    where: 'outside',
    friends: true,
    narrative: 'Two older boys on bicycles took a phone and a coat. Somebody shouted from a doorway, and they left.',
    said: 'Not hurt. Walked home the long way without a coat.',
    words: 'It’s not the phone, it’s the photos.',
    outcome: 'Phone blocked. Patrol told the time and the place.',
  },
  {
    what: 'threat',
    by: 'school',
    part: 'harmed',
    where: 'school',
    narrative:
      'A message said that somebody would be waiting outside after last lesson. Staff walked out with the whole class; nobody was there.',
    said: 'Kept the message. Has been eating lunch in a classroom.',
    outcome: 'Met at the gate by a parent for a fortnight.',
  },
  {
    what: 'assault',
    by: 'hospital',
    part: 'harmed',
    where: 'nowhere',
    narrative: 'Brought in with a cut above the eye. Said first that it was a door, and later that it was not.',
    said: 'Four stitches. Asked whether home had to know which door.',
    outcome: 'Seen by the hospital youth worker; agreed to one more visit.',
  },
  {
    what: 'hate',
    by: 'police',
    part: 'harmed',
    where: 'outside',
    friends: true,
    narrative: 'Called names by a group of adults, about who they took the family to be. Other people looked away.',
    said: 'More upset by the looking away.',
    words: 'No one said anything. Like it was weather.',
    outcome: 'Recorded as a hate incident. Officer came back the next day to say so in person.',
  },
  {
    what: 'sexualHarassment',
    by: 'school',
    part: 'harmed',
    where: 'school',
    fromAge: 12,
    narrative:
      'Comments about bodies in the changing area, several times. A pupil who was not the one spoken about came to tell a teacher.',
    said: 'Did not know that anybody else minded.',
    outcome: 'Changing area staffed; assembly led by older pupils.',
  },
  {
    what: 'onlineHarm',
    by: 'school',
    part: 'harmed',
    where: 'school',
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
    where: 'outside',
    fromAge: 12,
    narrative:
      'A kitchen knife was given up after a friend asked for help. It had been carried for four days, out of fear, since a robbery.',
    said: 'Shaking. Handed it over at once.',
    words: 'I didn’t want it. I wanted to get home.',
    outcome: 'Dealt with as a child who is afraid. Journey to school changed the same day.',
  },
  {
    what: 'stopAndSearch',
    by: 'police',
    part: 'harmed',
    where: 'outside',
    fromAge: 13,
    friends: true,
    narrative:
      'Searched on the way home on a general description. Nothing found. Officer gave a slip and no explanation.',
    said: 'Third time this year.',
    outcome: 'Raised with the neighbourhood team; recording looked at with the family.',
  },
  {
    what: 'drugs',
    by: 'housing',
    part: 'present',
    where: 'nowhere',
    friends: true,
    narrative:
      'Adults selling from a bin store under a block. Two young people had been told to stand at the end of the path and whistle.',
    said: 'Thought that it was a joke until it was not.',
    outcome: 'Bin store locked and lit. Recorded as a child who was used.',
  },
  {
    what: 'hospitalAttendance',
    by: 'hospital',
    part: 'harmed',
    where: 'nowhere',
    narrative:
      'Brought in by a friend’s mother, very unwell after a vape that was not what it was said to be. Recovered by morning.',
    said: 'Embarrassed, grateful, hungry.',
    outcome: 'School nurse told, with agreement. Vape kept for testing.',
  },
  {
    what: 'exclusion',
    by: 'school',
    part: 'harmed',
    where: 'school',
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
    where: 'nowhere',
    fromAge: 12,
    narrative:
      'Found on a late train with a return ticket bought by somebody else and a bag that belonged to somebody else.',
    said: 'Polite, frightened, 60 miles from home.',
    outcome: 'Treated as a victim from the first. Met at the station by a worker.',
  },
  {
    what: 'antisocialBehaviour',
    by: 'housing',
    part: 'present',
    where: 'nowhere',
    friends: true,
    narrative:
      'Complaint of noise under a block. It was eleven young people with a speaker in the only dry place for half a mile.',
    said: 'Turned it down when asked. Asked back: where, then?',
    outcome: 'Question passed to the youth service.',
  },
  {
    what: 'threat',
    by: 'police',
    part: 'harmed',
    where: 'nowhere',
    fromAge: 12,
    narrative: 'A debt that began with a lent game became two hundred pounds. The lender is an adult.',
    said: 'Had sold {their} bicycle.',
    words: 'Every time I paid, it was more.',
    outcome: 'Adult visited. Bicycle bought back by the neighbourhood team’s fund.',
  },
  {
    what: 'assault',
    by: 'school',
    part: 'harmed',
    where: 'outside',
    fromAge: 14,
    narrative: 'Held by the wrist until a password was given. Seen by a teacher in her car, who stopped.',
    said: 'Said it was nothing, and then that it was not the first time.',
    outcome: 'A worker of {their} own choosing. Password changed on the spot.',
  },
  {
    what: 'sexualHarm',
    by: 'police',
    part: 'harmed',
    where: 'nowhere',
    fromAge: 13,
    narrative:
      'Harm by an adult met online. Detail is held by the police. Spoken to once, by one trained officer, with somebody chosen alongside.',
    said: 'Asked that nobody at school be told, and nobody was.',
    outcome: 'Inquiry open. Counselling offered for when it is wanted.',
  },
  {
    what: 'robbery',
    by: 'school',
    part: 'harmed',
    where: 'outside',
    friends: true,
    narrative:
      'Younger pupils were made to turn out their pockets on the way in. One bus pass, four pounds and a lunch.',
    said: 'Told {their} tutor because the lunch was somebody else’s.',
    outcome: 'Lunch replaced, pass replaced, a teacher at the corner each morning.',
  },
  {
    what: 'assault',
    by: 'police',
    part: 'harmed',
    where: 'outside',
    friends: true,
    narrative: 'Chased and kicked by three people not known. A bus driver opened the doors, and drove.',
    said: 'Bruised. Would like to thank the driver.',
    words: 'He didn’t even ask for a ticket.',
    outcome: 'Driver thanked. Cameras being looked at.',
  },
  {
    what: 'onlineHarm',
    by: 'police',
    part: 'harmed',
    where: 'nowhere',
    fromAge: 13,
    narrative:
      'A stranger said that he would send pictures to every contact unless money was paid by midnight. A parent was told at ten to.',
    said: 'Thought that telling would make it worse, and told anyway.',
    words: 'Dad just said, “Right,” and sat down next to me.',
    outcome: 'Nothing paid. Account reported; pictures blocked.',
  },
  {
    what: 'hate',
    by: 'school',
    part: 'harmed',
    where: 'school',
    narrative:
      'Words scratched into a desk, about one pupil’s family. The table group covered it and fetched a teacher together.',
    said: 'Asked to keep the same desk once it had been sanded.',
    outcome: 'Sanded by the site manager that lunchtime. Recorded as a hate incident.',
  },
  {
    what: 'foundWithItems',
    by: 'school',
    part: 'harmed',
    where: 'school',
    narrative:
      'A box of sealed vapes was in a locker that has a broken catch. The locker’s owner had reported the catch twice.',
    said: 'Knew that no one would believe it, and was believed.',
    outcome: 'Lockers mended. Who has been using them is being looked at.',
  },
  {
    what: 'threat',
    by: 'police',
    part: 'harmed',
    where: 'outside',
    friends: true,
    narrative:
      'A car drew up, and the driver called {them} by name and said how the family’s front door could be opened. Nobody known.',
    said: 'Remembered half of the number plate, and the song.',
    outcome: 'Locks changed that night. Patrol past the house for two weeks.',
  },
  {
    what: 'hospitalAttendance',
    by: 'hospital',
    part: 'harmed',
    where: 'nowhere',
    fromAge: 12,
    narrative:
      'A burn on the hand that looked like what it was. Gave three accounts in an hour, each protecting somebody.',
    said: 'Asked for the door to be left open.',
    outcome: 'Hospital youth worker stayed until the ward was quiet. Concern sent.',
  },
  {
    what: 'sexualHarassment',
    by: 'police',
    part: 'harmed',
    where: 'outside',
    fromAge: 12,
    friends: true,
    narrative:
      'A man followed and filmed young people in school uniform. A woman with a pushchair walked between, all the way to the shops.',
    said: 'Cross more than frightened, by teatime.',
    words: 'Why is it us who has to take a different way home?',
    outcome: 'Man identified and spoken to; case building.',
  },
];
