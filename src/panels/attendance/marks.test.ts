import { expect, test } from 'vitest';
import { marksFor, stillExpected } from './marks.ts';

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

test('everybody of whom nothing was said is marked present at once, by whoever runs the meeting, once it is held', () => {
  const attending = [{ state: 'expected' }, { state: 'apologies' }, { state: 'present' }, { state: 'left' }] as const;
  expect(stillExpected(attending, { state: 'packs_issued', runs: true })).toEqual([attending[0]]);
  expect(stillExpected(attending, { state: 'packs_issued', runs: false })).toEqual([]);
  expect(stillExpected(attending, { state: 'agenda_open', runs: true })).toEqual([]);
  expect(stillExpected(attending, { state: 'minutes_approved', runs: true })).toEqual([]);
});
