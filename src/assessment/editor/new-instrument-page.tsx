import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoicesField, Form, LongTextField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, kindWords, typed, typedMany } from '../../subjects/index.ts';

/** What an instrument may ask about: kinds of subject, or the partnership itself. */
export const askable: readonly { value: string; text: string }[] = [
  ...Object.entries(kindWords).map(([value, { many }]) => ({ value, text: many })),
  { value: 'partnership', text: 'The partnership' },
];

/** A new instrument: what it is called, what it is for and what it asks about. */
export const newInstrumentPage = ({ seal, raw, errors }: Filled): PageParts => ({
  title: 'Add an instrument',
  breadcrumbs: [{ text: 'Instruments', href: '/instruments' }],
  errors,
  body: (
    <>
      <h1 class="govuk-heading-l">Add an instrument</h1>
      <Form action="/instruments/new" csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <TextField name="name" label="What it is called" errors={errors} value={typed(raw, 'name')} />
        <LongTextField name="about" label="What it is for" rows={2} errors={errors} value={typed(raw, 'about')} />
        <ChoicesField
          name="asks"
          label="What it asks about"
          errors={errors}
          values={typedMany(raw, 'asks')}
          items={askable}
        />
        <TextField name="section" label="Its first section" errors={errors} value={typed(raw, 'section')} />
        <Button>Add it</Button>
      </Form>
    </>
  ),
});
