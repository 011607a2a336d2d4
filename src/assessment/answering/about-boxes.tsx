import {
  ChoiceField,
  DateField,
  Details,
  type FieldErrors,
  LongTextField,
  readDateParts,
  SelectField,
} from '../../kernel/ui/index.ts';
import { type Raw, type Terms, typed } from '../../subjects/index.ts';
import type { Item } from '../definition/definition.ts';
import { boxes } from './boxes.ts';

/** How one answer is known: folded until something is there, because most of a sitting is asked in conversation. */
export function AboutBoxes({
  item,
  raw,
  terms,
  errors,
}: {
  item: Item;
  raw: Raw;
  terms: Terms;
  errors?: FieldErrors | undefined;
}) {
  const names = boxes(item.code);
  const isFilled =
    [names.note, names.evidence, names.howKnown, names.also, `${names.asOf}-day`, `${names.asOf}-year`].some(
      (name) => typed(raw, name) !== '',
    ) || [names.note, names.evidence, names.howKnown, names.asOf].some((name) => errors?.[name] !== undefined);
  return (
    <Details summaryText="Evidence, how known and when" open={isFilled}>
      {item.also && (
        <ChoiceField
          name={names.also}
          label={item.also.label}
          small
          inline
          errors={errors}
          value={typed(raw, names.also)}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not_known', text: 'Not known' },
          ]}
        />
      )}
      <LongTextField
        name={names.evidence}
        label="Evidence"
        hint="What shows it: what was seen, said or written, and where that is."
        rows={2}
        optional
        errors={errors}
        value={typed(raw, names.evidence)}
      />
      <SelectField
        name={names.howKnown}
        label="How it is known"
        none="Not said"
        errors={errors}
        value={typed(raw, names.howKnown)}
        items={terms.offered('how_known').map(({ code, label }) => ({ value: code, text: label }))}
      />
      <DateField
        name={names.asOf}
        label="When it was"
        hint="Leave empty if nobody knows."
        errors={errors}
        value={readDateParts(raw, names.asOf)}
      />
      <LongTextField name={names.note} label="Note" rows={2} optional errors={errors} value={typed(raw, names.note)} />
    </Details>
  );
}
