import { expect, test } from 'vitest';
import { claimAfter, needsReason, nextSaid } from './next-step.ts';

test('nothing is complete before somebody has said that it is done', () => {
  for (const claim of ['not_started', 'on_track', 'at_risk'] as const) {
    expect(nextSaid(claim)).not.toContain('complete');
    expect(nextSaid(claim)).toContain('done');
  }
  expect(nextSaid('done')).toEqual(['complete', 'sent_back']);
});

test('what is settled may be opened again, and is under way then', () => {
  expect(nextSaid('complete')).toEqual(['reopened']);
  expect(nextSaid('not_needed')).toEqual(['reopened']);
  expect(claimAfter('reopened')).toBe('on_track');
  expect(claimAfter('sent_back')).toBe('on_track');
  expect(claimAfter('done')).toBe('done');
});

test('a reason goes with at risk, no longer needed, sent back and opened again', () => {
  expect(['at_risk', 'not_needed', 'sent_back', 'reopened'].every((said) => needsReason(said as 'at_risk'))).toBe(true);
  expect(needsReason('on_track')).toBe(false);
});
