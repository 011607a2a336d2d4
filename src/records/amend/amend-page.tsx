import type { PageParts } from '../../kernel/http/reply.ts';
import { InsetText, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { whenWords } from '../chronology/event.ts';
import { formPage } from '../form/form-page.tsx';
import { OutcomeFields } from '../form/outcome-fields.tsx';
import type { RecordShown } from '../view/load-record.ts';
import { fillWhen } from '../when/fill-when.ts';
import { WhenFields } from '../when/when-fields.tsx';
import { partsOfPeople } from '../who/read-who.ts';
import { partWords } from '../words.ts';
import { amendWhen, asShown, narrativeBox, partBox } from './amend-form.ts';

export interface AmendShown {
  record: RecordShown;
  /** Somebody else amended it meanwhile: theirs is shown, and what was typed stays in the form. */
  clash: boolean;
}

/** Amend a record: what it said before is kept, with the reason. */
export function amendPage(shown: AmendShown & Filled): PageParts {
  const { record, sent, errors } = shown;
  const raw = sent ? shown.raw : filledFrom(record);
  return formPage({
    heading: 'Amend this record',
    before: shown.clash && <Theirs record={record} />,
    action: `/records/${record.id}/amend`,
    autosaveKey: `amend-${record.id}`,
    filled: { ...shown, raw },
    button: 'Save this amendment',
    children: (
      <>
        <input type="hidden" name="over" value={asShown(record)} />
        <TextField
          name="title"
          label="What it is, in a few words"
          hint="Name nobody here."
          errors={errors}
          value={typed(raw, 'title')}
        />
        <WhenFields question={amendWhen} label="When was it?" raw={raw} errors={errors} />
        <TextField name="place" label="Where, in words" optional errors={errors} value={typed(raw, 'place')} />
        {record.narratives.map((narrative) => (
          <LongTextField
            name={narrativeBox(narrative)}
            label={narrative.heading ?? 'The account'}
            rows={8}
            errors={errors}
            value={typed(raw, narrativeBox(narrative))}
          />
        ))}
        {record.parts
          .filter(({ part }) => part !== 'place' && part !== 'missing')
          .map((part) => (
            <SelectField
              name={partBox(part)}
              label={`The part of ${part.name}`}
              errors={errors}
              value={typed(raw, partBox(part))}
              items={partsOfPeople.map((value) => ({ value, text: partWords[value] }))}
            />
          ))}
        <OutcomeFields raw={raw} errors={errors} />
        <LongTextField
          name="why"
          label="Why are you amending this?"
          rows={2}
          errors={errors}
          value={typed(raw, 'why')}
        />
      </>
    ),
  });
}

const filledFrom = (record: RecordShown) => ({
  title: record.title,
  place: record.placeSaid ?? '',
  reference: record.reference ?? '',
  outcome: record.outcome ?? '',
  ...fillWhen(amendWhen.name, record.when),
  ...Object.fromEntries(record.narratives.map((narrative) => [narrativeBox(narrative), narrative.text])),
  ...Object.fromEntries(record.parts.map((part) => [partBox(part), part.part])),
});

function Theirs({ record }: { record: RecordShown }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>Someone else amended this while you were writing.</strong> It now says:
      </p>
      <p class="govuk-body">
        {record.title}. {whenWords(record)}.{' '}
        {[record.placeSaid, record.reference, record.outcome].filter(Boolean).join('. ')}
      </p>
      {record.narratives.map((narrative) => (
        <p class="govuk-body kith-account">{narrative.text}</p>
      ))}
      <p class="govuk-body">
        What you typed is below. Save again to put it in place of theirs, or change it. Both are kept.
      </p>
    </InsetText>
  );
}
