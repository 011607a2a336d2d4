import { soundsLikeDoing } from './cell-look.ts';

/**
 * Which of two columns says what is to be done, the other saying by whom: by the words "What" and "Who" where they stand in
 * the cells, else by which sounds more like doing.
 */
export function whichDoes(first: readonly string[], second: readonly string[]): { first: boolean; printed: boolean } {
  const what = /^what\??$/i;
  if (first.some((text) => what.test(text))) return { first: true, printed: true };
  if (second.some((text) => what.test(text))) return { first: false, printed: true };
  const sum = (texts: readonly string[]): number =>
    texts.reduce((all, text) => all + soundsLikeDoing(text), 0) / Math.max(texts.length, 1);
  return { first: sum(first) > sum(second), printed: false };
}
