import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  errorFor,
  type FieldErrors,
  Form,
  ListTable,
  LongTextField,
  SelectField,
  StatusTag,
  TextField,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import { agencyKinds, agencyKindWords } from './agency-kinds.ts';
import type { AgencyLine, AgencyShown, TeamShown } from './directory.ts';

type Raw = Readonly<Record<string, unknown>>;
interface Mending {
  raw: Raw;
  errors?: FieldErrors;
  seal: FormSeal;
  /** A key for each further form of the page, since each is answered once. */
  once: () => string;
}

const open = (closedAt: Date | null) =>
  closedAt ? <StatusTag tone="quiet">Closed</StatusTag> : <StatusTag tone="active">Open</StatusTag>;

/** Where an administrator begins. */
export function adminPage(): PageParts {
  return {
    title: 'Administration',
    body: (
      <>
        <h1 class="govuk-heading-l">Administration</h1>
        <p class="govuk-body">
          Agencies, teams, people and what their roles may see. No case is shown here, and nobody changes their own
          access.
        </p>
        <ul class="govuk-list govuk-list--spaced">
          <li>
            <a class="govuk-link" href="/admin/people">
              People
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/admin/agencies">
              Agencies and teams
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/admin/roles">
              Roles and what each may see
            </a>
          </li>
        </ul>
      </>
    ),
  };
}

export function agenciesPage(list: readonly AgencyLine[]): PageParts {
  return {
    title: 'Agencies',
    width: 'wide',
    breadcrumbs: [{ text: 'Administration', href: '/admin' }, { text: 'Agencies' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Agencies</h1>
        <Button href="/admin/agencies/new">Add an agency</Button>
        <ListTable
          caption="Agencies"
          columns={[
            { text: 'Agency' },
            { text: 'Kind' },
            { text: 'Teams', format: 'numeric' },
            { text: 'People', format: 'numeric' },
            { text: 'Status' },
          ]}
          rows={list.map((agency) => [
            <a class="govuk-link" href={`/admin/agencies/${agency.id}`}>
              {agency.name}
            </a>,
            agencyKindWords(agency.kind),
            agency.teams,
            agency.people,
            open(agency.closedAt),
          ])}
        />
      </>
    ),
  };
}

export function newAgencyPage({ raw, errors, seal }: Omit<Mending, 'once'>): PageParts {
  return {
    title: 'Add an agency',
    errors,
    breadcrumbs: [{ text: 'Agencies', href: '/admin/agencies' }, { text: 'Add an agency' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Add an agency</h1>
        <Form action="/admin/agencies/new" csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <TextField name="name" label="Name" errors={errors} value={text(raw, 'name')} />
          <SelectField
            name="kind"
            label="Kind"
            none="Select one"
            errors={errors}
            value={text(raw, 'kind')}
            items={Object.entries(agencyKinds).map(([value, words]) => ({ value, text: words }))}
          />
          <Button>Add agency</Button>
        </Form>
      </>
    ),
  };
}

export function agencyPage(agency: AgencyShown, { raw, errors, seal, once }: Mending): PageParts {
  const action = `/admin/agencies/${agency.id}`;
  return {
    title: agency.name,
    errors,
    breadcrumbs: [{ text: 'Agencies', href: '/admin/agencies' }, { text: agency.name }],
    body: (
      <>
        <h1 class="govuk-heading-l">{agency.name}</h1>
        <p class="govuk-body">
          {agencyKindWords(agency.kind)}. {open(agency.closedAt)}
        </p>
        <h2 class="govuk-heading-m">Teams</h2>
        {agency.teamList.length === 0 ? (
          <p class="govuk-body">No teams yet.</p>
        ) : (
          <ListTable
            caption="Teams"
            columns={[{ text: 'Team' }, { text: 'People', format: 'numeric' }, { text: 'Status' }]}
            rows={agency.teamList.map((team) => [
              <a class="govuk-link" href={`/admin/teams/${team.id}`}>
                {team.name}
              </a>,
              team.people,
              open(team.closedAt),
            ])}
          />
        )}
        {!agency.closedAt && (
          <>
            <Form action={`${action}/teams`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
              <TextField name="team" label="Add a team called" width={20} errors={errors} value={text(raw, 'team')} />
              <Button classes="govuk-button--secondary">Add team</Button>
            </Form>
            <h2 class="govuk-heading-m">Who reviews broken glass</h2>
            <p class="govuk-body">
              {agency.glassManager
                ? `${agency.glassManager.name} is told when somebody here opens a record in an emergency.`
                : 'Nobody is named, so a hub manager is told.'}
            </p>
            <Form action={`${action}/glass-manager`} csrfToken={seal.csrf} idempotencyKey={once()}>
              <SelectField
                name="manager"
                label="Name one person"
                none="Select one"
                errors={errors}
                value={text(raw, 'manager') ?? agency.glassManager?.id}
                items={agency.colleagues.map((one) => ({ value: one.id, text: one.name }))}
              />
              <Button classes="govuk-button--secondary">Save</Button>
            </Form>
            <h2 class="govuk-heading-m">Close this agency</h2>
            <p class="govuk-body">Close its teams and its people’s accounts first. Its past stays.</p>
            <Form action={`${action}/close`} csrfToken={seal.csrf} idempotencyKey={once()}>
              <input type="hidden" name="close" value="yes" />
              {errorFor(errors, 'close') && (
                <p class="govuk-error-message" id="close">
                  {errorFor(errors, 'close')}
                </p>
              )}
              <Button classes="govuk-button--warning">Close {agency.name}</Button>
            </Form>
          </>
        )}
      </>
    ),
  };
}

export function teamPage(team: TeamShown, { raw, errors, seal }: Omit<Mending, 'once'>): PageParts {
  return {
    title: team.name,
    errors,
    breadcrumbs: [
      { text: 'Agencies', href: '/admin/agencies' },
      { text: team.agency.name, href: `/admin/agencies/${team.agency.id}` },
      { text: team.name },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{team.agency.name}</span>
        <h1 class="govuk-heading-l">{team.name}</h1>
        {team.people.length === 0 ? (
          <p class="govuk-body">Nobody is in this team.</p>
        ) : (
          <ul class="govuk-list">
            {team.people.map((person) => (
              <li>
                <a class="govuk-link" href={`/admin/people/${person.id}`}>
                  {person.name}
                </a>
                , {person.jobTitle}
              </li>
            ))}
          </ul>
        )}
        {team.closedAt ? (
          <p class="govuk-body">{open(team.closedAt)}</p>
        ) : (
          <>
            <h2 class="govuk-heading-m">Close this team</h2>
            <p class="govuk-body">Everyone’s place in it ends today, and with it whatever the team was let into.</p>
            <Form action={`/admin/teams/${team.id}/close`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
              <LongTextField name="reason" label="Why?" rows={2} errors={errors} value={text(raw, 'reason')} />
              <Button classes="govuk-button--warning">Close {team.name}</Button>
            </Form>
          </>
        )}
      </>
    ),
  };
}
