import { expect, test } from 'vitest';
import { type LinkKind, waysToSay } from './link-kinds.ts';

const kind = (code: string, joins: LinkKind['joins'], bothWays = false): LinkKind => ({
  code,
  label: code,
  backLabel: bothWays ? code : `${code} back`,
  bothWays,
  joins,
});
const kinds = [
  kind('friend', 'people', true),
  kind('looks_out_for', 'people'),
  kind('member_of', 'group'),
  kind('feels_safe_at', 'place'),
  kind('part_of', 'places'),
];
const ways = (...ends: Parameters<typeof waysToSay> extends [unknown, infer A, infer B] ? [A, B] : never) =>
  waysToSay(kinds, ...ends).map(({ text }) => text);

test('each pair is offered only what can join it, said from this end', () => {
  expect(ways('person', 'person')).toEqual(['friend', 'looks_out_for', 'looks_out_for back']);
  expect(ways('person', 'group')).toEqual(['friend', 'looks_out_for', 'looks_out_for back', 'member_of']);
  expect(ways('group', 'person')).toContain('member_of back');
  expect(ways('person', 'location')).toEqual(['feels_safe_at']);
  expect(ways('school', 'person')).toEqual(['feels_safe_at back']);
  expect(ways('school', 'location')).toEqual(['part_of', 'part_of back']);
});

test('what holds both ways is offered once', () => {
  expect(waysToSay(kinds, 'person', 'person').filter(({ code }) => code === 'friend')).toHaveLength(1);
});
