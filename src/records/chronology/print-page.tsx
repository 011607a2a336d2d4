import { type CivilDate, sayMoment } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Table } from '../../kernel/ui/index.ts';
import { called, kindWords as kindOfSubject, roleWords, type SubjectShown } from '../../subjects/index.ts';
import { type ChronologyEvent, partOf, whatWords, whenWords } from './event.ts';

interface Shown {
  subject: SubjectShown;
  today: CivilDate;
  /** Oldest first, as a court reads. */
  events: ChronologyEvent[];
  by: { name: string; jobTitle: string; agency: { name: string } };
  now: Date;
  /** Whether there is more than fits one list. */
  more: boolean;
}

/** A chronology as a court or a panel reads it: numbered, oldest first, everything unfolded, and whose sight it shows. */
export function printPage({ subject, events, by, now, more }: Shown): PageParts {
  const held = subject.roles.map(({ role }) => roleWords[role]).join(', ') || kindOfSubject[subject.kind].one;
  return {
    title: `Chronology to print: ${subject.label}`,
    width: 'wide',
    breadcrumbs: [
      { text: 'People and places', href: '/subjects' },
      { text: 'Chronology', href: `/subjects/${subject.id}/chronology` },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">Chronology: {called(subject)}</h1>
        <p class="govuk-body">
          {held}. Label {subject.label}. {howMany(events.length)}
        </p>
        <p class="govuk-body">
          Made by {by.name}, {by.jobTitle}, {by.agency.name}, on {sayMoment(now)}. It shows what they may see, and may
          not be all that is held.
        </p>
        {more && <p class="govuk-body">There are more events than fit one list. These are the newest.</p>}
        {events.length > 0 && (
          <Table
            caption="Chronology"
            captionClasses="govuk-visually-hidden"
            classes="kith-list kith-court-list"
            head={[
              { text: 'No.' },
              { text: 'When' },
              { text: 'What happened' },
              { text: 'Their part' },
              { text: 'Source' },
            ]}
            rows={events.map((event, at) => [
              { text: String(at + 1) },
              { text: whenWords(event) },
              { text: <What event={event} /> },
              { text: partOf(event) },
              { text: [event.agency, event.label].filter(Boolean).join(', ') || 'Not shown' },
            ])}
          />
        )}
      </>
    ),
  };
}

const howMany = (events: number): string =>
  events === 0 ? 'No events.' : `${events === 1 ? 'One event' : `${events} events`}, oldest first.`;

function What({ event }: { event: ChronologyEvent }) {
  return (
    <>
      {whatWords(event)}
      {event.place !== null && <>. Where: {event.place}</>}
      {event.said.map(({ text, own }) => (
        <>
          <br />
          {own ? <q class="kith-their-words">{text}</q> : text}
        </>
      ))}
    </>
  );
}
