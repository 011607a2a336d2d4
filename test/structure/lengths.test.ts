import { expect, test } from 'vitest';
import { sources, textOf } from './sources.ts';

const USUAL = 300;
const MOST = 450;

/** Files longer than is usual, each with why it is not cut in two. */
const LONG: Record<string, string> = {
  'src/subjects/migrations/0100-subjects.sql':
    'one schema, read from top to bottom, each table with the rules it keeps',
  'src/access/migrations/0520-restricting.sql': 'the functions of one rule call each other and are owned together',
  'src/access/sealing/restriction-pages.tsx': 'the pages of one task, one component each',
  'src/access/sealing/sealing.db.test.ts': 'one world, told in order: sealed, silent, handed over, lifted',
};

const lengthOf = (file: string): number => textOf(file).split('\n').length - 1;

test('files are short, and the few that are not are named with a reason', () => {
  const lengths = sources.map(lengthOf).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const long = sources.filter((file) => lengthOf(file) > USUAL);
  console.log(`${sources.length} files; half of them have at most ${median} lines.`);
  for (const file of long) console.log(`${lengthOf(file)} lines: ${file} (${LONG[file] ?? 'no reason given'})`);
  expect(sources.length).toBeGreaterThan(500);
  expect(median).toBeLessThanOrEqual(80);
  expect(long.filter((file) => !(file in LONG))).toEqual([]);
  expect(long.filter((file) => lengthOf(file) > MOST)).toEqual([]);
});

const nameless = /(^|\/)(utils?|helpers?|misc|common|stuff)(\.|\/|-|$)/i;

test('no file is a place for whatever has no name', () => {
  expect(sources.filter((file) => nameless.test(file))).toEqual([]);
});

test.each([
  ['src/subjects/utils.ts', true],
  ['test/helpers/dates.ts', true],
  ['src/kernel/words/language-helper.ts', false],
])('seen to fail: whether %s has no name of its own: %s', (file, expected) => {
  expect(nameless.test(file)).toBe(expected);
});
