import { expect, test } from 'vitest';
import { marksFor } from './marks.ts';

const asked = { meeting: 'in_session', now: 'expected', runs: true, self: false } as const;

test('whoever runs the meeting marks who is there, who left, and who is not', () => {
  expect(marksFor(asked)).toEqual(['present', 'apologies', 'absent']);
  expect(marksFor({ ...asked, now: 'present' })).toEqual(['left', 'apologies', 'absent']);
  expect(marksFor({ ...asked, now: 'left' })).toContain('present');
  expect(marksFor({ ...asked, meeting: 'agenda_open' })).toEqual(['apologies']);
});

test('a person sends their own apologies and takes them back, and marks nothing else', () => {
  const self = { ...asked, meeting: 'packs_issued', runs: false, self: true } as const;
  expect(marksFor(self)).toEqual(['apologies']);
  expect(marksFor({ ...self, now: 'apologies' })).toEqual(['expected']);
  expect(marksFor({ ...self, now: 'present', meeting: 'in_session' })).toEqual([]);
  expect(marksFor({ ...self, self: false })).toEqual([]);
});

test('nothing is marked once the minutes are approved', () => {
  expect(marksFor({ ...asked, meeting: 'minutes_approved' })).toEqual([]);
});
