import {
  ChoiceField,
  DateField,
  type FieldErrors,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../forms/typed.ts';
import type { Terms } from '../terms/load-terms.ts';

const choices = (terms: Terms, vocabulary: string) =>
  terms.offered(vocabulary).map(({ code, label }) => ({ value: code, text: label }));

/** What somebody says of a link: what it is like, how it is known, how sure they are, since when. */
export function SaidFields({
  raw,
  errors,
  terms,
  mayAccept,
}: {
  raw: Raw;
  errors?: FieldErrors;
  terms: Terms;
  mayAccept: boolean;
}) {
  return (
    <>
      <ChoiceField
        name="nature"
        label="What is it like?"
        inline
        errors={errors}
        value={typed(raw, 'nature')}
        items={choices(terms, 'nature')}
      />
      <SelectField
        name="howKnown"
        label="How do you know?"
        none="Select one"
        errors={errors}
        value={typed(raw, 'howKnown')}
        items={choices(terms, 'how_known')}
      />
      <TextField
        name="source"
        label="Where from?"
        hint="Such as “her friend, in a return interview”."
        errors={errors}
        value={typed(raw, 'source')}
      />
      <ChoiceField
        name="confidence"
        label="How sure are you?"
        inline
        errors={errors}
        value={typed(raw, 'confidence')}
        items={choices(terms, 'confidence')}
      />
      <SelectField
        name="strength"
        label="How strong is it?"
        optional
        none="Not known"
        errors={errors}
        value={typed(raw, 'strength')}
        items={[
          { value: '1', text: '1: slight' },
          { value: '2', text: '2' },
          { value: '3', text: '3' },
          { value: '4', text: '4' },
          { value: '5', text: '5: very strong' },
        ]}
      />
      <LongTextField
        name="note"
        label="Anything else about it?"
        optional
        rows={2}
        errors={errors}
        value={typed(raw, 'note')}
      />
      <DateField
        name="from"
        label="Since when?"
        hint="Leave empty if nobody knows."
        errors={errors}
        value={readDateParts(raw, 'from')}
      />
      <DateField
        name="review"
        label="When should someone look at it again?"
        hint="Leave empty for 90 days from now."
        errors={errors}
        value={readDateParts(raw, 'review')}
      />
      {mayAccept ? (
        <ChoiceField
          name="status"
          label="Is this so, or only suggested?"
          errors={errors}
          value={typed(raw, 'status')}
          items={[
            { value: 'accepted', text: 'It is so, as far as is known' },
            {
              value: 'proposed',
              text: 'It is only suggested',
              hint: { text: 'Shown apart until someone has looked into it.' },
            },
          ]}
        />
      ) : (
        <p class="govuk-body">It is shown as suggested until whoever leads has looked into it.</p>
      )}
    </>
  );
}
