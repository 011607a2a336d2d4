import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, DateField, LongTextField, readDateParts, TextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import type { BodyShown } from './load-body.ts';

/** A new edition of a body's terms of reference; the earlier ones stay. */
export function termsFormPage(shown: { body: BodyShown } & Filled): PageParts {
  const { body, raw, errors } = shown;
  const own = `/bodies/${body.id}`;
  const field = (name: string) => ({ name, errors, value: typed(raw, name) });
  return formPage({
    heading: 'A new edition of its terms',
    caption: body.name,
    breadcrumbs: [
      { text: 'Boards and panels', href: '/bodies' },
      { text: body.name, href: own },
      { text: 'Terms of reference' },
    ],
    action: `${own}/terms`,
    autosaveKey: `terms-${body.id}`,
    filled: shown,
    button: 'Add this edition',
    back: own,
    children: (
      <>
        <TextField {...field('edition')} label="What is this edition called?" hint="Such as “Version 3”." width={20} />
        <LongTextField {...field('terms')} label="The terms of reference" rows={12} maxlength={20_000} />
        <ChoiceField
          {...field('covers')}
          label="Do they cover planning for places?"
          hint="What this body does about a place, and how its plan is made, followed and ended."
          inline
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        <DateField name="from" label="From" errors={errors} value={readDateParts(raw, 'from')} />
        <DateField
          name="review"
          label="Looked at again by"
          optional
          errors={errors}
          value={readDateParts(raw, 'review')}
        />
      </>
    ),
  });
}
