import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { asItReads } from '../words-of.ts';
import { itemOf, itemsOf, joinedLines } from './marks.ts';

test.each([
  ['- Housing', '-', 'Housing'],
  ['• Housing', '•', 'Housing'],
  ['- · Housing', '- ·', 'Housing'],
  ['\uf0b7 Housing', '•', 'Housing'],
  ['1. Light the path', '1.', 'Light the path'],
  ['4.2 Light the path', '4.2', 'Light the path'],
  ['12) Light the path', '12)', 'Light the path'],
  ['(iv) Light the path', '(iv)', 'Light the path'],
  ['a. Light the path', 'a.', 'Light the path'],
  ['iv. Light the path', 'iv.', 'Light the path'],
  ['1. Light \t the\u00a0path', '1.', 'Light the path'],
  ['b) Light the path', 'b)', 'Light the path'],
  ['  3.1.2. Light the path ', '3.1.2.', 'Light the path'],
])('%j begins with a mark', (line, mark, text) => {
  expect(itemOf(line)).toEqual({ mark, text });
});

test.each([
  '2021 was a year',
  'A. Person',
  '-',
  '4.2',
  '1.',
  '-5 degrees',
  'co-ordinate',
  'v. good',
  'i.e. soon',
  '31/10/2025 review',
  '3 schools',
])('%j has no mark', (line) => {
  expect(itemOf(line)).toEqual({ mark: null, text: line });
});

it('parts a text at its lines and at bullets within them, and leaves empty lines out', () => {
  expect(itemsOf('Members • police • health\n\n1. Chair\nClerk').map(asItReads)).toEqual([
    'Members',
    '• police',
    '• health',
    '1. Chair',
    'Clerk',
  ]);
});

it('puts lines without a mark with the one before', () => {
  expect(joinedLines(itemsOf('one\ntwo\n- three\nfour')).map(asItReads)).toEqual(['one\ntwo', '- three\nfour']);
});

it('loses no word of any text', () => {
  const line = fc.array(fc.constantFrom('-', '•', '1.', 'a)', '(iv)', '2.3', 'word', ' ', '\n', '·', '–'), {
    maxLength: 12,
  });
  const words = (text: string) => text.match(/[a-z\d]+/g) ?? [];
  fc.assert(
    fc.property(line, (parts) => {
      const text = parts.join(' ');
      expect(words(itemsOf(text).map(asItReads).join(' '))).toEqual(words(text));
    }),
  );
});
