import type { Known } from '../tables.ts';

/** A question that may be asked of a subject, as the vocabulary says today. */
export interface Field {
  code: string;
  section: string;
  label: string;
  hint: string | null;
  answer: 'text' | 'long_text' | 'term' | 'terms' | 'date' | 'yes_no' | 'number';
  vocabulary: string | null;
  sees: 'summary' | 'full';
  firstPage: 'strength' | 'concern' | 'own_words' | 'bond' | 'plan' | null;
  /** Several answers may hold at once. */
  many: boolean;
}

/** One answer: dated, sourced, and never overwritten. */
export interface Fact {
  id: string;
  field: string;
  answer: unknown;
  known: Known;
  howKnown: string | null;
  isOpinion: boolean;
  source: string | null;
  /** Civil dates, London. */
  fromOn: string | null;
  untilOn: string | null;
  recordedAt: Date;
  recordedBy: string | null;
  endedAt: Date | null;
  endedBy: string | null;
  endedWhy: string | null;
  wasWrong: boolean;
}

/** "Not known" was asked and nobody could say; "not asked" nobody has asked (domain §7.6). */
export const noAnswerWords: Record<Exclude<Known, 'known'>, string> = {
  not_known: 'Not known',
  not_asked: 'Not asked',
  declined: 'Asked, and preferred not to say',
};
