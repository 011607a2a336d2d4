import { codesOf } from '../definition/value.ts';
import type { AnswerRow } from './given.ts';
import { sameAnswer } from './same-answer.ts';

/** How one item stands. */
export interface Standing {
  /** The answers nobody has replaced, oldest first. None when it was never answered. */
  heads: readonly AnswerRow[];
  /** Two people answered at once and differ: both stand until a person chooses. */
  clash: boolean;
  /** What was answered before, newest first. */
  past: readonly AnswerRow[];
}

const nothing: Standing = { heads: [], clash: false, past: [] };

/** How every item of a sitting stands, from the rows of its answers in any order. */
export type StandingOf = (item: string) => Standing;

/** Works out what stands from append-only rows: an answer stands until another names it as replaced. */
export function standing(rows: readonly AnswerRow[]): StandingOf {
  const byItem = Map.groupBy(
    rows.toSorted((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || (a.id < b.id ? -1 : 1)),
    ({ item }) => item,
  );
  const stands = new Map([...byItem].map(([item, answers]) => [item, standingOfItem(answers)]));
  return (item) => stands.get(item) ?? nothing;
}

function standingOfItem(rows: readonly AnswerRow[]): Standing {
  const replaced = new Set(rows.flatMap(({ replaces }) => replaces));
  const heads = rows.filter(({ id }) => !replaced.has(id));
  const [first] = heads;
  return {
    heads,
    clash: first !== undefined && heads.some((head) => !sameAnswer(head, first)),
    past: rows.filter(({ id }) => replaced.has(id)).toReversed(),
  };
}

/** Whether somebody was asked: an answer, "not known" and "would rather not say" are; a blank and "not asked" are not. */
export const wasAsked = ({ heads }: Standing): boolean => heads.some(({ state }) => state !== 'not_asked');

/** Whether there is an answer to reckon with. */
export const hasAnswer = ({ heads }: Standing): boolean => heads.some(({ state }) => state === 'answered');

/** What conditions ask of an item: the codes chosen, or why there is none. */
export const saidCodes = ({ heads }: Standing): readonly string[] =>
  heads.flatMap(({ state, value }) => (state === 'answered' ? codesOf(value) : [state]));
