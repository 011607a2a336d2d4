import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  DateField,
  type DateParts,
  DateText,
  DateTimeText,
  Details,
  type FieldErrors,
  ListTable,
} from '../../kernel/ui/index.ts';
import { tieWords } from '../insiders/ties.ts';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import { sightWords } from '../words.ts';
import type { KeptOut, Look, WhoCan } from './who.ts';

export interface WhoShown {
  thing: KnownThing;
  moment: Date;
  on: DateParts;
  past: boolean;
  errors?: FieldErrors;
  can: readonly WhoCan[];
  keptOut: readonly KeptOut[];
  looks: readonly Look[];
  page: number;
  older: boolean;
}

const basisWords: Record<string, string> = {
  author: 'Recorded it',
  'allocated worker': 'Allocated worker',
  network: 'In this network',
  custodian: 'Custodian',
  deputy: 'Custodian’s deputy',
  'break-glass': 'Broke the glass',
  role: 'Comes with the role',
};

function People({ row }: { row: WhoCan }) {
  if (row.partyKind === 'account') return <>{row.party}</>;
  if (row.people.length === 0) return <>{row.party} (nobody in it)</>;
  return (
    <>
      {row.party}
      <Details
        summaryText={row.people.length === 1 ? '1 person' : `${row.people.length} people`}
        classes="govuk-!-margin-bottom-0"
      >
        {row.people.join(', ')}
      </Details>
    </>
  );
}

/** A role nobody wears lets nobody see anything. */
const somebody = (row: WhoCan): boolean => row.partyKind !== 'role' || row.people.length > 0;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function EndLink({ row, base }: { row: WhoCan; base: string }) {
  if (!row.grantId) return <>With the role</>;
  if (row.mine) return <>Not by yourself</>;
  return (
    <a class="govuk-link" href={`${base}/end/${row.grantId}`}>
      End<span class="govuk-visually-hidden"> access of {row.party}</span>
    </a>
  );
}

/** Who else can, and who has looked: for the owner, the data protection officer and auditors (domain §7.8 I25). */
export function whoPage(shown: WhoShown): PageParts {
  const { thing } = shown;
  const manages = thing.level === 4 && !shown.past;
  const base = `/access/${thing.id}`;
  return {
    title: `Who can see this: ${thing.name}`,
    width: 'wide',
    errors: shown.errors,
    breadcrumbs: [{ text: thing.name, href: hrefOf(thing) }, { text: 'Who can see this' }],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">
          {shown.past
            ? `Who could see this on ${sayDate(londonDate(shown.moment))}`
            : 'Who can see this, and who has looked'}
        </h1>
        {manages && (
          <div class="govuk-button-group">
            <Button href={`${base}/give`}>Give access</Button>
            {thing.kind === 'subject' && (
              <>
                <a class="govuk-link" href={`${base}/network`}>
                  Network
                </a>
                <a class="govuk-link" href={`${base}/restriction`}>
                  Restrict
                </a>
              </>
            )}
            <a class="govuk-link" href={`${base}/keep-out`}>
              Keep someone out
            </a>
          </div>
        )}
        <ListTable
          caption={shown.past ? 'Who could see it' : 'Who can see it'}
          captionShown
          columns={[
            { text: 'Who' },
            { text: 'What they see' },
            { text: 'Why' },
            { text: 'Since' },
            { text: 'Until' },
            ...(manages ? [{ text: 'Ends' }] : []),
          ]}
          rows={shown.can
            .filter(somebody)
            .map((row) => [
              <People row={row} />,
              capital(sightWords(row.level, row.identity)),
              `${basisWords[row.basis] ?? 'Shared'}${row.grantId ? `: ${row.about}` : ''}${row.givenBy ? ` (given by ${row.givenBy})` : ''}`,
              row.grantId ? <DateText value={row.from} /> : 'Always',
              row.until ? <DateTimeText value={row.until} /> : 'No end date',
              ...(manages ? [<EndLink row={row} base={base} />] : []),
            ])}
        />
        <form method="get" action={`${base}/who`} class="govuk-!-margin-bottom-6" noValidate>
          <DateField
            name="on"
            label="Who could have seen it on another day?"
            hint="For example, 5 1 2026"
            errors={shown.errors}
            value={shown.on}
          />
          <Button classes="govuk-button--secondary">Show that day</Button>
          {shown.past && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/who`}>
                Show today
              </a>
            </p>
          )}
        </form>
        {shown.keptOut.length > 0 && (
          <ListTable
            caption="Kept out, because it names them or their family"
            captionShown
            columns={[
              { text: 'Who' },
              { text: 'Why' },
              { text: 'Since' },
              ...(manages ? [{ text: 'End', hidden: true }] : []),
            ]}
            rows={shown.keptOut.map((row) => [
              row.person,
              tieWords[row.why].theirs,
              <DateText value={row.from} />,
              ...(manages
                ? [
                    <a class="govuk-link" href={`${base}/keep-out/${row.id}/end`}>
                      Let back in<span class="govuk-visually-hidden"> {row.person}</span>
                    </a>,
                  ]
                : []),
            ])}
          />
        )}
        <Looks shown={shown} />
      </>
    ),
  };
}

function Looks({ shown }: { shown: WhoShown }) {
  if (shown.looks.length === 0) return <p class="govuk-body">Nobody has looked at it yet.</p>;
  const href = (page: number) => `/access/${shown.thing.id}/who?page=${page}`;
  return (
    <>
      <ListTable
        caption="Who has looked, newest first"
        captionShown
        columns={[{ text: 'When' }, { text: 'Who' }, { text: 'What they did' }, { text: 'Reason given' }]}
        rows={shown.looks.map((look) => [
          <DateTimeText value={look.at} />,
          [look.person, look.jobTitle, look.agency].filter(Boolean).join(', '),
          `${look.action}${look.inAList ? ' (it was in the list)' : ''}${look.outcome === 'done' ? '' : ` (${look.outcome})`}`,
          look.reason ?? 'None',
        ])}
      />
      <p class="govuk-body">
        {shown.page > 1 && (
          <a class="govuk-link govuk-!-margin-right-4" href={href(shown.page - 1)}>
            Newer looks
          </a>
        )}
        {shown.older && (
          <a class="govuk-link" href={href(shown.page + 1)}>
            Older looks
          </a>
        )}
      </p>
    </>
  );
}
