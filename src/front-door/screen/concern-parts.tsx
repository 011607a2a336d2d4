import { type EventTime, eventTimeFromColumns, sayWhen } from '../../kernel/clock/index.ts';
import { DateTimeText, InsetText, KeyValues, StatusTag } from '../../kernel/ui/index.ts';
import { raisedWords } from '../../records/index.ts';
import { clockTone, decisionClock } from '../clocks.ts';
import { askedWords, concernKinds, statusWords } from '../words.ts';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const whenOf = (concern: ConcernShown): EventTime =>
  eventTimeFromColumns({ when_kind: concern.whenKnown, when_earliest: concern.earliest, when_latest: concern.latest });

/** How long there is, whether anyone is in danger, and how far it has got. */
export function Standing({ concern, now }: { concern: ConcernShown; now: Date }) {
  const clock = decisionClock({ startedAt: concern.receivedAt, metAt: concern.metAt }, now);
  return (
    <p class="govuk-body kith-standing">
      <StatusTag tone={clockTone[clock.state]}>{clock.says}</StatusTag>
      {concern.danger === 'yes' && <StatusTag tone="urgent">Danger now</StatusTag>}
      <span>{statusWords[concern.status]}</span>
    </p>
  );
}

/** What was said, in the referrer's words, unedited. */
export function WhatWasSaid({ concern }: { concern: ConcernShown }) {
  return (
    <section aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        What was said
      </h2>
      {concern.dangerSaid && (
        <InsetText>
          <strong>About danger now: </strong>
          <span class="kith-their-words">{concern.dangerSaid}</span>
        </InsetText>
      )}
      <p class="govuk-body kith-their-words">{concern.happened ?? 'The words of this concern are not shown to you.'}</p>
      {concern.alsoSaid.map(({ heading, text }) => (
        <>
          <h3 class="govuk-heading-s">{heading}</h3>
          <p class="govuk-body kith-their-words">{text}</p>
        </>
      ))}
    </section>
  );
}

/** How it is known and when: every claim with its source. */
export function Facts({ concern }: { concern: ConcernShown }) {
  return (
    <KeyValues
      items={[
        { key: 'Received', value: <DateTimeText value={concern.receivedAt} /> },
        { key: 'From', value: [concern.referrer, concern.agency].filter(Boolean).join(', ') },
        concern.reference !== null && { key: 'Their reference', value: concern.reference },
        { key: 'When it happened', value: capital(sayWhen(whenOf(concern))) },
        { key: 'Where', value: concern.place },
        { key: 'How it is known', value: raisedWords[concern.howKnown] ?? concern.howKnown },
        { key: 'The young person knows', value: askedWords[concern.childAware] },
        { key: 'A parent or carer knows', value: askedWords[concern.parentAware] },
        concern.notToldWhy !== null && { key: 'Why someone was not told', value: concern.notToldWhy },
      ]}
    />
  );
}

/** Someone or somewhere the concern names: what was said of them, whether Kith knows them, and what was decided. */
export function NamedFacts({ concern, named }: { concern: ConcernShown; named: ConcernSubjectShown }) {
  return (
    <KeyValues
      items={[
        { key: 'They said this is', value: concernKinds[named.kind].label },
        named.age !== null && { key: 'Age, as said', value: named.age },
        named.said !== null && {
          key: 'Said of them alone',
          value: <span class="kith-their-words">{named.said}</span>,
        },
        { key: 'Known to Kith as', value: <KnownAs concern={concern} named={named} /> },
        named.decision !== null && { key: 'Decision', value: <Decided decision={named.decision} /> },
      ]}
    />
  );
}

function KnownAs({ concern, named }: { concern: ConcernShown; named: ConcernSubjectShown }) {
  if (named.subject) {
    return (
      <a class="govuk-link" href={`/subjects/${named.subject.id}`}>
        {named.subject.name ?? named.subject.label}
      </a>
    );
  }
  if (named.matched) return <>Matched with a record you cannot see</>;
  return (
    <>
      Not yet.{' '}
      <a class="govuk-link" href={`/front-door/${concern.id}/who/${named.id}`}>
        Search for {named.named}
      </a>
    </>
  );
}

function Decided({ decision }: { decision: NonNullable<ConcernSubjectShown['decision']> }) {
  return (
    <>
      <strong>{decision.outcomeLabel}</strong>
      {decision.status === 'proposed' && ' (waiting for a second person)'}
      <br />
      <span class="kith-their-words">{decision.rationale}</span>
      <br />
      {decision.proposedByName}, <DateTimeText value={new Date(decision.proposedAt)} />
      {decision.secondByName && (
        <>
          <br />
          Second person: {decision.secondByName}. <span class="kith-their-words">{decision.secondRationale}</span>
        </>
      )}
    </>
  );
}
