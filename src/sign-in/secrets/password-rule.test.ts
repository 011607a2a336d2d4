import { expect, test } from 'vitest';
import { firstPassword } from './first-password.ts';
import { whyNotPassword } from './password-rule.ts';

const owner = { email: 'amina.yusuf@test.example', name: 'Amina Yusuf' };

test.each([
  'copper lantern seagull',
  'correct horse battery',
  'Thistle-kettle-harbour',
  '雨の日に傘を忘れた犬と歩く',
  'x9$kQ2!mZp4w',
])('%s will do', (password) => {
  expect(whyNotPassword(password, owner)).toBeNull();
});

test.each([
  ['elevenchars', '12 characters or more'],
  ['🦊🦊🦊🦊🦊🦊', '12 characters or more'],
  ['a'.repeat(201), '200 characters or fewer'],
  ['passwordpassword', 'too easy'],
  ['Password123456!', 'too easy'],
  ['P4ssw0rd!!!!!!', 'too easy'],
  ['qwertyuiop123', 'too easy'],
  ['1234567890123', 'too easy'],
  ['aaaaaaaaaaaaab', 'too easy'],
  ['Safeguarding2026', 'too easy'],
  ['i am amina of the hub', 'your name'],
  ['YUSUF in the morning', 'your name'],
  ['amina.yusuf@test.example', 'your name'],
])('%s: %s', (password, why) => {
  expect(whyNotPassword(password, owner)).toContain(why);
});

test('a short name inside another word is no name; where a word begins with it, it is', () => {
  const tern = { email: 'jess@harbour.example', name: 'Jess Tern' };
  expect(whyNotPassword('lantern otter gravel', tern)).toBeNull();
  expect(whyNotPassword('otter ternary gravel', tern)).toContain('your name');
  expect(whyNotPassword('lantern 2026tern gravel', tern)).toContain('your name');
});

test('a name of three letters does not rule out every word it is in', () => {
  expect(whyNotPassword('raylight in the morning', { email: 'b.r@test.example', name: 'Bea Ray' })).toBeNull();
});

test('a first password can be read out, and would do', () => {
  const made = firstPassword(Buffer.from([...Array(16).keys()]));
  expect(made).toMatch(/^([bdfghklmnprstvz][aeiou]){2}(-([bdfghklmnprstvz][aeiou]){2}){3}$/);
  expect(whyNotPassword(made, owner)).toBeNull();
});
