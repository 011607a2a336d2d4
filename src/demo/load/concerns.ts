import { referralDecisionClock } from '../../front-door/index.ts';
import { dueAt, englandCalendar } from '../../kernel/clock/index.ts';
import type { Concern, ConcernState } from '../types/concern.ts';
import { idFrom, type Loading, type Scoped, snake, sourceCodeOf } from './loading.ts';

const OUTCOMES: Partial<Record<ConcernState, string>> = {
  informationOrAdvice: 'advice',
  earlyHelp: 'early_help',
  acceptedReferral: 'accepted',
  strategyDiscussion: 'strategy_discussion',
  noFurtherAction: 'no_further_action',
  passedToOtherCouncil: 'passed_on',
};
const SECONDED = new Set(['advice', 'early_help', 'no_further_action', 'passed_on']);

/** A concern at the front door: its clock, whom it names, and what was decided about each. */
export function addConcern(loading: Loading, concern: Concern, scope: Scoped): void {
  const { rows } = loading;
  const id = idFrom('concern', concern.id);
  const outcome = concern.decision ? (OUTCOMES[concern.decision.outcome] ?? 'advice') : null;
  const waiting = concern.state === 'awaitingSecondPerson';
  const received = new Date(concern.receivedAt);
  rows.add('concern', {
    id,
    record_id: concern.id,
    label: concern.label,
    received_at: concern.receivedAt,
    channel: snake(concern.channel),
    source_code: sourceCodeOf(concern.sourceCode),
    danger_now: concern.dangerNow ? 'yes' : 'no',
    danger_said: concern.dangerNow ? concern.dangerStatement : null,
    child_aware: 'not_known',
    parent_aware: 'not_known',
    not_told_why: concern.parentTold,
    referrer_account_id: concern.recordedBy,
    referrer_agency_id: concern.agencyId,
    status: waiting ? 'proposed' : concern.decision ? 'decided' : concern.state === 'submitted' ? 'submitted' : 'read',
    first_read_at: concern.state === 'submitted' ? null : concern.receivedAt,
    first_read_by: null,
    ...scope,
  });
  const rule = referralDecisionClock(received);
  rows.add('clock', {
    id: idFrom('clock', id),
    concern_id: id,
    rule: rule.code,
    started_at: concern.receivedAt,
    due_at: dueAt(rule, received, [], englandCalendar()).toISOString(),
    met_at: concern.decision && !waiting ? concern.decision.decidedAt : null,
    ...scope,
  });
  const people = concern.subjects.filter((subject) => subject.part !== 'mentioned');
  for (const [nth, said] of people.entries()) {
    const named = idFrom('named', id, String(nth));
    rows.add('concern_subject', {
      id: named,
      concern_id: id,
      kind: loading.called.get(said.subject.id)?.kind ?? 'location',
      named: loading.called.get(said.subject.id)?.name ?? 'Somebody not named',
      said_of_them: said.said,
      in_danger: 'not_asked',
      subject_id: said.subject.id,
      said_order: nth,
      ...scope,
    });
    if (!concern.decision || !outcome) continue;
    const needsSecond = SECONDED.has(outcome);
    const second = needsSecond && !waiting ? (concern.decision.secondPerson ?? null) : null;
    rows.add('screening_decision', {
      id: idFrom('decision', named),
      concern_id: id,
      concern_subject_id: named,
      outcome,
      needs_second: needsSecond,
      rationale: concern.decision.rationale,
      proposed_by: concern.decision.decidedBy,
      proposed_at: concern.decision.decidedAt,
      status: needsSecond && !second ? 'proposed' : 'final',
      second_by: second,
      second_at: second ? concern.decision.secondPersonAt : null,
      second_rationale: second ? 'Agreed, having read the same words.' : null,
      ...scope,
    });
  }
}
