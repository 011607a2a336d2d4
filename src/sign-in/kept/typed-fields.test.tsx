import { expect, test } from 'vitest';
import { draftName } from './drafts-page.tsx';
import { fieldWords } from './typed-fields.tsx';

test.each([
  ['what', 'What'],
  ['given_names', 'Given names'],
  ['subjects[0][given_names]', 'Subjects 1, given names'],
  ['decision[level-of-need]', 'Decision, level of need'],
  ['howKnown', 'How known'],
  ['', ''],
])('%s is said as %s', (name, words) => {
  expect(fieldWords(name)).toBe(words);
});

test('a draft has the name of the longest beginning of its key', () => {
  const names = { decide: 'A decision', 'decide-second': 'A second decision' };
  expect(draftName('decide-123', names)).toBe('A decision');
  expect(draftName('decide-second-1', names)).toBe('A second decision');
  expect(draftName('constructor', names)).toBe('Something you began to write');
});
