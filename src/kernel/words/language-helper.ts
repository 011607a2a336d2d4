import { gentlerPhrases } from './gentler-phrases.ts';
import { phrasePattern } from './phrase-pattern.ts';

/** One phrase that could be kinder: where it is, what was written, what could be said, and why. */
export type Suggestion = {
  /** Where it begins in the text, in JavaScript string positions. */
  readonly at: number;
  readonly length: number;
  /** The words as they were written. */
  readonly phrase: string;
  readonly instead: string;
  readonly why: string;
};

const searches = gentlerPhrases.map(({ find, instead, why }) => ({ pattern: phrasePattern(find), instead, why }));

/** Words between double quotes on one line: somebody's own. */
const QUOTED = /"[^"\n]*"|“[^”\n]*”/g;

/**
 * Suggestions for kinder, more exact words, in the order they come; none overlap (the longest of those that would is
 * kept). They are offered to whoever is writing and never forced: nothing is changed, stored or counted here, and the
 * writer's own words stay as they are (domain §7.6).
 *
 * Words inside double quotes are left alone: what a child or a referrer said is not for anyone to reword.
 */
export function suggest(text: string): Suggestion[] {
  const quotes = [...text.matchAll(QUOTED)].map(({ index, 0: words }) => ({ at: index, length: words.length }));
  const found = searches.flatMap(({ pattern, instead, why }) =>
    [...text.matchAll(pattern)].map(({ index, 0: phrase }): Suggestion => {
      return { at: index, length: phrase.length, phrase, instead, why };
    }),
  );
  const kept: Suggestion[] = [];
  for (const suggestion of found.sort((a, b) => b.length - a.length || a.at - b.at)) {
    if (![...quotes, ...kept].some((other) => overlap(suggestion, other))) kept.push(suggestion);
  }
  return kept.sort((a, b) => a.at - b.at);
}

type Span = { readonly at: number; readonly length: number };

function overlap(a: Span, b: Span): boolean {
  return a.at < b.at + b.length && b.at < a.at + a.length;
}
