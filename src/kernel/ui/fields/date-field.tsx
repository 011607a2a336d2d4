import { DateInput } from '../govuk/date-input.tsx';
import type { DateParts } from './date-parts.ts';
import { type FieldProps, fieldHelp, fieldLegend } from './field.ts';

type DateFieldProps = FieldProps & {
  /** What was typed, or `datePartsOf` a date. */
  value?: DateParts;
  /** For a date of birth: lets the browser fill it in. */
  birthday?: boolean;
};

/** A date in three boxes, sent as `name-day`, `name-month` and `name-year`. Read it back with `readDate`. */
export function DateField(props: DateFieldProps) {
  const { name, value } = props;
  const autocomplete = (part: string) => (props.birthday ? `bday-${part}` : undefined);
  return (
    <DateInput
      {...fieldHelp(props)}
      id={`${name}-parts`}
      namePrefix={name}
      fieldset={{ legend: fieldLegend(props) }}
      items={[
        // The day has the field's own name as its id, so that an error links to the first box.
        { name: 'day', id: name, value: value?.day, autocomplete: autocomplete('day') },
        { name: 'month', id: `${name}-month`, value: value?.month, autocomplete: autocomplete('month') },
        { name: 'year', id: `${name}-year`, value: value?.year, autocomplete: autocomplete('year') },
      ]}
    />
  );
}
