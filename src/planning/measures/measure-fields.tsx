import {
  DateField,
  datePartsOf,
  type FieldErrors,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Counter } from './counter.ts';
import type { MeasureShown } from './load-impacts.ts';

interface Fields {
  counters: readonly Counter[];
  raw: Raw;
  sent: boolean;
  errors?: FieldErrors;
  /** What it says now, where it is changed. */
  measure?: MeasureShown;
}

/** What a measure is called, what is counted as the partnership defines it, and against which number. */
export function MeasureFields({ counters, raw, sent, errors, measure }: Fields) {
  const now = (name: string, said: string | number | null | undefined): string =>
    sent || said === null || said === undefined ? typed(raw, name) : String(said);
  const [ofNumber, ofCount] = [measure?.kind !== 'story', measure === undefined || measure.kind === 'live'];
  const suffix = measure ? '' : ', for a number';
  return (
    <>
      {ofCount && (
        <SelectField
          name="counter"
          label={measure ? 'What does Kith count?' : 'If Kith counts it, what?'}
          hint="Those who may see what is counted see the number as it is; everybody else sees it as it is released each day, with small numbers withheld."
          none="Select one"
          errors={errors}
          value={now('counter', measure?.counter)}
          items={counters.flatMap(({ counts }) => counts.map(({ code, name }) => ({ value: code, text: name })))}
        />
      )}
      <TextField
        name="name"
        label="What is it called?"
        hint="Such as: young people seen at hotspots, or what young people say of moving on."
        errors={errors}
        value={now('name', measure?.name)}
      />
      <LongTextField
        name="definition"
        label="What exactly is counted?"
        hint="As the partnership defines it, so that everybody counts alike."
        optional
        rows={2}
        errors={errors}
        value={now('definition', measure?.definition)}
      />
      {ofNumber && (
        <>
          <TextField
            name="target"
            label={`Target${suffix}`}
            width={10}
            optional
            errors={errors}
            value={now('target', measure?.target)}
          />
          <TextField
            name="unit"
            label={`Unit${suffix}`}
            hint="Such as: contacts, people, per cent."
            width={20}
            optional
            errors={errors}
            value={now('unit', measure?.unit)}
          />
          <DateField
            name="targetBy"
            label={`By when${suffix}`}
            optional
            errors={errors}
            value={!sent && measure?.targetBy ? datePartsOf(measure.targetBy) : readDateParts(raw, 'targetBy')}
          />
        </>
      )}
    </>
  );
}
