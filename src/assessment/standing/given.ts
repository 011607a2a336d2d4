import type { Value } from '../definition/value.ts';
import type { AnswerState } from '../tables.ts';

/** One answer as somebody gave it: whether there is one, what it is, and how it is known. */
export interface Given {
  state: AnswerState;
  value: Value | null;
  note: string | null;
  evidence: string | null;
  /** A code of the vocabulary `how_known`. */
  howKnown: string | null;
  /** The day it speaks of: YYYY-MM-DD. */
  asOf: string | null;
}

/** An answer as it was kept, never changed: a later one names those it replaces. */
export interface AnswerRow extends Given {
  id: string;
  item: string;
  versionId: string;
  replaces: readonly string[];
  answeredAt: Date;
  answeredBy: string | null;
  answeredByName: string | null;
}

/** What an item holds before anybody answers it. */
export const notAnswered: Given = {
  state: 'not_asked',
  value: null,
  note: null,
  evidence: null,
  howKnown: null,
  asOf: null,
};
