import { readDate } from '../../kernel/ui/index.ts';
import { type Raw, typed, typedMany } from '../forms/typed.ts';
import type { Known } from '../tables.ts';
import type { Terms } from '../terms/load-terms.ts';
import type { Field } from './fact.ts';

/** An answer as it was given, or why there is none; null where the question was left alone. */
export type Given = { known: 'known'; answer: unknown } | { known: Exclude<Known, 'known'>; answer: null };

/** Where in the form a field's answer, its "no answer", and what it was answered over are sent. */
export const boxes = (code: string) => ({ answer: `f-${code}`, none: `n-${code}`, was: `was-${code}` });

const NONE = ['not_known', 'not_asked', 'declined'] as const;
/** Beside the words of a vocabulary, "not known" is a choice like another; this mark keeps the two apart. */
export const noneValue = (known: (typeof NONE)[number]): string => `!${known}`;
const noneOf = (value: string) => NONE.find((known) => noneValue(known) === value);

const LONGEST = { text: 1000, long_text: 10_000 } as const;

/** Reads one field's boxes. `problem` is what to say beside it. */
export function readAnswer(field: Field, raw: Raw, terms: Terms): { given: Given | null; problem?: string } {
  const { answer, none } = boxes(field.code);
  const without = NONE.find((known) => known === typed(raw, none));
  const value = (given: Given | null) =>
    given && without
      ? { given: null, problem: `${field.label}: enter an answer or choose why there is none, not both` }
      : { given: given ?? (without ? { known: without, answer: null } : null) };
  switch (field.answer) {
    case 'text':
    case 'long_text': {
      const text = typed(raw, answer);
      const most = LONGEST[field.answer];
      if (text.length > most)
        return { given: null, problem: `${field.label} must be ${most.toLocaleString('en-GB')} characters or fewer` };
      return value(text ? { known: 'known', answer: text } : null);
    }
    case 'number': {
      const text = typed(raw, answer);
      if (text && !/^-?\d{1,9}(\.\d{1,4})?$/.test(text))
        return { given: null, problem: `${field.label} must be a number, like 12` };
      return value(text ? { known: 'known', answer: Number(text) } : null);
    }
    case 'date': {
      const read = readDate(raw, answer, field.label);
      if (read.error) return { given: null, problem: read.error };
      return value(read.date ? { known: 'known', answer: read.date } : null);
    }
    case 'yes_no':
      return readChoice(field, typed(raw, answer), (code) =>
        code === 'yes' || code === 'no' ? { answer: code === 'yes' } : null,
      );
    case 'term':
      return readChoice(field, typed(raw, answer), (code) =>
        terms.has(field.vocabulary ?? '', code) ? { answer: code } : null,
      );
    case 'terms':
      return readChoices(field, typedMany(raw, answer), terms);
  }
}

function readChoice(
  field: Field,
  code: string,
  answerOf: (code: string) => { answer: unknown } | null,
): ReturnType<typeof readAnswer> {
  if (code === '') return { given: null };
  const known = noneOf(code);
  if (known) return { given: { known, answer: null } };
  const found = answerOf(code);
  return found
    ? { given: { known: 'known', answer: found.answer } }
    : { given: null, problem: `${field.label}: select one of the answers` };
}

function readChoices(field: Field, codes: string[], terms: Terms): ReturnType<typeof readAnswer> {
  const without = codes.flatMap((code) => noneOf(code) ?? []);
  const answers = codes.filter((code) => !noneOf(code));
  const [known] = without;
  if (known && (answers.length > 0 || without.length > 1))
    return { given: null, problem: `${field.label}: select answers or why there is none, not both` };
  if (known) return { given: { known, answer: null } };
  if (answers.some((code) => !terms.has(field.vocabulary ?? '', code)))
    return { given: null, problem: `${field.label}: select one of the answers` };
  return { given: answers.length > 0 ? { known: 'known', answer: answers } : null };
}
