import type { ContactNote } from '../../types/contact.ts';

export interface NoteWords {
  readonly manner: ContactNote['manner'];
  /** Not written of anybody younger; otherwise 11. */
  readonly fromAge?: number;
  readonly narrative: string;
  readonly said: string;
  readonly words?: string;
}

/** What a worker might write after an ordinary hour with a young person. */
export const NOTES: readonly NoteWords[] = [
  {
    manner: 'visit',
    narrative:
      'At home, kitchen table, biscuits. We went through the safety plan and crossed out two things that no longer matter.',
    said: 'Rates feeling safe at 7, from 4 in the spring.',
    words: 'It’s mostly just normal now. I like normal.',
  },
  {
    manner: 'visit',
    narrative: 'Short visit; not a good day, and that was all right. Agreed to try again on the day after tomorrow.',
    said: '{They} said so plainly and was thanked for saying it.',
  },
  {
    manner: 'walk',
    narrative: 'Walked to the harbour and back. The best conversations are sideways on.',
    said: 'Wants to change the route to school and knows which corner {they} would rather miss.',
    words: 'Can we do this instead of meetings?',
  },
  {
    manner: 'atSchool',
    narrative: 'Lunch in the learning support room. Brought the map; we coloured it together.',
    said: 'The dinner queue is red, the art room is green, the field is “depends who”.',
  },
  {
    manner: 'call',
    narrative: 'Rang at the agreed time, which was after training. Ten minutes.',
    said: 'Sounded tired and cheerful. Asked whether the same worker is coming next time.',
    words: 'Just don’t swap, yeah?',
  },
  {
    manner: 'message',
    narrative: 'Message to say the bus pass has come and where to fetch it. Answered in four minutes with a thumb.',
    said: 'Bus pass collected the same day.',
  },
  {
    manner: 'meeting',
    narrative: 'Family meeting, led by a grandmother with a list. Three promises made by adults, each with a date.',
    said: 'Spoke twice. Chose who sat where.',
    words: 'Good that someone wrote it down.',
  },
  {
    manner: 'visit',
    narrative:
      'Visit with an interpreter the family asked for by name. A parent had not understood the letter, and had been afraid to ask.',
    said: 'Proud of translating, and relieved not to have to.',
  },
  {
    manner: 'atSchool',
    narrative: 'Review in school. Attendance up; head of year has changed one lesson so that a friend is in it.',
    said: 'Has been on time eleven days out of twelve.',
  },
  {
    manner: 'walk',
    narrative: 'Went to look at the climbing wall. Went up it.',
    said: 'Has asked to come back on {their} own, and has been shown how to book.',
    words: 'I didn’t think I’d get past the blue one.',
  },
  {
    manner: 'call',
    narrative:
      'Call with a parent, who had tried to ring twice last week and not got through. Apologised, and gave the direct number.',
    said: 'Eating better, out later than {their} mum would like, home when {they} said.',
  },
  {
    manner: 'visit',
    narrative: 'Handover to the next worker, all three of us in the room, at the young person’s asking.',
    said: 'Told the new worker three things that matter, from a list written by {them}.',
    words: 'Read it before you meet me next time.',
  },
  {
    manner: 'atSchool',
    narrative: 'Talked about phones: who can see what, and how to leave a group without anybody noticing.',
    said: 'Left two groups there and then.',
  },
  {
    manner: 'meeting',
    narrative: 'Team around the family. One plan, five people, one page. School will lead from here.',
    said: 'Has a copy that fits in a phone case.',
  },
  {
    manner: 'visit',
    narrative: 'Birthday week. We did no forms.',
    said: 'Had a cake made by {their} sister. Talked about being a mechanic.',
  },
  {
    manner: 'call',
    narrative: 'Out-of-hours call to check a promise was kept. It was.',
    said: 'Home by ten, with a friend staying over.',
  },
  {
    manner: 'visit',
    narrative:
      'Parents want to know what they are allowed to ask. We wrote the questions together, and practised the ones that are hard.',
    said: 'Heard some of it from the stairs and came down for the end.',
    words: 'You could have just said that.',
  },
  {
    manner: 'walk',
    narrative: 'Walked past the place where it happened, at {their} asking, in daylight, and had chips after.',
    said: 'Slower on the way there than on the way back.',
  },
  {
    manner: 'atSchool',
    narrative: 'Spoke to the form tutor about seating. It took one minute, and should have been asked in September.',
    said: 'Sits by the window now.',
  },
  {
    manner: 'message',
    narrative: 'Sent the list of who to ring and when they really answer. Two numbers were wrong on the old one.',
    said: 'Saved three of the five.',
  },
  {
    manner: 'meeting',
    narrative:
      'Closing meeting. What helped: one worker, lifts, being believed the first time. What did not: forms that ask the same thing.',
    said: 'Knows how to come back, and whom to ask for.',
    words: 'Tell whoever’s next to just listen first.',
  },
  {
    manner: 'visit',
    narrative: 'New baby in the house, little sleep, lots of love. Moved our time to suit.',
    said: 'Has learned to make up a bottle with one hand.',
  },
];
