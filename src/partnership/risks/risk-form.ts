import type { CivilDate } from '../../kernel/clock/index.ts';
import { chosen, dateOf, mayText, needText, type Problems, type Raw, type Terms, typed } from '../../subjects/index.ts';
import type { Score } from './grade.ts';

/** What somebody wrote of a risk. */
export interface RiskWords {
  category: string;
  description: string;
  cause: string | null;
  consequence: string | null;
  controls: string | null;
  appetite: string | null;
  targetOn: CivilDate | null;
  reviewOn: CivilDate;
}

/** Reads a risk: what it is, what is done about it and when it is looked at again. A date already passed may be kept. */
export function readRisk(raw: Raw, terms: Terms, now: Date, problems: Problems, reviewKept?: string): RiskWords | null {
  const category = typed(raw, 'category');
  if (!terms.has('risk_category', category)) problems.category = 'Select what kind of risk it is';
  const words = {
    category,
    description: needText(raw, 'description', problems, 'Enter what might happen', 1000),
    cause: mayText(raw, 'cause', problems, 4000),
    consequence: mayText(raw, 'consequence', problems, 4000),
    controls: mayText(raw, 'controls', problems, 4000),
    appetite: mayText(raw, 'appetite', problems, 1000),
    targetOn: dateOf(raw, 'target', problems, now, { what: 'The target date' }),
  };
  const reviewOn = dateOf(raw, 'review', problems, now, { what: 'When to look again', needed: true });
  const inPast: Problems = {};
  dateOf(raw, 'review', inPast, now, { what: 'When to look again', must: 'future' });
  if (reviewOn && reviewOn !== reviewKept && inPast.review) problems.review = inPast.review;
  return Object.keys(problems).length > 0 || !reviewOn ? null : { ...words, reviewOn };
}

/** Reads how likely and how grave, and why it is scored so. */
export function readScore(raw: Raw, problems: Problems): (Score & { why: string }) | null {
  const one = (name: 'likelihood' | 'impact', ask: string): number => {
    const number = chosen(raw, name, ['1', '2', '3', '4', '5']);
    if (!number) problems[name] = ask;
    return Number(number ?? 0);
  };
  const score = {
    likelihood: one('likelihood', 'Select how likely it is'),
    impact: one('impact', 'Select how grave it would be'),
    why: needText(raw, 'why', problems, 'Say why you score it so', 2000),
  };
  return Object.keys(problems).length > 0 ? null : score;
}
