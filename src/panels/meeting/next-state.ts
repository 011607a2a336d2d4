import type { MeetingState } from '../tables.ts';

/** What is done to a meeting to take it one step on. */
export type Step =
  | 'open_agenda'
  | 'lock_agenda'
  | 'issue_packs'
  | 'begin'
  | 'end'
  | 'draft_minutes'
  | 'approve_minutes'
  | 'close';

/** What a step looks at. Counts are of what whoever takes the step may see. */
export interface MeetingFacts {
  state: MeetingState;
  /** Items nobody has accepted, put off or withdrawn yet. */
  itemsWaiting: number;
  itemsAccepted: number;
  /** Accepted items that have been neither discussed nor put off. */
  itemsNotReached: number;
  expected: number;
  present: number;
  /** Whether the person who takes the step took the notes. */
  tookNotes: boolean;
}

/** The road of a meeting, in order (domain §3.6). */
export const ROAD: readonly { step: Step; from: MeetingState; to: MeetingState }[] = [
  { step: 'open_agenda', from: 'scheduled', to: 'agenda_open' },
  { step: 'lock_agenda', from: 'agenda_open', to: 'agenda_locked' },
  { step: 'issue_packs', from: 'agenda_locked', to: 'packs_issued' },
  { step: 'begin', from: 'packs_issued', to: 'in_session' },
  { step: 'end', from: 'in_session', to: 'decisions_recorded' },
  { step: 'draft_minutes', from: 'decisions_recorded', to: 'minutes_draft' },
  { step: 'approve_minutes', from: 'minutes_draft', to: 'minutes_approved' },
  { step: 'close', from: 'minutes_approved', to: 'closed' },
];

/** The step that comes next; null when the meeting is over. */
export const stepAfter = (state: MeetingState): Step | null => ROAD.find(({ from }) => from === state)?.step ?? null;

const needs: Partial<Record<Step, (facts: MeetingFacts) => string | null>> = {
  lock_agenda: (facts) =>
    facts.itemsWaiting > 0
      ? 'Accept, put off or take out every item first.'
      : facts.itemsAccepted === 0
        ? 'The agenda is empty. Accept at least one item first.'
        : null,
  issue_packs: (facts) => (facts.expected === 0 ? 'Nobody is expected. Say who is coming first.' : null),
  begin: (facts) => (facts.present === 0 ? 'Mark who is present first.' : null),
  end: (facts) => (facts.itemsNotReached > 0 ? 'Say of every item that it was discussed, or put it off.' : null),
  approve_minutes: (facts) =>
    facts.tookNotes ? 'Somebody other than whoever took the notes approves the minutes.' : null,
};

/**
 * Where a step takes a meeting: scheduled, agenda open, agenda locked, packs issued, in session, decisions recorded,
 * minutes in draft, minutes approved, closed (domain §3.6). Each step is taken from the one before it alone; otherwise
 * the answer is why not, in words for whoever tried.
 */
export function nextState(step: Step, facts: MeetingFacts): { to: MeetingState } | { refused: string } {
  const leg = ROAD.find((one) => one.step === step);
  if (!leg || leg.from !== facts.state) return { refused: 'The meeting has moved on meanwhile. Look at it again.' };
  const refused = needs[step]?.(facts) ?? null;
  return refused === null ? { to: leg.to } : { refused };
}

const CANCELLABLE: readonly MeetingState[] = ['scheduled', 'agenda_open', 'agenda_locked', 'packs_issued'];

/** Why a meeting cannot be cancelled, or null when it can. One that has begun is ended, not cancelled. */
export function whyNotCancel(state: MeetingState, reason: string): string | null {
  if (!CANCELLABLE.includes(state)) return 'It has begun, so it is ended and its decisions are kept.';
  return reason.trim() === '' ? 'Say why it is cancelled' : null;
}
