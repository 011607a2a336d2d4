import type { Figures, Release } from '../../kernel/releases/index.ts';
import type { DecisionOutcome } from '../../panels/index.ts';
import type { ActionStatus, Said } from '../../planning/index.ts';
import type { RiskLine } from '../risks/load-risks.ts';

/** An action as a board reads of it. */
export interface PaperAction {
  id: string;
  planId: string;
  planTitle: string;
  number: string | null;
  wording: string;
  accountable: string;
  /** Whether a person has confirmed who that is. */
  confirmed: boolean;
  due: string;
  status: ActionStatus;
  reason: string | null;
}

export interface PaperDecision {
  item: string;
  on: Date;
  outcome: DecisionOutcome | null;
  wording: string;
  rationale: string;
  dissent: readonly string[];
}

/** As much of a list as a paper holds, and how many there are in all. */
export interface Some<T> {
  rows: readonly T[];
  total: number;
}

/** Everything a body's papers say, as far as their reader may see it. */
export interface PaperFacts {
  body: { id: string; name: string };
  today: string;
  /** Since when things are told as new: the body's last meeting, or three months ago. */
  since: Date;
  /** Every plan that is followed, in the order of their titles. */
  plans: Some<{ id: string; title: string; counts: Readonly<Record<ActionStatus, number>> }>;
  /** Of all those plans: what is overdue or at risk, what waits for approval, what nobody has confirmed they answer for. */
  exceptions: Some<PaperAction>;
  toApprove: Some<PaperAction>;
  unconfirmed: Some<PaperAction>;
  /** Numbers of the plans against their targets, live counts as they were released. */
  measures: readonly { planTitle: string; change: string; name: string; words: string }[];
  /** What people said of actions, newest first. */
  changes: Some<{
    actionId: string;
    planTitle: string;
    wording: string;
    number: string | null;
    said: Said;
    note: string | null;
    by: string | null;
    on: Date;
  }>;
  /** Statuses that came with a document that was brought in, and that nobody said here; by plan. */
  taken: readonly { planTitle: string; n: number }[];
  reports: readonly { title: string; lead: string | null; due: string; covers: string | null; late: boolean }[];
  risks: Some<RiskLine>;
  decisions: readonly PaperDecision[];
  releases: readonly Release<Figures>[];
}
