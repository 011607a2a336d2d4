import { type EventTime, eventTimeFromColumns, sayWhen } from '../../kernel/clock/index.ts';
import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  DateTimeText,
  type FieldErrors,
  Form,
  InsetText,
  KeyValues,
  StatusTag,
} from '../../kernel/ui/index.ts';
import { clockTone, decisionClock } from '../clocks.ts';
import type { Outcome } from '../rules.ts';
import { askedWords, concernKinds, statusWords } from '../words.ts';
import { DecisionForm, type Leader, SecondForm } from './decision-forms.tsx';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

export interface ScreenShown {
  concern: ConcernShown;
  outcomes: readonly Outcome[];
  leaders: readonly Leader[];
  now: Date;
  seal: FormSeal;
  person: { id: string; registeredSocialWorker: boolean };
  /** The form that came back to be mended: whose, what was typed, what is wrong. */
  mending?: { subjectId: string; raw: Readonly<Record<string, unknown>>; errors: FieldErrors };
}

const howKnownWords: Record<string, string> = {
  saw: 'They saw or heard it',
  told_by_child: 'A young person told them',
  told_by_other: 'Someone else told them',
  record: 'From a record or report',
  not_known: 'Not known',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const whenOf = (concern: ConcernShown): EventTime =>
  eventTimeFromColumns({ when_kind: concern.whenKnown, when_earliest: concern.earliest, when_latest: concern.latest });

/** One concern at the hub: what was said, unedited; who and where it names; and the decisions, apart for each. */
export function concernPage(shown: ScreenShown): PageParts {
  const { concern } = shown;
  const clock = decisionClock({ startedAt: concern.receivedAt, metAt: concern.metAt }, shown.now);
  return {
    title: `Decide: concern ${concern.label}`,
    breadcrumbs: [{ text: 'Front door', href: '/front-door' }],
    errors: shown.mending?.errors,
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Concern {concern.label}</h1>
        <p class="govuk-body">
          <StatusTag tone={clockTone[clock.state]}>{clock.says}</StatusTag>{' '}
          {concern.danger === 'yes' && <StatusTag tone="urgent">Danger now</StatusTag>} {statusWords[concern.status]}
        </p>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <WhatWasSaid concern={concern} />
            <h2 class="govuk-heading-m">Decide for each</h2>
            {concern.status === 'submitted' ? (
              <TakeForm concern={concern} seal={shown.seal} />
            ) : (
              concern.subjects.map((named) => <NamedSubject shown={shown} named={named} />)
            )}
          </div>
          <div class="govuk-grid-column-one-third">
            <Facts concern={concern} />
          </div>
        </div>
      </>
    ),
  };
}

function WhatWasSaid({ concern }: { concern: ConcernShown }) {
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
    </section>
  );
}

function Facts({ concern }: { concern: ConcernShown }) {
  return (
    <KeyValues
      items={[
        { key: 'Received', value: <DateTimeText value={concern.receivedAt} /> },
        { key: 'From', value: [concern.referrer, concern.agency].filter(Boolean).join(', ') },
        { key: 'When it happened', value: capital(sayWhen(whenOf(concern))) },
        { key: 'Where', value: concern.place },
        { key: 'How it is known', value: howKnownWords[concern.howKnown] ?? concern.howKnown },
        { key: 'The young person knows', value: askedWords[concern.childAware] },
        { key: 'A parent or carer knows', value: askedWords[concern.parentAware] },
        concern.notToldWhy !== null && { key: 'Why someone was not told', value: concern.notToldWhy },
      ]}
    />
  );
}

function TakeForm({ concern, seal }: { concern: ConcernShown; seal: FormSeal }) {
  return (
    <Form action={`/front-door/${concern.id}/take`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
      <p class="govuk-body">Read what was said above. When you have, the referrer is told that a person has read it.</p>
      <Button>I have read this</Button>
    </Form>
  );
}

function NamedSubject({ shown, named }: { shown: ScreenShown; named: ConcernSubjectShown }) {
  const { concern } = shown;
  const known = named.subject ? (
    <a class="govuk-link" href={`/subjects/${named.subject.id}`}>
      {named.subject.name ?? named.subject.label}
    </a>
  ) : named.matched ? (
    'Matched with a record you cannot see'
  ) : (
    <>
      Not yet.{' '}
      <a class="govuk-link" href={`/front-door/${concern.id}/who/${named.id}`}>
        Search for {named.named}
      </a>
    </>
  );
  const mending = shown.mending?.subjectId === named.id ? shown.mending : undefined;
  return (
    <section aria-labelledby={`named-${named.id}`}>
      <h3 class="govuk-heading-s" id={`named-${named.id}`}>
        {named.named}
      </h3>
      <KeyValues
        items={[
          { key: 'They said this is', value: concernKinds[named.kind].label },
          named.age !== null && { key: 'Age, as said', value: named.age },
          named.said !== null && {
            key: 'Said of them alone',
            value: <span class="kith-their-words">{named.said}</span>,
          },
          { key: 'Known to Kith as', value: known },
          named.decision !== null && {
            key: 'Decision',
            value: (
              <>
                {named.decision.outcomeLabel}
                {named.decision.status === 'proposed' && ' (waiting for a second person)'}: {named.decision.rationale}.{' '}
                {named.decision.proposedByName}, <DateTimeText value={new Date(named.decision.proposedAt)} />
                {named.decision.secondByName &&
                  `. Second person: ${named.decision.secondByName}. ${named.decision.secondRationale}`}
              </>
            ),
          },
        ]}
      />
      {named.decision === null && <DecisionForm {...shown} named={named} mending={mending} />}
      {named.decision?.status === 'proposed' && (
        <SecondForm {...shown} named={named} decision={named.decision} mending={mending} />
      )}
    </section>
  );
}
