import {
  ChoiceField,
  ChoicesField,
  DateField,
  type FieldErrors,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Raw, typed, typedMany } from '../../subjects/index.ts';
import type { Definition, Item } from '../definition/definition.ts';
import { noAnswers, sayNoAnswer } from '../definition/no-answer.ts';
import { optionsOf } from '../definition/options-of.ts';
import { bands } from '../definition/value.ts';
import { sayBands } from '../standing/overall-from-bands.ts';
import { boxes } from './boxes.ts';
import { ShareBoxes } from './share-boxes.tsx';
import { StatementBoxes } from './statement-boxes.tsx';

interface Props {
  definition: Definition;
  item: Item;
  /** What fills the boxes: what stands, or what was typed. */
  raw: Raw;
  errors?: FieldErrors | undefined;
}

const noneOf = (item: Item) => noAnswers.map((value) => ({ value, text: sayNoAnswer(item, value) }));

/** The boxes of one question, by the kind of its answer. Why there is no answer is always three things apart. */
export function ItemBoxes({ definition, item, raw, errors }: Props) {
  const names = boxes(item.code);
  const none = noneOf(item);
  const options = optionsOf(definition, item).map(({ code, label, hint }) => ({
    value: code,
    text: label,
    ...(hint !== undefined && { hint: { text: hint } }),
  }));
  const common = { name: names.answer, label: item.label, size: 's' as const, errors };
  switch (item.kind) {
    case 'choice':
    case 'yes_no':
      return (
        <ChoiceField
          {...common}
          small
          value={typed(raw, names.answer)}
          items={[...options, { divider: 'or' }, ...none]}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          {...common}
          small
          values={typedMany(raw, names.answer)}
          items={[
            ...options,
            { divider: 'or' },
            ...none.map((choice) => ({ ...choice, behaviour: 'exclusive' as const })),
          ]}
        />
      );
    case 'text':
      return (
        <WithNone
          {...{ item, raw, errors }}
          box={<LongTextField {...common} rows={3} value={typed(raw, names.answer)} />}
        />
      );
    case 'number':
      return (
        <WithNone
          {...{ item, raw, errors }}
          box={
            <TextField
              {...common}
              width={5}
              inputmode="decimal"
              value={typed(raw, names.answer)}
              {...(item.unit !== undefined && { suffix: item.unit })}
            />
          }
        />
      );
    case 'date':
      return (
        <WithNone {...{ item, raw, errors }} box={<DateField {...common} value={readDateParts(raw, names.answer)} />} />
      );
    case 'statements':
      return <WithNone {...{ item, raw, errors }} box={<StatementBoxes {...{ item, raw, errors }} />} />;
    case 'shares':
      return (
        <WithNone
          {...{ item, raw, errors }}
          box={<ShareBoxes {...{ item, raw, errors }} options={optionsOf(definition, item)} />}
        />
      );
    case 'overall':
      return (
        <WithNone
          {...{ item, raw, errors }}
          box={
            <ChoicesField
              {...common}
              hint="One band, or two for a rating such as “Amber/Red”."
              small
              inline
              values={typedMany(raw, names.answer)}
              items={bands.map((band) => ({ value: band, text: sayBands([band]) }))}
            />
          }
        />
      );
  }
}

function WithNone({ item, raw, errors, box }: Omit<Props, 'definition'> & { box: preact.JSX.Element }) {
  const names = boxes(item.code);
  return (
    <>
      {box}
      <SelectField
        name={names.none}
        label="Or say why there is no answer"
        none="It is above, or nobody has said yet"
        errors={errors}
        value={typed(raw, names.none)}
        items={noneOf(item)}
      />
    </>
  );
}
