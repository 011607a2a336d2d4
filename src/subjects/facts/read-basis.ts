import { dateOf, mayText, needText, type Problems } from '../forms/checks.ts';
import { chosen, type Raw, typed } from '../forms/typed.ts';
import type { Terms } from '../terms/load-terms.ts';
import type { Changes } from './plan-changes.ts';
import type { Basis } from './save-facts.ts';

/**
 * Reads how the answers of one sitting are known. What is new has a source; what ends has a reason (domain §7.6): the
 * boxes are needed only where they say something of what changed.
 */
export function readBasis(
  raw: Raw,
  changes: Pick<Changes, 'begin' | 'end'>,
  terms: Terms,
  now: Date,
): { basis: Basis; problems: Problems } {
  const problems: Problems = {};
  const answered = changes.begin.some(({ given }) => given.known === 'known');
  const howKnown = terms.has('how_known', typed(raw, 'howKnown')) ? typed(raw, 'howKnown') : null;
  if (answered && !howKnown) problems.howKnown = 'Select how you know what you have changed or added';
  const source = answered
    ? needText(raw, 'source', problems, 'Enter where what you have changed or added comes from', 500)
    : mayText(raw, 'source', problems, 500);
  const from = dateOf(raw, 'from', problems, now, { what: 'Since when it holds', must: 'past' });
  const why = changes.end.some(({ known }) => known === 'known')
    ? needText(raw, 'why', problems, 'Enter why the answer before is changing or ending', 2000)
    : mayText(raw, 'why', problems, 2000);
  return {
    problems,
    basis: {
      howKnown,
      source,
      isOpinion: typed(raw, 'opinion') === 'opinion',
      from,
      why,
      wasWrong: chosen(raw, 'ending', ['changed', 'wrong']) === 'wrong',
    },
  };
}
