import { type AnswerRow, type Given, notAnswered } from './given.ts';
import { sameAnswer } from './same-answer.ts';
import type { Standing } from './standing.ts';

/** An answer to keep: what was given and which answers it stands in place of. */
export interface AnswerToKeep extends Given {
  replaces: string[];
}

export interface Answering {
  given: Given;
  /** The ids of the answers shown when the form was made. */
  shown: readonly string[];
  by: string;
}

/**
 * What one sent answer adds to what stands; null when it adds nothing. An answer left as it was shown changes nothing,
 * whatever anybody else has said since. A changed one replaces those that were shown, and the sender's own since then (an
 * acknowledgement that was lost); anybody else's later answer stands beside it.
 */
export function planAnswer({ heads, past }: Standing, { given, shown, by }: Answering): AnswerToKeep | null {
  const seen = [...heads, ...past].filter(({ id }) => shown.includes(id));
  const asShown = seen.length === 0 ? sameAnswer(given, notAnswered) : seen.every((one) => sameAnswer(one, given));
  if (asShown) return null;
  const own = heads.filter(({ answeredBy, id }) => answeredBy === by && !shown.includes(id));
  if (own.some((head) => sameAnswer(head, given))) return null;
  const [only, ...others] = heads;
  if (only && others.length === 0 && sameAnswer(only, given)) return null;
  return { ...given, replaces: [...seen, ...own].map(({ id }) => id) };
}

/** A person's choice between answers that clash: it says what the chosen one says, in place of all that were shown. */
export function planChoice(
  { heads }: Standing,
  { keep, shown, by }: { keep: string; shown: readonly string[]; by: string },
): AnswerToKeep | null {
  const chosen = heads.find(({ id }) => id === keep);
  return chosen ? planAnswer({ heads, clash: true, past: [] }, { given: givenOf(chosen), shown, by }) : null;
}

const givenOf = ({ state, value, note, evidence, howKnown, asOf }: AnswerRow): Given => {
  return { state, value, note, evidence, howKnown, asOf };
};
