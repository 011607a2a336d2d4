import { expect, test } from 'vitest';
import { type Attending, quorumOf } from './quorum.ts';

const one = (accountId: string, part: Attending['part'], more: Partial<Attending> = {}): Attending => ({
  accountId,
  part,
  state: 'present',
  inPlaceOf: null,
  ...more,
});

test('members count, and those who serve the meeting do not', () => {
  const there = [one('ruth', 'chair'), one('joanne', 'member'), one('carol', 'note_taker'), one('guest', 'guest')];
  expect(quorumOf(there, 2)).toMatchObject({ present: 2, met: true, says: null });
  expect(quorumOf(there, 3)).toMatchObject({ present: 2, met: false });
  expect(quorumOf(there, 3).says).toContain('2 of the 3 needed are present');
});

test('a deputy counts for the place, and a place counts once', () => {
  const deputy = one('meena', 'deputy', { inPlaceOf: 'joanne' });
  expect(quorumOf([one('ruth', 'chair'), deputy], 2).met).toBe(true);
  expect(quorumOf([one('ruth', 'chair'), deputy, one('joanne', 'member')], 3).met).toBe(false);
});

test('only those who are present now count', () => {
  const gone = one('joanne', 'member', { state: 'left' });
  expect(quorumOf([one('ruth', 'chair'), gone, one('pawel', 'member', { state: 'apologies' })], 2).present).toBe(1);
});

test('somebody has to be in the chair: the chair, the co-chair or who stands in', () => {
  const absent = one('ruth', 'chair', { state: 'apologies' });
  expect(quorumOf([absent, one('joanne', 'member')], 1)).toMatchObject({
    met: false,
    says: 'Nobody is in the chair yet.',
  });
  expect(quorumOf([absent, one('marcus', 'co_chair')], 1).met).toBe(true);
  expect(quorumOf([absent, one('nasreen', 'deputy', { inPlaceOf: 'ruth' })], 1).met).toBe(true);
});

test('a body without a quorum needs a chair alone', () => {
  expect(quorumOf([one('ruth', 'chair')], null).met).toBe(true);
});
