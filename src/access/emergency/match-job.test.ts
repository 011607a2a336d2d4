import { expect, test } from 'vitest';
import { postcodesIn, tokensOf } from './match-job.ts';

test('postcodes are found however they are spaced or cased', () => {
  expect(postcodesIn('14 Marram Road, zz9 9zz; then ZZ1A1AA')).toEqual(['ZZ99ZZ', 'ZZ1A1AA']);
  expect(postcodesIn('no postcode, born 2010')).toEqual([]);
});

test('everyday words meet no name; every other word does, by itself, by sound and by a slip', () => {
  expect(tokensOf('the young girl at the')).toEqual({ words: [], kinds: [], tokens: [] });
  const { words, kinds, tokens } = tokensOf('a boy, Kit');
  expect(new Set(words)).toEqual(new Set(['kit']));
  expect(kinds).toContain('part');
  expect(tokens).toContain('kit');
});
