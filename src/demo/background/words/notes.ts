import type { ContactNote } from '../../types/contact.ts';

export interface NoteWords {
  readonly manner: ContactNote['manner'];
  /** Not written of anybody younger; otherwise of anyone. */
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
    said: 'Rates feeling safe at 7; it was 4 when we began.',
    words: 'It’s mostly just normal now. I like normal.',
  },
  {
    manner: 'visit',
    narrative: 'Short visit; not a good day, and that was all right. Agreed to try again the day after tomorrow.',
    said: '{They} said so plainly, and was thanked for saying it.',
  },
  {
    manner: 'walk',
    narrative: 'Walked to the harbour and back. The best conversations are sideways on.',
    said: 'Wants to change the route to school, and knows which corner {they} would rather miss.',
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
    said: 'Has been the family’s translator for years, and was glad of an afternoon off.',
  },
  {
    manner: 'atSchool',
    narrative: 'Review in school. Attendance up; head of year has changed one lesson so that a friend is in it.',
    said: 'On time eleven days out of twelve.',
  },
  {
    manner: 'walk',
    narrative: 'Went to look at the climbing wall. Went up it.',
    said: 'Has asked to come back, and has been shown how to book.',
    words: 'I didn’t think I’d get past the blue one.',
  },
  {
    manner: 'call',
    narrative:
      'Call with a parent, who had tried to ring twice last week and not got through. Apologised, and gave the direct number.',
    said: 'Eating better, out a little later than home would like, back when {they} said.',
  },
  {
    manner: 'visit',
    narrative: 'Handover to the next worker, all three of us in the room, at the young person’s asking.',
    said: 'Told the new worker three things that matter, from a list.',
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
    said: 'There was cake. Talked about being a mechanic.',
  },
  {
    manner: 'call',
    narrative: 'Call to check that a promise had been kept. It had.',
    said: 'Home, with a friend staying over.',
  },
  {
    manner: 'visit',
    narrative:
      'Parents want to know what they are allowed to ask. We wrote the questions together, and practised the hard ones.',
    said: 'Heard some of it from the stairs, and came down for the end.',
    words: 'You could have just said that.',
  },
  {
    manner: 'walk',
    narrative:
      'Walked past the place where it happened, at the young person’s asking, in daylight, and had chips after.',
    said: 'Slower on the way there than on the way back.',
  },
  {
    manner: 'atSchool',
    narrative: 'Spoke to the form tutor about seating. It took one minute, and should have been asked months ago.',
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
  {
    manner: 'visit',
    narrative:
      'Nobody in, though the kettle was warm. Left a card that says nothing, as agreed, and rang at the time we have for that.',
    said: 'Had forgotten, and was sorry. Booked for the same time next week.',
  },
  {
    manner: 'visit',
    narrative:
      'Looked at the safety plan with a parent. We changed “will not go out” to what the adults will do instead.',
    said: 'Read it and said that it sounded like less of a telling-off.',
  },
  {
    manner: 'atSchool',
    narrative: 'Observed break. The supervisor by the far steps makes all the difference, and leaves at half past.',
    said: 'Goes where the supervisor is.',
  },
  {
    manner: 'call',
    narrative:
      'Parent rang to say that the cars have stopped. We agreed that this is good, and that we will still come on Thursday.',
    said: 'Sleeping with the light off for the first time since.',
  },
  {
    manner: 'walk',
    narrative: 'Beach, in the rain, with a borrowed dog. Nothing much said for half an hour, and then a good deal.',
    said: 'Has told two people now, and both believed it.',
    words: 'The dog’s the best social worker you’ve got.',
  },
  {
    manner: 'meeting',
    narrative:
      'Core group. A teacher, a nurse, a coach and a parent each said one thing that has got better. It took nine minutes, and changed the room.',
    said: 'Was told afterwards what each of them said.',
  },
  {
    manner: 'visit',
    narrative: 'Helped to fill in a college form. The hardest question was “other interests”.',
    fromAge: 15,
    said: 'Wrote four in the end, and had to be stopped.',
  },
  {
    manner: 'message',
    narrative:
      'Sent a photograph of the bike lock as promised. Reply was a single full stop, which I am told is high praise.',
    said: 'Has a bike again.',
  },
  {
    manner: 'atSchool',
    narrative:
      'Came with the school nurse to talk about sleep. Turned out to be about the landing light and a brother’s shifts.',
    said: 'Mattress moved to the other room.',
  },
  {
    manner: 'visit',
    narrative:
      'Went through the chronology with the young person. Two dates were wrong, and one sentence was unkind. All three are put right, with a note of who asked.',
    said: 'Checked that the old sentence cannot be printed by accident.',
    words: 'That’s not what happened, and it’s got my name on.',
  },
  {
    manner: 'call',
    narrative:
      'Mum had a bad week, and said so. Two visits from the family support worker arranged; nothing else changed.',
    said: 'Cooked twice. Would like not to be praised for it.',
  },
  {
    manner: 'walk',
    narrative:
      'Walked the route home at the usual time, counting lamps. Eleven of nineteen work. Sent to the council from the last one.',
    said: 'Took the photographs.',
  },
  {
    manner: 'meeting',
    narrative:
      'Met with a parent who has not been able to come before because of work. Ten at night on the telephone suits, so that is when it will be.',
    said: 'Relieved that somebody asked about the shifts.',
  },
  {
    manner: 'visit',
    narrative:
      'Moved house at the weekend. Walked round the new streets together and chose three places to knock if ever it is needed.',
    said: 'The lady with the parrot is the first choice.',
  },
  {
    manner: 'atSchool',
    narrative: 'Read back what I wrote last time, as I always will. One word changed.',
    said: '“Fine” became “fine so far”.',
  },
  {
    manner: 'message',
    narrative: 'Good luck message before an exam, at 7am as asked. Seen, not answered, as expected.',
    fromAge: 15,
    said: 'Went.',
  },
];
