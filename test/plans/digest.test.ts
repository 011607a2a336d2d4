import { expect, test } from 'vitest';
import { digest, wording } from './digest.ts';

test('a list on lines, on one line and as entries gives one wording', () => {
  const lines = '- Lanterns\n- Bridges';
  const one = '<ul style="x"> - Lanterns - Bridges</ul>';
  expect(wording(lines)).toBe('Lanterns Bridges');
  expect(digest(one)).toBe(digest(lines));
});

test('what is not a mark of a list stays: dashes, hyphens inside words, other words', () => {
  expect(wording('Well-being – for *all*')).toBe('Well-being – for *all*');
  expect(digest('one word')).not.toBe(digest('another word'));
});

test('a digest is sixteen figures of the sha-256 of the wording', () => {
  expect(digest(' abc ')).toBe('ba7816bf8f01cfea');
});
