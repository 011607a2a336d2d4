import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { fileName } from './file-name.ts';

const named = (words: string): string => fileName(words, 'plan', civilDate('2026-03-02'), 'docx');

test.each([
  ['Safe streets', 'safe-streets-2-march-2026.docx'],
  [
    '  Young people’s plan 2026–2029: "draft"; a/b\\c\r\nX: y ',
    'young-peoples-plan-2026-2029-draft-a-b-c-x-y-2-march-2026.docx',
  ],
  ['Cynllun Gŵyl Llanfairfechan – ﬁnal', 'cynllun-gwyl-llanfairfechan-final-2-march-2026.docx'],
  ['', 'plan-2-march-2026.docx'],
  ['计划', 'plan-2-march-2026.docx'],
])('%j is downloaded as %s', (words, name) => {
  expect(named(words)).toBe(name);
});

test('a long name ends with a whole word, and one long word is cut; at most 80 before the ending', () => {
  const long = named('Safer places for young people '.repeat(9));
  expect(long).toBe('safer-places-for-young-people-safer-places-for-young-people-safer-2-march-2026.docx');
  expect(named('x'.repeat(300))).toBe(`${'x'.repeat(67)}-2-march-2026.docx`);
  for (const name of [long, named('x'.repeat(300))]) expect(name.length).toBeLessThanOrEqual(85);
});
