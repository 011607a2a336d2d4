import { isCivilDate, sayDate } from '../../kernel/clock/index.ts';
import type { Terms } from '../terms/load-terms.ts';
import { type Fact, type Field, noAnswerWords } from './fact.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** An answer in words: the label of a code, a date in full, or why there is no answer. Never blank. */
export function sayAnswer(
  field: Pick<Field, 'vocabulary'>,
  fact: Pick<Fact, 'answer' | 'known'>,
  terms: Terms,
): string {
  if (fact.known !== 'known') return noAnswerWords[fact.known];
  const { answer } = fact;
  const one = (value: unknown): string =>
    field.vocabulary ? terms.label(field.vocabulary, String(value)) : String(value);
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  if (Array.isArray(answer)) return answer.length > 0 ? list.format(answer.map(one)) : 'None';
  if (typeof answer === 'string') return isCivilDate(answer) && !field.vocabulary ? sayDate(answer) : one(answer);
  return typeof answer === 'number' ? String(answer) : JSON.stringify(answer);
}
