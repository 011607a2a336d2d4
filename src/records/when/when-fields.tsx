import { ChoiceField, DateField, type FieldErrors, readDateParts, TextField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { WhenQuestion } from './read-when.ts';

interface Props {
  question: WhenQuestion;
  label: string;
  raw: Raw;
  errors?: FieldErrors;
}

/** A day and a time. */
export function MomentFields({
  name,
  day,
  time,
  raw,
  errors,
}: {
  name: string;
  day: string;
  time: string;
  raw: Raw;
  errors?: FieldErrors;
}) {
  return (
    <>
      <DateField name={name} label={day} errors={errors} value={readDateParts(raw, name)} />
      <TextField
        name={`${name}-time`}
        label={time}
        hint="For example, 4:30pm"
        width={10}
        errors={errors}
        value={typed(raw, `${name}-time`)}
      />
    </>
  );
}

/** When something happened: nobody is pressed to invent a time. */
export function WhenFields({ question: { name }, label, raw, errors }: Props) {
  const day = (box: string, says: string) => (
    <DateField name={box} label={says} errors={errors} value={readDateParts(raw, box)} />
  );
  const moment = (box: string, says: string, time: string) => (
    <MomentFields name={box} day={says} time={time} raw={raw} errors={errors} />
  );
  return (
    <ChoiceField
      name={name}
      label={label}
      size="m"
      errors={errors}
      value={typed(raw, name)}
      items={[
        {
          value: 'exact',
          text: 'I know the day and the time',
          conditional: moment(`${name}-at`, 'Which day?', 'What time?'),
        },
        {
          value: 'between',
          text: 'Between two times',
          conditional: (
            <>
              {moment(`${name}-from`, 'The day it began', 'Not before')}
              {moment(`${name}-to`, 'The day it ended', 'Not after')}
            </>
          ),
        },
        { value: 'day', text: 'I know the day', conditional: day(`${name}-on`, 'Which day?') },
        {
          value: 'days',
          text: 'Over several days',
          conditional: (
            <>
              {day(`${name}-first`, 'First day')}
              {day(`${name}-last`, 'Last day')}
            </>
          ),
        },
        {
          value: 'month',
          text: 'I know the month',
          conditional: (
            <>
              <TextField
                name={`${name}-in-month`}
                label="Month, as a number"
                width={2}
                inputmode="numeric"
                errors={errors}
                value={typed(raw, `${name}-in-month`)}
              />
              <TextField
                name={`${name}-in-year`}
                label="Year"
                width={4}
                inputmode="numeric"
                errors={errors}
                value={typed(raw, `${name}-in-year`)}
              />
            </>
          ),
        },
        { value: 'not_known', text: 'Nobody knows' },
      ]}
    />
  );
}
