import {
  ChoiceField,
  DateField,
  type FieldErrors,
  LongTextField,
  readDateParts,
  SelectField,
  type SelectItem,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Raw, type Terms, typed } from '../../subjects/index.ts';
import { impactWords, likelihoodWords } from './grade.ts';

interface Props {
  raw: Raw;
  errors?: FieldErrors;
}

/** What a risk is, what is done about it, who owns it. */
export const RiskFields = ({ raw, errors, terms, people }: Props & { terms: Terms; people: SelectItem[] }) => (
  <>
    <LongTextField
      name="description"
      label="What might happen?"
      hint="One or two sentences that the board could read aloud."
      rows={3}
      errors={errors}
      value={typed(raw, 'description')}
    />
    <SelectField
      name="category"
      label="What kind of risk is it?"
      none="Select one"
      errors={errors}
      value={typed(raw, 'category')}
      items={terms.offered('risk_category').map(({ code, label }) => ({ value: code, text: label }))}
    />
    <LongTextField
      name="cause"
      label="What could cause it?"
      optional
      rows={2}
      errors={errors}
      value={typed(raw, 'cause')}
    />
    <LongTextField
      name="consequence"
      label="What would it lead to?"
      optional
      rows={2}
      errors={errors}
      value={typed(raw, 'consequence')}
    />
    <LongTextField
      name="controls"
      label="What is being done about it?"
      optional
      rows={3}
      errors={errors}
      value={typed(raw, 'controls')}
    />
    <TextField
      name="appetite"
      label="How much of it is the partnership willing to carry?"
      optional
      errors={errors}
      value={typed(raw, 'appetite')}
    />
    <SelectField
      name="owner"
      label="Who owns it?"
      none="Nobody yet"
      errors={errors}
      value={typed(raw, 'owner')}
      items={people}
    />
    <DateField
      name="target"
      label="When should it be where we want it?"
      optional
      errors={errors}
      value={readDateParts(raw, 'target')}
    />
    <DateField name="review" label="When is it looked at again?" errors={errors} value={readDateParts(raw, 'review')} />
  </>
);

/** Likelihood and impact, each number with its word, and the reason. */
export const ScoreFields = ({ raw, errors }: Props) => (
  <>
    <ChoiceField
      name="likelihood"
      label="How likely is it, with what is being done?"
      errors={errors}
      value={typed(raw, 'likelihood')}
      items={likelihoodWords.map((word, nth) => ({ value: String(nth + 1), text: `${nth + 1} ${word}` }))}
    />
    <ChoiceField
      name="impact"
      label="How grave would it be?"
      errors={errors}
      value={typed(raw, 'impact')}
      items={impactWords.map((word, nth) => ({ value: String(nth + 1), text: `${nth + 1} ${word}` }))}
    />
    <LongTextField name="why" label="Why do you score it so?" rows={2} errors={errors} value={typed(raw, 'why')} />
  </>
);
