import { type FieldErrors, Fieldset, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Item } from '../definition/definition.ts';
import { bands } from '../definition/value.ts';
import { sayBands } from '../standing/overall-from-bands.ts';
import { boxes, MOST_STATEMENTS } from './boxes.ts';

/** The statements of one cell, each with its band and what is done next, and one empty one to add. */
export function StatementBoxes({ item, raw, errors }: { item: Item; raw: Raw; errors?: FieldErrors | undefined }) {
  const names = boxes(item.code);
  const filled = Array.from({ length: MOST_STATEMENTS }, (_, at) => at).filter(
    (at) => typed(raw, names.statement('text', at)) !== '' || typed(raw, names.statement('action', at)) !== '',
  );
  const shown = Math.min((filled.at(-1) ?? -1) + 2, MOST_STATEMENTS);
  return (
    <Fieldset legend={{ text: item.label, classes: 'govuk-fieldset__legend--s' }}>
      {Array.from({ length: shown }, (_, at) => (
        <div class="kith-statement">
          <SelectField
            name={names.statement('band', at)}
            label={`Statement ${at + 1}: band`}
            none="Choose a band"
            errors={errors}
            value={typed(raw, names.statement('band', at))}
            items={bands.map((band) => ({ value: band, text: sayBands([band]) }))}
          />
          <LongTextField
            name={names.statement('text', at)}
            label="What is true now"
            rows={2}
            errors={errors}
            value={typed(raw, names.statement('text', at))}
          />
          <LongTextField
            name={names.statement('action', at)}
            label="What is done next"
            optional
            rows={2}
            errors={errors}
            value={typed(raw, names.statement('action', at))}
          />
          <TextField
            name={names.statement('lead', at)}
            label="Who leads it"
            optional
            errors={errors}
            value={typed(raw, names.statement('lead', at))}
          />
        </div>
      ))}
    </Fieldset>
  );
}
