import { type FieldErrors, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import { type Raw, type Terms, typed } from '../../subjects/index.ts';
import { HowKnownFields } from '../form/how-known-fields.tsx';
import { OutcomeFields } from '../form/outcome-fields.tsx';
import { WhenFields } from '../when/when-fields.tsx';
import { precisions, whenItHappened } from './incident-form.ts';

interface Props {
  raw: Raw;
  errors?: FieldErrors;
  terms: Terms;
}

const precisionWords: Record<(typeof precisions)[number], string> = {
  exact: 'Exactly there',
  'about 100 metres': 'Within about 100 metres',
  street: 'Somewhere along the street',
  area: 'Somewhere in the area',
  'not known': 'Not known',
};

/** What happened, in a few words that name nobody, and when. */
export function WhatAndWhen({ raw, errors }: Props) {
  return (
    <>
      <TextField
        name="title"
        label="What happened, in a few words"
        hint="Name nobody here: people see this line who may not know who was involved."
        errors={errors}
        value={typed(raw, 'title')}
      />
      <WhenFields question={whenItHappened} label="When did it happen?" raw={raw} errors={errors} />
    </>
  );
}

/** Where, the account itself, and how it is known. */
export function WhereAndHow({ raw, errors, terms }: Props) {
  return (
    <>
      <TextField
        name="place"
        label="Where, in words"
        hint="As well as or instead of a place you have added."
        optional
        errors={errors}
        value={typed(raw, 'place')}
      />
      <SelectField
        name="precision"
        label="How exactly is the place known?"
        errors={errors}
        value={typed(raw, 'precision') || 'not known'}
        items={precisions.map((value) => ({ value, text: precisionWords[value] }))}
      />
      <LongTextField
        name="text"
        label="The account"
        size="m"
        hint="Names belong with each person above. Do not copy or describe indecent pictures."
        rows={8}
        maxlength={20000}
        errors={errors}
        value={typed(raw, 'text')}
      />
      <HowKnownFields of="the account" terms={terms} raw={raw} errors={errors} />
      <OutcomeFields raw={raw} errors={errors} />
    </>
  );
}
