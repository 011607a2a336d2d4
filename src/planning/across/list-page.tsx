import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  Button,
  ChoicesField,
  type ChosenFilter,
  ListPage,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import { dueWords } from '../action/due-words.ts';
import { ActionStatusTag, statusWords } from '../action/status-words.tsx';
import { accountableWords } from '../plan/plan-words.ts';
import { dueAskedWords } from './months.ts';
import type { OpenAction } from './open-actions.ts';
import { type OpenStatus, openStatuses } from './open-status.ts';

/** What the address asks for. */
export interface OpenQuery {
  words: string;
  agency?: string | undefined;
  lead?: string | undefined;
  mine?: 'yes' | undefined;
  status: readonly OpenStatus[];
  due?: string | undefined;
  strand?: string | undefined;
}

interface Item {
  value: string;
  text: string;
}

interface Shown {
  actions: readonly OpenAction[];
  total: number;
  page: number;
  size: number;
  query: OpenQuery;
  agencies: readonly Item[];
  strands: readonly Item[];
  dues: readonly Item[];
}

const AT = '/actions';
const textOf = (items: readonly Item[], value: string): string =>
  items.find((one) => one.value === value)?.text ?? value;

/** Every open action of every plan this reader may see: one agency’s, one person’s, one sub-group’s. */
export function openActionsPage(shown: Shown): PageParts {
  const { query, page, size, total } = shown;
  const asked = { ...query };
  return {
    title: 'Open actions',
    width: 'wide',
    breadcrumbs: [{ text: 'Plans', href: '/plans' }],
    body: (
      <ListPage
        heading="Open actions"
        sight="Of every plan, as far as you can see"
        actions={
          total > 0 && (
            <Button classes="govuk-button--secondary" href={address('/actions/export.csv', asked)}>
              Download as CSV
            </Button>
          )
        }
        filter={{ action: AT, chosen: chosenOf(shown), clearHref: AT, children: <Fields {...shown} /> }}
        columns={[
          { text: 'What', words: true },
          { text: 'Plan', words: true },
          { text: 'Who answers for it' },
          { text: 'By when' },
          { text: 'Status' },
        ]}
        rows={shown.actions.map(row)}
        paged={{ page, size, total, href: (to) => address(AT, asked, { page: to }) }}
        empty="No open action is like that. Actions of the partnership’s plans appear here, and those of the cases you work in."
      />
    ),
  };
}

const row = (action: OpenAction) => [
  <>
    <a class="govuk-link" href={`/plans/${action.planId}/actions/${action.id}`}>
      {[action.number, action.wording].filter(Boolean).join(' ')}
    </a>
    {action.strandName && <span class="govuk-hint kith-under">{action.strandName}</span>}
    {action.claim === 'at_risk' && action.claimReason && (
      <span class="kith-under">At risk because: {action.claimReason}</span>
    )}
  </>,
  <>
    <a class="govuk-link" href={`/plans/${action.plan.id}`}>
      {action.plan.title}
    </a>
    {action.plan.about && <span class="govuk-hint kith-under">{action.plan.about}</span>}
  </>,
  <span class={action.accountable ? undefined : 'kith-proposed'}>
    {accountableWords(action)}
    {action.accountable && <span class="govuk-hint kith-under">{action.accountable.agency}</span>}
  </span>,
  <span class="kith-no-wrap">{dueWords(action.due)}</span>,
  <ActionStatusTag status={action.status} />,
];

function chosenOf({ query, agencies, strands }: Shown): ChosenFilter[] {
  const one = (heading: string, name: keyof OpenQuery, text: string | undefined): ChosenFilter => ({
    heading,
    items: text === undefined ? [] : [{ text, href: address(AT, { ...query }, { [name]: undefined }) }],
  });
  return [
    one('Words', 'words', query.words || undefined),
    one('Lead agency', 'agency', query.agency && textOf(agencies, query.agency)),
    one('Lead', 'lead', query.lead),
    one('Whose', 'mine', query.mine && 'Yours'),
    {
      heading: 'Status',
      items: query.status.map((status) => ({
        text: statusWords[status],
        href: address(AT, { ...query }, { status: query.status.filter((other) => other !== status) }),
      })),
    },
    one('Due', 'due', query.due && dueAskedWords(query.due)),
    one('Strand', 'strand', query.strand && textOf(strands, query.strand)),
  ];
}

function Fields({ query, agencies, strands, dues }: Shown) {
  return (
    <>
      <TextField name="words" label="Words or number" hint="Such as “lighting”, or “3.4”" value={query.words} />
      <SelectField
        name="agency"
        label="Lead agency"
        none="Any agency"
        value={query.agency ?? ''}
        items={[...agencies]}
      />
      <TextField
        name="lead"
        label="Lead"
        hint="Part of a name: a person, a role, a sub-group"
        value={query.lead ?? ''}
      />
      <ChoicesField
        name="mine"
        label="Whose"
        small
        values={query.mine ? [query.mine] : []}
        items={[{ value: 'yes', text: 'Only mine' }]}
      />
      <ChoicesField
        name="status"
        label="Status"
        small
        values={query.status}
        items={openStatuses.map((value) => ({ value, text: statusWords[value] }))}
      />
      <SelectField name="due" label="Due in" none="Any month" value={query.due ?? ''} items={[...dues]} />
      <SelectField name="strand" label="Strand" none="Any strand" value={query.strand ?? ''} items={[...strands]} />
    </>
  );
}
