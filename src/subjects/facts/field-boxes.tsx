import {
  ChoiceField,
  ChoicesField,
  DateField,
  datePartsOf,
  type FieldErrors,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Raw, typed, typedMany } from '../forms/typed.ts';
import type { Terms } from '../terms/load-terms.ts';
import { type Fact, type Field, noAnswerWords } from './fact.ts';
import { boxes, noneValue } from './read-answer.ts';

interface Props {
  field: Field;
  /** What holds now, to fill the boxes with; for a field with several answers, nothing: its box adds one. */
  current: Fact | undefined;
  /** What was typed, when the form came back to be mended. */
  raw: Raw | null;
  terms: Terms;
  errors?: FieldErrors;
}

const noneItems = Object.entries(noAnswerWords).map(([value, text]) => ({ value, text }));
const noneChoices = (['not_known', 'not_asked', 'declined'] as const).map((known) => ({
  value: noneValue(known),
  text: noAnswerWords[known],
}));

const asText = (fact: Fact | undefined): string =>
  fact?.known === 'known' && (typeof fact.answer === 'string' || typeof fact.answer === 'number')
    ? String(fact.answer)
    : '';

function asCodes(fact: Fact | undefined): string[] {
  if (!fact) return [];
  if (fact.known !== 'known') return [noneValue(fact.known)];
  if (typeof fact.answer === 'boolean') return [fact.answer ? 'yes' : 'no'];
  return Array.isArray(fact.answer) ? fact.answer.map(String) : [String(fact.answer)];
}

/** The boxes for one question, by the kind of its answer. "Not known", "not asked" and "declined" are always apart. */
export function FieldBoxes({ field, current, raw, terms, errors }: Props) {
  const { answer, none } = boxes(field.code);
  const common = { name: answer, label: field.label, hint: field.hint ?? undefined, errors };
  const codes = raw ? typedMany(raw, answer) : asCodes(current);
  switch (field.answer) {
    case 'term':
      return (
        <SelectField
          {...common}
          value={codes[0] ?? noneValue('not_asked')}
          items={[...choices(field, terms, codes), ...noneChoices]}
        />
      );
    case 'terms':
      return (
        <ChoicesField
          {...common}
          small
          values={codes}
          items={[
            ...choices(field, terms, codes),
            { divider: 'or' },
            ...noneChoices.map((choice) => ({ ...choice, behaviour: 'exclusive' as const })),
          ]}
        />
      );
    case 'yes_no':
      return (
        <ChoiceField
          {...common}
          small
          inline
          value={codes[0] ?? noneValue('not_asked')}
          items={[{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, ...noneChoices]}
        />
      );
    default:
      return (
        <div class="kith-answer">
          {field.answer === 'date' && (
            <DateField {...common} value={raw ? readDateParts(raw, answer) : datePartsOf(asText(current))} />
          )}
          {field.answer === 'long_text' && (
            <LongTextField {...common} rows={4} value={raw ? typed(raw, answer) : asText(current)} />
          )}
          {(field.answer === 'text' || field.answer === 'number') && (
            <TextField {...common} value={raw ? typed(raw, answer) : asText(current)} />
          )}
          <SelectField
            name={none}
            label={`If there is no answer to “${field.label}”`}
            none="There is an answer, or nothing to add"
            value={raw ? typed(raw, none) : current && current.known !== 'known' ? current.known : ''}
            items={noneItems}
          />
        </div>
      );
  }
}

/** What may be chosen today, and what was chosen before even where it has since gone out of use. */
function choices(field: Field, terms: Terms, codes: readonly string[]) {
  const vocabulary = field.vocabulary ?? '';
  const offered = terms.offered(vocabulary);
  const gone = codes.filter((code) => !code.startsWith('!') && !offered.some((term) => term.code === code));
  return [
    ...offered.map((term) => ({
      value: term.code,
      text: term.label,
      ...(field.answer === 'terms' && term.about ? { hint: { text: term.about } } : {}),
    })),
    ...gone.map((code) => ({ value: code, text: terms.label(vocabulary, code) })),
  ];
}
