import { expect, test } from 'vitest';
import { nextStates } from './states.ts';

test('a plan about a child is shared with the family and agreed before it is under way', () => {
  expect(nextStates('draft', true)).not.toContain('active');
  expect(nextStates('draft', true)).toContain('shared_with_family');
  expect(nextStates('shared_with_family', true)).toContain('agreed');
  expect(nextStates('agreed', true)).toContain('active');
});

test('the partnership’s own plans are shared with no family', () => {
  for (const state of ['draft', 'agreed', 'active', 'under_review'] as const)
    expect(nextStates(state, false)).not.toContain('shared_with_family');
});

test('after a review it goes on, is written anew, or ends; what has ended stays ended', () => {
  for (const about of [true, false]) {
    expect(nextStates('under_review', about)).toEqual(['active', 'draft', 'ended']);
    expect(nextStates('ended', about)).toEqual([]);
  }
});
