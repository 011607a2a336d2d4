import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  Button,
  DateText,
  type FieldErrors,
  Form,
  InsetText,
  KeyValues,
  ListPage,
  ListTable,
  Panel,
  SelectField,
  TextField,
  WarningText,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import type { AgencyLine, PersonLine, PersonShown } from './directory.ts';

type Raw = Readonly<Record<string, unknown>>;

export const PEOPLE_SIZE = 25;

/** The staff directory, for administrators: a search and one line each. */
export function peoplePage(shown: {
  lines: readonly PersonLine[];
  total: number;
  q: string;
  closed: boolean;
  page: number;
}): PageParts {
  return {
    title: 'People',
    width: 'wide',
    breadcrumbs: [{ text: 'Administration', href: '/admin' }, { text: 'People' }],
    body: (
      <ListPage
        heading="People"
        actions={<Button href="/admin/people/new">Add a person</Button>}
        filter={{
          action: '/admin/people',
          chosen: [],
          children: (
            <>
              <TextField name="q" label="Name, e-mail or agency" value={shown.q} spellcheck={false} />
              <SelectField
                name="closed"
                label="Accounts"
                value={shown.closed ? 'yes' : 'no'}
                items={[
                  { value: 'no', text: 'Open' },
                  { value: 'yes', text: 'Closed' },
                ]}
              />
            </>
          ),
        }}
        columns={[{ text: 'Name' }, { text: 'Job' }, { text: 'Agency' }, { text: 'Roles' }]}
        rows={shown.lines.map((person) => [
          <a class="govuk-link" href={`/admin/people/${person.id}`}>
            {person.name}
          </a>,
          person.jobTitle,
          person.agency,
          person.hats.join(', ') || 'None',
        ])}
        paged={{
          page: shown.page,
          size: PEOPLE_SIZE,
          total: shown.total,
          href: (page) =>
            address('/admin/people', { q: shown.q || undefined, closed: shown.closed ? 'yes' : undefined, page }),
        }}
        empty="Nobody fits that. Try part of a name, or add a person."
      />
    ),
  };
}

export function newPersonPage(shown: {
  agencies: readonly AgencyLine[];
  raw: Raw;
  errors?: FieldErrors;
  seal: FormSeal;
}): PageParts {
  const { raw, errors, seal } = shown;
  return {
    title: 'Add a person',
    errors,
    breadcrumbs: [{ text: 'People', href: '/admin/people' }, { text: 'Add a person' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Add a person</h1>
        <Form action="/admin/people/new" csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <TextField name="name" label="Name" errors={errors} value={text(raw, 'name')} />
          <TextField
            name="email"
            label="Work e-mail address"
            type="email"
            spellcheck={false}
            errors={errors}
            value={text(raw, 'email')}
          />
          <TextField
            name="jobTitle"
            label="Job"
            hint="As colleagues would say it: School nurse"
            errors={errors}
            value={text(raw, 'jobTitle')}
          />
          <SelectField
            name="agency"
            label="Where they work"
            none="Select one"
            errors={errors}
            value={text(raw, 'agency')}
            items={shown.agencies
              .filter((agency) => !agency.closedAt)
              .map((agency) => ({ value: agency.id, text: agency.name }))}
          />
          <TextField
            name="registration"
            label="Social Work England registration"
            hint="Only a registered social worker decides on referrals. Check the number against the public register."
            optional
            width={20}
            errors={errors}
            value={text(raw, 'registration')}
          />
          <TextField
            name="phone"
            label="Work telephone number"
            type="tel"
            optional
            width={20}
            errors={errors}
            value={text(raw, 'phone')}
          />
          <Button>Add person</Button>
        </Form>
      </>
    ),
  };
}

/** The first password, shown once and kept nowhere. */
export function passwordPage(shown: {
  person: { id: string; name: string };
  password: string;
  added: boolean;
}): PageParts {
  const { person } = shown;
  return {
    title: shown.added ? 'Person added' : 'New first password',
    body: (
      <>
        <Panel titleText={shown.added ? `${person.name} is added` : `A new first password for ${person.name}`}>
          Give them this first password yourself: <br />
          <strong>{shown.password}</strong>
        </Panel>
        <WarningText>
          It is shown this once and kept nowhere. Tell them in person or by telephone, never by e-mail.
        </WarningText>
        <p class="govuk-body">
          At first sign-in they choose a password of their own and set up their phone. If somebody else has used this
          password first, they will not be able to: then give them a new one, and tell the data protection officer.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/admin/people/${person.id}`}>
            {shown.added ? 'Give them roles and teams' : `Go back to ${person.name}`}
          </a>
        </p>
      </>
    ),
  };
}

export interface PersonPageShown {
  person: PersonShown;
  mine: boolean;
  said?: string | undefined;
}

/** One person: what they hold and held. Everything that changes it is a page of its own. */
export function personPage({ person, mine, said }: PersonPageShown): PageParts {
  const base = `/admin/people/${person.id}`;
  const live = person.places.filter((place) => !place.over);
  const past = person.places.filter((place) => place.over);
  const kind = { role: 'Role', team: 'Team', agency: 'Agency' } as const;
  const may = !mine && !person.closedAt;
  return {
    title: person.name,
    done: said,
    breadcrumbs: [{ text: 'People', href: '/admin/people' }, { text: person.name }],
    body: (
      <>
        <h1 class="govuk-heading-l">{person.name}</h1>
        {mine && <InsetText>This is you. Nobody changes their own access: ask another administrator.</InsetText>}
        {person.closedAt && (
          <InsetText>
            This account was closed on <DateText value={person.closedAt} />.
          </InsetText>
        )}
        <KeyValues
          items={[
            { key: 'Job', value: person.jobTitle },
            { key: 'Agency', value: person.agency },
            { key: 'E-mail', value: person.email },
            { key: 'Telephone', value: person.phone },
            { key: 'Social Work England registration', value: person.registration ?? 'None' },
            person.addedBy !== null && { key: 'Added by', value: person.addedBy },
          ]}
        />
        <ListTable
          caption="Roles and teams"
          captionShown
          columns={[
            { text: 'What' },
            { text: 'Kind' },
            { text: 'Since' },
            { text: 'Until' },
            { text: 'Why' },
            { text: 'End', hidden: true },
          ]}
          rows={live.map((place) => [
            place.party,
            kind[place.kind],
            <DateText value={place.from} />,
            place.until ? <DateText value={place.until} /> : 'No end date',
            `${place.reason}${place.givenBy ? ` (given by ${place.givenBy})` : ''}`,
            may && place.kind !== 'agency' ? (
              <a class="govuk-link" href={`${base}/places/${place.id}/end`}>
                End<span class="govuk-visually-hidden"> {place.party}</span>
              </a>
            ) : (
              ''
            ),
          ])}
        />
        {may && (
          <div class="govuk-button-group">
            <Button href={`${base}/places`}>Give a role or a team</Button>
            <a class="govuk-link" href={`${base}/keep-out`}>
              Keep out of a record
            </a>
            <a class="govuk-link" href={`${base}/password`}>
              New first password
            </a>
            <a class="govuk-link" href={`${base}/close`}>
              Close this account
            </a>
          </div>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/sight`}>
            What {mine ? 'you' : 'they'} may see
          </a>
        </p>
        {past.length > 0 && (
          <ListTable
            caption="Before"
            captionShown
            columns={[
              { text: 'What' },
              { text: 'Kind' },
              { text: 'From' },
              { text: 'Until' },
              { text: 'Why it ended' },
            ]}
            rows={past.map((place) => [
              place.party,
              kind[place.kind],
              <DateText value={place.from} />,
              place.until ? <DateText value={place.until} /> : '',
              place.endedWhy ?? 'Its last day passed',
            ])}
          />
        )}
      </>
    ),
  };
}
