import { expect, test } from 'vitest';
import type { Colleague } from '../write/people.ts';
import { proposedPerson } from './proposed-person.ts';

const colleague = (id: string, name: string, jobTitle: string, agency = 'Council'): Colleague => ({
  id,
  name,
  jobTitle,
  agency,
});
const people = [
  colleague('p', 'Pat Willow', 'Head of Parks'),
  colleague('a', 'Ash Rowan', 'Team manager'),
  colleague('o', 'Ola Birch', 'Team manager', 'Police'),
  colleague('s1', 'Sam Elm', 'Youth worker'),
  colleague('s2', 'Sam Elm', 'Nurse', 'Health'),
];
const proposed = (said: string, agencySaid: string | null = null, partyId: string | null = null) =>
  proposedPerson({ said, agencySaid, partyId }, people)?.id ?? null;

test('the one of that name or of that post is proposed, however it is spaced or set', () => {
  expect(proposed('pat  WILLOW')).toBe('p');
  expect(proposed('Head of parks')).toBe('p');
  expect(proposed('Head of Parks, Council')).toBe('p');
  expect(proposed('Pat Willow', 'LB Larch')).toBe('p');
});

test('a post stands in many agencies: the one that is said counts', () => {
  expect(proposed('Team manager')).toBeNull();
  expect(proposed('Team manager', 'Police')).toBe('o');
  expect(proposed('Head of Parks', 'Police')).toBeNull();
});

test('two of one name, or part of one, is nobody', () => {
  expect(proposed('Sam Elm')).toBeNull();
  expect(proposed('Pat')).toBeNull();
  expect(proposed('')).toBeNull();
});

test('whom a lead was matched to comes before its words; a team is nobody', () => {
  expect(proposed('Pat Willow', null, 'a')).toBe('a');
  expect(proposed('Places group', null, 'team')).toBeNull();
});
