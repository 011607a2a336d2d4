import { expect, test } from 'vitest';
import { dayIn } from './day-in.ts';

test.each([
  ['3 March 2026', '2026-03-03'],
  ['March 2026: 3 March 2026', '2026-03-03'],
  ['January to March 2026, last on 3 March 2026', '2026-03-03'],
  ['3 March 2026 – 10 March 2026', null],
  ['3 March 2026 – 10 March 2026, 17 March 2026', null],
  ['3 and 4 March', null],
  ['March 2026', null],
])('%s names the day %s', (words, day) => expect(dayIn(words)).toBe(day));
