export interface MissingWords {
  readonly from: string;
  /** Not told of anybody younger; otherwise 11. */
  readonly fromAge?: number;
  /** Between which hours of the day they left, and how many hours they were away. */
  readonly left: readonly [earliest: number, latest: number];
  readonly hours: readonly [fewest: number, most: number];
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
    left: [18, 19],
    hours: [4, 6],
    found: 'At a friend’s house',
    narrative:
      'Reported by a parent late in the evening. Safe at a friend’s, whose mother had thought that everybody knew.',
    said: 'A row about a phone. Sorry before {they} got through the door.',
    themes: ['A row at home'],
  },
  {
    from: 'School',
    left: [12, 13],
    hours: [2, 5],
    found: 'On a train, two stops short of home',
    narrative: 'Left at lunch. Found by a guard who sat down first and asked second.',
    said: 'Had meant to go and see the sea.',
    words: 'I just needed no one to know where I was for a bit.',
    themes: ['Pressure at school', 'Wanting quiet'],
  },
  {
    from: 'Home',
    left: [19, 21],
    hours: [4, 7],
    found: 'Walking along the coast road',
    fromAge: 12,
    narrative:
      'Found walking towards town in the dark, cold, with a torch. Had been told to be somewhere by somebody who did not come.',
    said: 'Relieved. Asked the officer to drive slowly.',
    themes: ['Told where to go by somebody older'],
  },
  {
    from: 'Home',
    left: [17, 19],
    hours: [2, 4],
    found: 'At the old house',
    narrative:
      'Found on the wall opposite the house where the family used to live. An uncle went to fetch, and stayed a while.',
    said: 'Goes there when it is somebody’s birthday.',
    words: 'I know they’ve moved. I know.',
    themes: ['Missing family'],
  },
  {
    from: 'Home',
    left: [18, 20],
    hours: [11, 13],
    found: 'Came home alone',
    fromAge: 13,
    narrative: 'Missing overnight. Came in by the back door, showered, and slept until the afternoon.',
    said: 'Would not say where. Said that {they} would like to be able to.',
    themes: ['Afraid to say'],
  },
  {
    from: 'Home',
    left: [17, 19],
    hours: [3, 6],
    found: 'In a park shelter with friends',
    narrative: 'Four young people found together, wrapped in one blanket, playing cards by phone light.',
    said: 'Warm, fed, and surprised at the fuss.',
    themes: ['Somewhere to be together'],
  },
  {
    from: 'School',
    left: [9, 12],
    hours: [5, 10],
    found: 'In another town',
    fromAge: 12,
    narrative:
      'Found at a bus station 40 miles away with a bag. A ticket clerk had rung the police because the shoes were wrong for the weather.',
    said: 'Did not know what was in the bag, and did not want to.',
    words: 'If I open it, it’s mine.',
    themes: ['Made to carry something', 'A debt'],
  },
  {
    from: 'Home',
    left: [16, 19],
    hours: [2, 5],
    found: 'On the sea wall',
    narrative: 'A fisherman gave up his chair and rang. They were arguing about bait when the officer came.',
    said: 'Had not been able to face a family party.',
    themes: ['Family worries'],
  },
  {
    from: 'Home',
    left: [20, 22],
    hours: [4, 8],
    found: 'In a car park, in a car',
    fromAge: 14,
    narrative:
      'Found with two adults who gave three names between them. Adults arrested. Brought home by a worker, who stayed for tea.',
    said: 'Silent in the car, and then very hungry.',
    words: 'You came quicker than I thought.',
    themes: ['Adults met online'],
  },
  {
    from: 'Home',
    left: [13, 15],
    hours: [2, 5],
    found: 'At the hospital, visiting',
    narrative: 'Found on a ward at visiting time, holding a great-aunt’s hand. Nobody had said that {they} could go.',
    said: 'Had walked the four miles.',
    themes: ['Missing family'],
  },
];
