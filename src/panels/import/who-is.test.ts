import { expect, test } from 'vitest';
import { whoIs } from './who-is.ts';

const colleague = (id: string, name: string) => ({ id, name, jobTitle: 'Worker', agency: 'Council' });
const all = [
  colleague('1', 'Ruth Chair'),
  colleague('2', 'Sam Grey'),
  colleague('3', 'Sam Grey'),
  colleague('4', 'Jo Bright'),
];
const person = (said: string) => ({ said, agency: null, part: null, at: 'row 1' });
const accounts = (said: string[], choices: Record<string, string> = {}) =>
  whoIs(
    said.map(person),
    all,
    Object.entries(choices).map(([about, is]) => ({ what: 'choice', of: 'who', about, is })),
  ).map(({ account }) => account?.id ?? null);

test('the one colleague of that very name, whatever agency stands in brackets and however it is spaced', () => {
  expect(accounts(['Ruth Chair', 'ruth  chair (Police)', 'Ruth'])).toEqual(['1', '1', null]);
});
test('of two who share a name neither, until a person says which', () => {
  expect(accounts(['Sam Grey'])).toEqual([null]);
  expect(accounts(['Sam Grey'], { 'sam grey': '3' })).toEqual(['3']);
});
test('a person’s word stands over a name: another colleague, or nobody here', () => {
  expect(accounts(['Ruth Chair'], { 'ruth chair': '4' })).toEqual(['4']);
  expect(accounts(['Ruth Chair'], { 'ruth chair': '' })).toEqual([null]);
});
