import { type FieldErrors, Fieldset, TextField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Item, Option } from '../definition/definition.ts';
import { boxes } from './boxes.ts';

interface Props {
  item: Item;
  options: readonly Option[];
  raw: Raw;
  errors?: FieldErrors | undefined;
}

/** How much each option weighs, out of 100 together. An empty box is 0. */
export function ShareBoxes({ item, options, raw, errors }: Props) {
  const names = boxes(item.code);
  return (
    <Fieldset legend={{ text: item.label, classes: 'govuk-fieldset__legend--s' }}>
      <p class="govuk-hint">Share out 100 among these. What you leave empty has no share.</p>
      {options.map(({ code, label, hint }) => (
        <TextField
          name={names.share(code)}
          label={label}
          {...(hint !== undefined && { hint })}
          width={3}
          inputmode="numeric"
          errors={errors}
          value={typed(raw, names.share(code))}
        />
      ))}
    </Fieldset>
  );
}
