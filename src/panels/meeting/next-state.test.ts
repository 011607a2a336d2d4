import { describe, expect, test } from 'vitest';
import type { MeetingState } from '../tables.ts';
import { type MeetingFacts, nextState, ROAD, stepAfter, whyNotCancel } from './next-state.ts';

const facts = (state: MeetingState, more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  state,
  itemsWaiting: 0,
  itemsAccepted: 3,
  itemsNotReached: 0,
  expected: 6,
  present: 5,
  tookNotes: false,
  ...more,
});

test('a meeting goes one step at a time, from scheduled to closed', () => {
  let state: MeetingState = 'scheduled';
  const seen: MeetingState[] = [state];
  for (let step = stepAfter(state); step; step = stepAfter(state)) {
    const next = nextState(step, facts(state));
    if ('refused' in next) throw new Error(next.refused);
    state = next.to;
    seen.push(state);
  }
  expect(seen).toEqual([
    'scheduled',
    'agenda_open',
    'agenda_locked',
    'packs_issued',
    'in_session',
    'decisions_recorded',
    'minutes_draft',
    'minutes_approved',
    'closed',
  ]);
});

test('no step is taken from anywhere else', () => {
  const states = new Set(ROAD.flatMap(({ from, to }) => [from, to]).concat('cancelled'));
  for (const { step, from } of ROAD) {
    for (const state of states) {
      expect('to' in nextState(step, facts(state)), `${step} from ${state}`).toBe(state === from);
    }
  }
});

describe('what each step needs', () => {
  test.each([
    ['lock_agenda', 'agenda_open', { itemsWaiting: 1 }, 'Accept, put off or take out every item first.'],
    ['lock_agenda', 'agenda_open', { itemsAccepted: 0 }, 'The agenda is empty. Accept at least one item first.'],
    ['issue_packs', 'agenda_locked', { expected: 0 }, 'Nobody is expected. Say who is coming first.'],
    ['begin', 'packs_issued', { present: 0 }, 'Mark who is present first.'],
    ['end', 'in_session', { itemsNotReached: 1 }, 'Say of every item that it was discussed, or put it off.'],
    [
      'approve_minutes',
      'minutes_draft',
      { tookNotes: true },
      'Somebody other than whoever took the notes approves the minutes.',
    ],
  ] as const)('%s', (step, state, lacking, refused) => {
    expect(nextState(step, facts(state, lacking))).toEqual({ refused });
    expect(nextState(step, facts(state))).toHaveProperty('to');
  });
});

test('a meeting is cancelled with a reason, until it has begun', () => {
  expect(whyNotCancel('packs_issued', 'The chair is ill')).toBeNull();
  expect(whyNotCancel('packs_issued', '  ')).toBe('Say why it is cancelled');
  expect(whyNotCancel('in_session', 'The chair is ill')).toContain('It has begun');
  expect(whyNotCancel('closed', 'The chair is ill')).toContain('It has begun');
});
