import { expect, test } from 'vitest';
import { asPattern, nearly, wordsToFind } from './says-words.ts';

test.each([
  ['Workplan 2026', ['workplan', '2026']],
  ['  café, CAFÉ – Marché’s ', ['cafe', 'marche', 's']],
  ['WP 3.4', ['wp', '3.4']],
  ['3.', ['3']],
  ['100%_\\', ['100']],
  ['.*|(', []],
  ['a b c d e f g', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['школа', ['школа']],
])('%s is found by %j', (text, words) => expect(wordsToFind(text)).toEqual(words));

/** PostgreSQL’s beginning of a word, for this engine. */
const finds = (word: string, text: string) => new RegExp(nearly(word).replaceAll('\\m', '(?<!\\w)'), 'i').test(text);

test.each([
  ['workplan', 'the workplan of 2026'],
  ['plan', 'workplans'],
  ['workpaln', 'workplan'],
  ['wokplan', 'workplan'],
  ['workpplan', 'workplan'],
  ['workqlan', 'workplan'],
  ['3.4', 'wp3.4'],
  ['cafe', 'the CAFÉ'],
  ['marchez', 'Marchés'],
])('%s finds %s', (word, text) => expect(finds(word, text)).toBe(true));

test.each([
  ['plam', 'the plan'],
  ['3.4', '314'],
  ['2025', '2026'],
  ['wokpan', 'workplan'],
  ['aplace', 'replaced'],
])('%s does not find %s', (word, text) => expect(finds(word, text)).toBe(false));

test('a word as it is forgives case and accents, and nothing else', () => {
  expect('the CAFÉ').toMatch(new RegExp(asPattern('cafe'), 'i'));
  expect('workplan').not.toMatch(new RegExp(asPattern('workpaln'), 'i'));
});

test('what is typed makes no long pattern, whatever it is made of', () => {
  for (const text of [
    'a'.repeat(200),
    'squirrel'.repeat(25),
    '㌖'.repeat(200),
    'é'.repeat(200),
    Array(200).fill('x').join(' '),
  ]) {
    const words = wordsToFind(text);
    expect(words.length).toBeLessThanOrEqual(6);
    for (const word of words) expect([...word].length).toBeLessThanOrEqual(40);
  }
  const longest = (letters: number) => nearly('e'.repeat(letters)).length;
  expect(Math.max(...Array.from({ length: 40 }, (_, nth) => longest(nth + 1)))).toBeLessThan(30_000);
});
