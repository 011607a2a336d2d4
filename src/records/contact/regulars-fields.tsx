import { Checkboxes, type FieldErrors, LongTextField } from '../../kernel/ui/index.ts';
import { type Raw, typed, typedMany } from '../../subjects/index.ts';
import type { Regular } from './spots.ts';

interface Props {
  regulars: readonly Regular[];
  raw: Raw;
  errors?: FieldErrors;
}

/** Who was there: the regulars of the spot to tick, and new faces to add, by street names alone. */
export const Regulars = ({ regulars, raw, errors }: Props) => (
  <>
    {regulars.length > 0 && (
      <Checkboxes
        name="regulars"
        fieldset={{ legend: { text: 'Who was there?', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'Tick everybody you met.' }}
        values={typedMany(raw, 'regulars')}
        items={regulars.map(({ id, name }) => ({ value: id, text: name }))}
      />
    )}
    <LongTextField
      name="newFaces"
      label={regulars.length > 0 ? 'New faces' : 'Who was there?'}
      hint="A street name or nickname on each line, never a full name. Next time you can tick them here."
      rows={2}
      errors={errors}
      value={typed(raw, 'newFaces')}
    />
  </>
);
