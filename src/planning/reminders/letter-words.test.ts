import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { letterWords, lineWords, subjectWords } from './letter-words.ts';

test.each([
  ['overdue', '2026-03-31', 'Finish K4-7QXM, was due 31 March 2026'],
  ['due_soon', '2026-03-31', 'Finish K4-7QXM, due 31 March 2026'],
  ['silent', null, 'Update K4-7QXM, no date'],
  ['monthly', '2026-03-31', 'Update K4-7QXM, due 31 March 2026'],
] as const)('an action that is %s is a verb, a reference and a day', (why, dueBy, words) => {
  expect(lineWords({ why, reference: 'K4-7QXM', dueBy })).toBe(words);
});

test('a letter names nobody, and says until when its links work', () => {
  const line = {
    why: 'overdue',
    reference: 'K4-7QXM',
    dueBy: '2026-03-01',
    link: 'https://kith.example/act/x',
  } as const;
  expect(
    letterWords([line, { ...line, why: 'silent', reference: 'M9-CCCC', dueBy: null }], civilDate('2026-03-09')),
  ).toBe(
    `You answer for these actions.
Each link opens one of them without signing in, to say how it goes, to give evidence, or to hand it to a colleague.

Finish K4-7QXM, was due 1 March 2026
https://kith.example/act/x

Update M9-CCCC, no date
https://kith.example/act/x

A link works once, until 9 March 2026, and is for you alone: please do not forward this e-mail.
You can also sign in to Kith and find your actions there.
`,
  );
  expect(letterWords([line], civilDate('2026-03-09'))).toContain('Its link opens it without signing in');
  expect([subjectWords(1), subjectWords(2)]).toEqual(['Kith: 1 action to update', 'Kith: 2 actions to update']);
});
