export interface MissingWords {
  readonly from: string;
  /** Not told of anybody younger; otherwise 11. */
  readonly fromAge?: number;
  readonly found: string;
  readonly narrative: string;
  readonly said: string;
  readonly words?: string;
  readonly themes: readonly string[];
}

/** Being missing, and why, as far as anyone could tell. */
export const MISSING: readonly MissingWords[] = [
  {
    from: 'Home',
    found: 'At a friend’s house',
    narrative: 'Reported by a parent at midnight. Safe at a friend’s, whose mother had thought that everybody knew.',
    said: 'A row about a phone. Sorry before {they} got through the door.',
    themes: ['A row at home'],
  },
  {
    from: 'School',
    found: 'On a train, two stops short of home',
    narrative: 'Left at lunch. Found by a guard who sat down first and asked second.',
    said: 'Had meant to go and see the sea.',
    words: 'I just needed no one to know where I was for a bit.',
    themes: ['Pressure at school', 'Wanting quiet'],
  },
  {
    from: 'Home',
    found: 'Walking along the coast road',
    narrative:
      'Found at 2am walking towards town, cold, with a torch. Had been told to be somewhere by somebody who did not come.',
    said: 'Relieved. Asked the officer to drive slowly.',
    themes: ['Told where to go by somebody older'],
  },
  {
    from: 'Children’s home',
    found: 'At the old house',
    narrative:
      'Found on the wall opposite the house where the family used to live. Staff went to fetch, and stayed a while.',
    said: 'Goes there when it is somebody’s birthday.',
    words: 'I know they’ve moved. I know.',
    themes: ['Missing family'],
  },
  {
    from: 'Home',
    found: 'Came home alone',
    narrative: 'Missing from tea until six in the morning. Came in by the back door, showered, and went to school.',
    said: 'Would not say where. Said that {they} would like to be able to.',
    themes: ['Afraid to say'],
  },
  {
    from: 'Home',
    found: 'In a park shelter with friends',
    narrative: 'Four young people found together, wrapped in one blanket, playing cards by phone light.',
    said: 'Warm, fed, and surprised at the fuss.',
    themes: ['Somewhere to be together'],
  },
  {
    from: 'School',
    found: 'In another town',
    narrative:
      'Found at a bus station 40 miles away with a bag. A ticket clerk had rung the police because the shoes were wrong for the weather.',
    said: 'Did not know what was in the bag, and did not want to.',
    words: 'If I open it, it’s mine.',
    themes: ['Made to carry something', 'A debt'],
  },
];
