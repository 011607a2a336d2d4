import { type CivilDate, sayDateClose } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, KeyValues, StatusTag, WarningText } from '../../kernel/ui/index.ts';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import type { Proposal } from './proposal.ts';
import type { Restriction } from './restriction.ts';

/** How a record is restricted and what can be done about it; or what sealing and silencing mean. */
export function restrictionPage(shown: {
  thing: KnownThing;
  restriction: Restriction | null;
  waiting: Proposal | null;
  today: CivilDate;
}): PageParts {
  const { thing, restriction, waiting } = shown;
  const base = `/access/${thing.id}`;
  return {
    title: `Restriction: ${thing.name}`,
    breadcrumbs: [{ text: thing.name, href: hrefOf(thing) }, { text: 'Restriction' }],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">
          {restriction
            ? restriction.mode === 'sealed'
              ? 'This record is sealed'
              : 'This record is silent'
            : 'Restrict this record'}
        </h1>
        {waiting && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/access/proposals/${waiting.id}`}>
              {waiting.kind === 'silence' ? 'A proposal to silence it' : 'A proposal to lift its silence'}
            </a>{' '}
            waits for {waiting.second}.
          </p>
        )}
        {restriction ? (
          <Restricted shown={{ ...shown, restriction }} />
        ) : (
          <Choices base={base} mayChoose={thing.level === 4 && !waiting} />
        )}
      </>
    ),
  };
}

function Choices({ base, mayChoose }: { base: string; mayChoose: boolean }) {
  return (
    <>
      <h2 class="govuk-heading-m">Sealed</h2>
      <p class="govuk-body">
        For most records that need care: a colleague’s family, a record many people are curious about. The front door
        and the emergency team still learn that a record exists and whom to ring, and can open it in an emergency.
        Whoever has been given access keeps it.
      </p>
      {mayChoose && <Button href={`${base}/seal`}>Seal this record</Button>}
      <h2 class="govuk-heading-m">Silent</h2>
      <p class="govuk-body">
        Only where its being known at all could lead to serious harm: a protected witness, a hidden address. Nobody
        outside learns anything: not the front door, not the emergency team, not administrators. Two people decide. It
        needs a custodian who can be rung at any hour.
      </p>
      {mayChoose && (
        <Button href={`${base}/silence`} classes="govuk-button--secondary">
          Propose silence
        </Button>
      )}
    </>
  );
}

function Restricted({
  shown,
}: {
  shown: { thing: KnownThing; restriction: Restriction; waiting: Proposal | null; today: CivilDate };
}) {
  const { thing, restriction, waiting, today } = shown;
  const base = `/access/${thing.id}`;
  const overdue = restriction.reviewBy < today;
  const keeper = restriction.myPost !== null;
  return (
    <>
      <KeyValues
        items={[
          { key: 'Custodian', value: restriction.custodian },
          { key: 'Deputy', value: restriction.deputy },
          { key: 'Whom to ring', value: restriction.ring },
          { key: 'Why', value: restriction.reason },
          { key: 'Since', value: <DateText value={restriction.from} /> },
          { key: 'Decided by', value: [restriction.askedBy, restriction.agreedBy].filter(Boolean).join(' and ') },
          {
            key: 'Looked at again by',
            value: overdue ? (
              <StatusTag tone="urgent">{`Overdue: was due ${sayDateClose(restriction.reviewBy, today)}`}</StatusTag>
            ) : (
              <DateText value={restriction.reviewBy} />
            ),
          },
        ]}
      />
      {restriction.emptyPost && (
        <WarningText>
          The {restriction.emptyPost} has left. Name someone else, so that two people can always see this record.
        </WarningText>
      )}
      <div class="govuk-button-group">
        {keeper && <Button href={`${base}/restriction/review`}>Review it</Button>}
        {keeper && (
          <a class="govuk-link" href={`${base}/restriction/hand-over`}>
            Hand over
          </a>
        )}
        {(restriction.mode === 'sealed' ? thing.level === 4 : keeper && !waiting) && (
          <a class="govuk-link" href={`${base}/restriction/lift`}>
            {restriction.mode === 'sealed' ? 'Lift the seal' : 'Propose lifting silence'}
          </a>
        )}
        {restriction.mode === 'sealed' && thing.level === 4 && !waiting && (
          <a class="govuk-link" href={`${base}/silence`}>
            Propose silence
          </a>
        )}
      </div>
    </>
  );
}
