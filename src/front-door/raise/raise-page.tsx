import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  type FieldErrors,
  Fieldset,
  Form,
  LongTextField,
  readDateParts,
  SelectField,
  Telephone,
  TextField,
  WarningText,
} from '../../kernel/ui/index.ts';
import { askedItems, concernKindCodes, concernKinds } from '../words.ts';

type Raw = Readonly<Record<string, unknown>>;

const text = (raw: Raw, name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);

const blocksOf = (raw: Raw): Raw[] => {
  const given = raw.subjects;
  const list = Array.isArray(given) ? given : Object.values(Object(given ?? {}));
  const blocks = list.filter((block): block is Raw => block !== null && typeof block === 'object');
  return blocks.length > 0 ? blocks : [{}];
};

const howKnownItems = [
  { value: 'saw', text: 'I saw or heard it' },
  { value: 'told_by_child', text: 'A young person told me' },
  { value: 'told_by_other', text: 'Someone else told me' },
  { value: 'record', text: 'From a record or report' },
  { value: 'not_known', text: 'Not known' },
];

function SubjectBlock({ index, raw, errors }: { index: number; raw: Raw; errors?: FieldErrors }) {
  const name = (field: string) => `subjects[${index}][${field}]`;
  return (
    <Fieldset
      legend={{
        text: index === 0 ? 'Who or what is it about?' : `And who or what else? (${index + 1})`,
        classes: 'govuk-fieldset__legend--m',
      }}
    >
      <SelectField
        name={name('kind')}
        label="This is"
        none="Select one"
        errors={errors}
        value={text(raw, 'kind')}
        items={concernKindCodes.map((code) => ({ value: code, text: concernKinds[code].label }))}
      />
      <TextField
        name={name('named')}
        label="Name, or how you would describe them"
        hint="A nickname, a street name or “the bus stop outside the library” is enough."
        errors={errors}
        value={text(raw, 'named')}
      />
      <TextField
        name={name('age')}
        label="Age or date of birth, if you know it"
        optional
        width={10}
        errors={errors}
        value={text(raw, 'age')}
      />
      <LongTextField
        name={name('said')}
        label="Anything about them alone"
        optional
        rows={2}
        errors={errors}
        value={text(raw, 'said')}
      />
    </Fieldset>
  );
}

/** Nobody has read the front door for 24 hours: a telephone number, and no form to type into (I21). */
export const closedPage = (ring: { name: string; telephone: string }): PageParts => ({
  title: 'Ring to raise a concern',
  body: (
    <>
      <h1 class="govuk-heading-l">Ring to raise a concern</h1>
      <WarningText>
        If anyone is in danger now, ring 999. Then ring the {ring.name.toLowerCase()} on{' '}
        <Telephone number={ring.telephone} />.
      </WarningText>
      <p class="govuk-body">
        This form is closed for now, because nobody has been able to read new concerns for a day. Ring instead, so that
        a person hears you. What you saved as a draft is kept.
      </p>
    </>
  ),
});

/** Raise a concern: danger first (I21), then who, what, when, where and how it is known. */
export function raisePage(shown: {
  seal: FormSeal;
  raw: Raw;
  errors?: FieldErrors;
  ring: { name: string; telephone: string };
  reading: { outOfHours: boolean; says: string };
}): PageParts {
  const { raw, errors } = shown;
  return {
    title: 'Raise a concern',
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">Raise a concern</h1>
        <WarningText>
          If anyone is in danger now, ring 999. Then ring the {shown.ring.name.toLowerCase()} on{' '}
          <Telephone number={shown.ring.telephone} />. Do not wait for this form.
        </WarningText>
        <p class="govuk-body">
          {shown.reading.outOfHours && (
            <>
              The office is shut. Ring the {shown.ring.name.toLowerCase()} on{' '}
              <Telephone number={shown.ring.telephone} /> if this cannot wait.{' '}
            </>
          )}
          {shown.reading.says}. You do not have to be sure. Say what you know.
        </p>
        <Form action="/concerns/new" csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once} autosaveKey="concern">
          <ChoiceField
            name="danger"
            label="Is anyone in danger now?"
            size="m"
            errors={errors}
            value={text(raw, 'danger')}
            items={[
              { value: 'yes', text: 'Yes', hint: { text: 'Ring 999 first. Come back to this form when you can.' } },
              { value: 'no', text: 'No' },
              { value: 'not_known', text: 'I do not know' },
            ]}
          />
          <LongTextField
            name="dangerSaid"
            label="What is the danger, and what has been done about it?"
            optional
            rows={2}
            errors={errors}
            value={text(raw, 'dangerSaid')}
          />
          {blocksOf(raw).map((block, index) => (
            <SubjectBlock index={index} raw={block} errors={errors} />
          ))}
          <Button classes="govuk-button--secondary" name="more" value="1">
            Add someone or somewhere else
          </Button>
          <LongTextField
            name="happened"
            label="What did you see, hear or get told?"
            size="m"
            hint="Use the words that were used. Say what is fact and what is your view. Do not send or describe indecent pictures in detail."
            rows={8}
            maxlength={20000}
            errors={errors}
            value={text(raw, 'happened')}
          />
          <ChoiceField
            name="when"
            label="When did it happen?"
            size="m"
            errors={errors}
            value={text(raw, 'when')}
            items={[
              {
                value: 'day',
                text: 'On one day',
                conditional: (
                  <DateField name="on" label="Which day?" errors={errors} value={readDateParts(raw, 'on')} />
                ),
              },
              {
                value: 'days',
                text: 'Over several days',
                conditional: (
                  <>
                    <DateField name="from" label="First day" errors={errors} value={readDateParts(raw, 'from')} />
                    <DateField name="to" label="Last day" errors={errors} value={readDateParts(raw, 'to')} />
                  </>
                ),
              },
              { value: 'not_known', text: 'I do not know' },
            ]}
          />
          <TextField
            name="place"
            label="Where?"
            optional
            hint="A street, a place, a route or an app."
            errors={errors}
            value={text(raw, 'place')}
          />
          <ChoiceField
            name="howKnown"
            label="How do you know?"
            errors={errors}
            value={text(raw, 'howKnown')}
            items={howKnownItems}
          />
          <ChoiceField
            name="childAware"
            label="Does the young person know you are telling us?"
            inline
            errors={errors}
            value={text(raw, 'childAware')}
            items={askedItems}
          />
          <ChoiceField
            name="parentAware"
            label="Does a parent or carer know?"
            inline
            errors={errors}
            value={text(raw, 'parentAware')}
            items={askedItems}
          />
          <LongTextField
            name="notToldWhy"
            label="If someone has not been told, why not?"
            hint="You do not need anyone’s consent to tell us about a risk to a child."
            optional
            rows={2}
            errors={errors}
            value={text(raw, 'notToldWhy')}
          />
          <Button>Send this concern</Button>
        </Form>
      </>
    ),
  };
}
