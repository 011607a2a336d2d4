import { type FieldErrors, LongTextField, TextField } from '../../kernel/ui/index.ts';
import { typed } from '../../subjects/index.ts';

/** Where else an incident is written down, and what came of it. */
export const OutcomeFields = ({ raw, errors }: { raw: Readonly<Record<string, unknown>>; errors?: FieldErrors }) => (
  <>
    <TextField
      name="reference"
      label="Police or other reference"
      optional
      width={20}
      errors={errors}
      value={typed(raw, 'reference')}
    />
    <LongTextField
      name="outcome"
      label="What was done about it?"
      optional
      rows={2}
      errors={errors}
      value={typed(raw, 'outcome')}
    />
  </>
);
