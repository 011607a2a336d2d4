import { addDays, addMonths, londonDate } from '../../kernel/clock/index.ts';
import { dateOf, mayText, needText, type Problems } from '../forms/checks.ts';
import { chosen, type Raw, typed } from '../forms/typed.ts';
import type { Terms } from '../terms/load-terms.ts';
import { REVIEW_DAYS, type Said } from './save-link.ts';

/** Reads what somebody says of a link. Only those who see the whole file may tell it as fact; others propose. */
export function readSaid(raw: Raw, terms: Terms, now: Date, mayAccept: boolean): { said: Said; problems: Problems } {
  const problems: Problems = {};
  const nature = typed(raw, 'nature');
  if (!terms.has('nature', nature)) problems.nature = 'Select what it is like, or “Not known”';
  const howKnown = typed(raw, 'howKnown');
  if (!terms.has('how_known', howKnown)) problems.howKnown = 'Select how you know';
  const source = needText(raw, 'source', problems, 'Enter where this comes from', 500);
  const confidence = chosen(raw, 'confidence', ['confirmed', 'likely', 'possible', 'not known']);
  if (!confidence) problems.confidence = 'Select how sure you are';
  const strength = chosen(raw, 'strength', ['1', '2', '3', '4', '5']);
  const note = mayText(raw, 'note', problems, 2000);
  const fromOn = dateOf(raw, 'from', problems, now, { what: 'Since when', must: 'past' });
  const today = londonDate(now);
  const reviewOn = dateOf(raw, 'review', problems, now, {
    what: 'The review date',
    must: 'future',
    notAfter: { date: addMonths(today, 12), because: 'a link is looked at again within 12 months' },
  });
  const status = mayAccept ? chosen(raw, 'status', ['accepted', 'proposed']) : 'proposed';
  if (!status) problems.status = 'Select whether this is so, or is only suggested';
  return {
    problems,
    said: {
      status: status ?? 'proposed',
      source,
      howKnown,
      confidence: confidence ?? 'not known',
      nature,
      strength: strength ? Number(strength) : null,
      note,
      fromOn,
      reviewOn: reviewOn ?? addDays(today, REVIEW_DAYS),
    },
  };
}
