import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  type FieldErrors,
  Form,
  LongTextField,
  readDateParts,
  SelectField,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import type { PersonShown } from './directory.ts';

type Raw = Readonly<Record<string, unknown>>;
interface Mending {
  raw: Raw;
  errors?: FieldErrors;
  seal: FormSeal;
}

const crumbs = (person: PersonShown, last: string) => [
  { text: 'People', href: '/admin/people' },
  { text: person.name, href: `/admin/people/${person.id}` },
  { text: last },
];

/** Give somebody a role or a place in a team: from when, until when, and why. */
export function givePlacePage(
  person: PersonShown,
  choices: { hats: { id: string; name: string; about: string }[]; teams: { id: string; name: string }[] },
  { raw, errors, seal }: Mending,
): PageParts {
  return {
    title: `Give a role or a team: ${person.name}`,
    errors,
    breadcrumbs: crumbs(person, 'Give a role or a team'),
    body: (
      <>
        <span class="govuk-caption-l">{person.name}</span>
        <h1 class="govuk-heading-l">Give a role or a team</h1>
        <Form action={`/admin/people/${person.id}/places`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <SelectField
            name="party"
            label="Role or team"
            hint={
              <a class="govuk-link" href="/admin/roles">
                What each role may see
              </a>
            }
            none="Select one"
            errors={errors}
            value={text(raw, 'party')}
            items={[
              ...choices.hats.map((hat) => ({ value: hat.id, text: `Role: ${hat.name}` })),
              ...choices.teams.map((team) => ({ value: team.id, text: `Team: ${team.name}` })),
            ]}
          />
          <DateField
            name="from"
            label="From which day? (optional)"
            hint="Leave empty for now."
            errors={errors}
            value={readDateParts(raw, 'from')}
          />
          <DateField
            name="until"
            label="Until the end of which day? (optional)"
            hint="Leave empty if it lasts until someone ends it."
            errors={errors}
            value={readDateParts(raw, 'until')}
          />
          <LongTextField name="reason" label="Why?" rows={2} errors={errors} value={text(raw, 'reason')} />
          <Button>Give it</Button>
        </Form>
      </>
    ),
  };
}

/** Asks why before a role or a team place ends, or an account is closed. */
export function endPlacePage(
  person: PersonShown,
  what: { heading: string; says: string; action: string; button: string },
  { raw, errors, seal }: Mending,
): PageParts {
  return {
    title: `${what.heading}: ${person.name}`,
    errors,
    breadcrumbs: crumbs(person, what.button),
    body: (
      <>
        <span class="govuk-caption-l">{person.name}</span>
        <h1 class="govuk-heading-l">{what.heading}</h1>
        <p class="govuk-body">{what.says}</p>
        <Form action={what.action} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <LongTextField name="reason" label="Why?" rows={2} errors={errors} value={text(raw, 'reason')} />
          <Button classes="govuk-button--warning">{what.button}</Button>
        </Form>
      </>
    ),
  };
}

/** A new first password for somebody who cannot sign in, and a new phone if theirs is lost. */
export function resetPage(person: PersonShown, { raw, errors, seal }: Mending): PageParts {
  return {
    title: `New first password: ${person.name}`,
    errors,
    breadcrumbs: crumbs(person, 'New first password'),
    body: (
      <>
        <span class="govuk-caption-l">{person.name}</span>
        <h1 class="govuk-heading-l">Give a new first password</h1>
        <p class="govuk-body">
          Only when you are sure who is asking: ring them on the number their agency holds. They are signed out
          everywhere at once.
        </p>
        <Form action={`/admin/people/${person.id}/password`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <ChoiceField
            name="phone"
            label="Have they lost the phone they sign in with?"
            inline
            errors={errors}
            value={text(raw, 'phone')}
            items={[
              { value: 'yes', text: 'Yes, let them set up another' },
              { value: 'no', text: 'No' },
            ]}
          />
          <LongTextField
            name="reason"
            label="How do you know it is them?"
            rows={2}
            errors={errors}
            value={text(raw, 'reason')}
          />
          <Button>Give a new first password</Button>
        </Form>
      </>
    ),
  };
}
