export interface InformationWords {
  readonly narrative: string;
  readonly sanitised: string;
  readonly source: string;
  readonly risky: boolean;
  readonly conditions?: string;
}

/** Soft information about a place, as people give it. */
export const INFORMATION: readonly InformationWords[] = [
  {
    narrative:
      'A car waits with its engine running at school leaving time, a different one each week, the same driver.',
    sanitised: 'A driver waits near young people at leaving time, in different cars.',
    source: 'A lollipop lady',
    risky: false,
  },
  {
    narrative: 'Lads in their twenties are buying rounds of chips for younger ones and asking for their usernames.',
    sanitised: 'Adults are buying food for children and asking for usernames.',
    source: 'A person who works nearby',
    risky: true,
    conditions: 'Do not visit the shop in uniform.',
  },
  {
    narrative: 'The bins behind are being used to leave small packets. A child fetched one at dinner time.',
    sanitised: 'Packets are left in a bin store; a child has been seen to fetch one.',
    source: 'A resident',
    risky: true,
    conditions: 'Not to be discussed with anybody on the street.',
  },
  {
    narrative:
      'The lamp has been out for three weeks, and the young people have begun to walk in the road rather than use the path.',
    sanitised: 'A lamp is out, and young people avoid the path.',
    source: 'A parent',
    risky: false,
  },
  {
    narrative: 'Somebody is paying for cabs for girls after ten at night. The drivers talk about it.',
    sanitised: 'Cabs are being paid for by another person late at night.',
    source: 'A taxi driver',
    risky: true,
    conditions: 'Source would be known at once. Ring before any use.',
  },
  {
    narrative: 'It has been quieter since the club opened late. The older ones are walking the younger ones home.',
    sanitised: 'Quieter since the club has opened late.',
    source: 'A shopkeeper',
    risky: false,
  },
  {
    narrative: 'A new account is asking who wants easy money and has ninety followers from one school.',
    sanitised: 'An account offers money to pupils.',
    source: 'A pupil, to a teacher',
    risky: true,
    conditions: 'Do not say that it came from a pupil.',
  },
  {
    narrative: 'A man gives fishing lessons on the wall, and takes photographs. Nobody has seen any fish.',
    sanitised: 'An adult photographs children at the sea wall.',
    source: 'A dog walker',
    risky: false,
  },
];
