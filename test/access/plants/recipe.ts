import fc from 'fast-check';

/** How one hidden thing is made: a copy of something in the world, deep or not, somewhere its viewer may not look. */
export interface Recipe {
  /** Picks the table, then the row of it that is copied. */
  table: number;
  row: number;
  /** With everything that hangs on it: a whole hidden child rather than one hidden fact of a child. */
  deep: boolean;
  /** Under a new scope of some class, or under a scope of the world that its viewer sees less of. */
  scope: { new: boolean; pick: number };
  /** A new scope that names the viewer or their family: nobody opens it, whatever they hold (I26). */
  barred: boolean;
  /** The viewer once had access, or will have. */
  lapsed: 'never' | 'ended' | 'not begun';
  /** Its dates, so many hours after those of what it copies: between visible ones as often as not. */
  hours: number;
  /** Its names and words: the same, a letter different, or a string that breaks things. */
  words: { how: 'same' | 'like' | 'naughty'; pick: number };
  /** Where it points at an account, it points at the viewer: led by them, recorded by them, and yet not for them. */
  mine: boolean;
  /** How many of these at once. */
  times: number;
  /** Put in while the trace is under way rather than before it. */
  late: boolean;
}

/** Any choice as likely as any other: small numbers are no simpler here. */
const nat = fc.noBias(fc.nat({ max: 10_000 }));

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  table: nat,
  row: nat,
  deep: fc.boolean(),
  scope: fc.record({ new: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, fc.constant(false)), pick: nat }),
  barred: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, fc.constant(true)),
  lapsed: fc.oneof(
    { arbitrary: fc.constant('never' as const), weight: 4 },
    fc.constantFrom('ended' as const, 'not begun' as const),
  ),
  hours: fc.integer({ min: -700, max: 700 }),
  words: fc.record({
    how: fc.oneof(
      { arbitrary: fc.constant('same' as const), weight: 3 },
      fc.constantFrom('like' as const, 'naughty' as const),
    ),
    pick: nat,
  }),
  mine: fc.boolean(),
  times: fc.oneof({ arbitrary: fc.constant(1), weight: 4 }, fc.integer({ min: 2, max: 25 })),
  late: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
});

/** Strings that break what is careless of them. */
export const naughty: readonly string[] = [
  '',
  ' ',
  "O'Brien-Núñez",
  "'; drop table subject; --",
  '<script>alert(1)</script>',
  '{{7*7}}$' + '{7*7}',
  '=1+1',
  '%_%',
  '../../etc/passwd',
  'مرحبا',
  '张伟',
  '👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'ﬁ ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
  '\u202Eright to left',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x0',
  'a'.repeat(300),
  'line\r\nbreak',
  '\\',
  '"',
];
