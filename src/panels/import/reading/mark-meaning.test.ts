import { expect, test } from 'vitest';
import { markMeaning, saysNothing } from './mark-meaning.ts';

test.each([
  ['✓', 'present'],
  ['Present', 'present'],
  ['Teams', 'present'],
  ['Apols.', 'apologies'],
  ['Sent  apologies', 'apologies'],
  ['DNA', 'absent'],
  ['No', 'absent'],
  ['Left early', 'left'],
  ['A', null],
  ['X', null],
  ['Deputy: Jo Bright', null],
])('“%s” is %s', (mark, state) => expect(markMeaning(mark)).toBe(state));

test.each(['', ' ', '-', 'n/a', 'Not expected'])('“%s” says nothing', (mark) => expect(saysNothing(mark)).toBe(true));
test('a word that says something is no gap', () => expect(saysNothing('No')).toBe(false));
