import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  ChoicesField,
  Details,
  Filter,
  ListTable,
  Paging,
  SelectField,
  showingWords,
  without,
} from '../../kernel/ui/index.ts';
import { type SubjectShown, subjectPage } from '../../subjects/index.ts';
import { kindWords, recordKinds } from '../words.ts';
import { type ChronologyEvent, type EventKind, lineWords, partOf, whatWords, whenWords } from './event.ts';

interface Shown {
  subject: SubjectShown;
  today: CivilDate;
  events: ChronologyEvent[];
  total: number;
  agencies: { id: string; name: string }[];
  query: { kind: EventKind[]; agency?: string; page: number };
  size: number;
  done?: string;
}

const kindLabel = (kind: EventKind): string => (kind === 'case' ? 'Changes in the case' : kindWords[kind].many);

/** What happened, newest first: one line an event, opened where it stands. */
export function chronologyPage(shown: Shown): PageParts {
  const { subject, query, total, size, agencies } = shown;
  const path = `/subjects/${subject.id}/chronology`;
  const paged = { page: query.page, size, total, href: (page: number) => address(path, { ...query, page }) };
  const agency = agencies.find(({ id }) => id === query.agency);
  return subjectPage({
    subject,
    today: shown.today,
    tab: 'chronology',
    heading: 'Chronology',
    done: shown.done,
    body: (
      <>
        <p class="govuk-body kith-no-print">
          <a class="govuk-link" href={`${path}/print`}>
            A list to print
          </a>
          {subject.level >= 3 && (
            <>
              {' · '}
              <a class="govuk-link" href={`${path}.csv`}>
                Download as a spreadsheet (CSV)
              </a>
            </>
          )}
        </p>
        <div class="kith-list-layout">
          <div class="kith-list-layout__filter">
            <Filter
              action={path}
              chosen={[
                {
                  heading: 'Kind',
                  items: query.kind.map((kind) => ({
                    text: kindLabel(kind),
                    href: address(path, without(query, 'kind', kind)),
                  })),
                },
                {
                  heading: 'Agency',
                  items: agency ? [{ text: agency.name, href: address(path, without(query, 'agency')) }] : [],
                },
              ]}
            >
              <ChoicesField
                name="kind"
                label="Kind"
                small
                values={query.kind}
                items={[...recordKinds, 'case' as const].map((value) => ({ value, text: kindLabel(value) }))}
              />
              <SelectField
                name="agency"
                label="Agency"
                none="Any agency"
                value={query.agency}
                items={agencies.map(({ id, name }) => ({ value: id, text: name }))}
              />
            </Filter>
          </div>
          <div class="kith-list-layout__list">
            {total > 0 ? (
              <>
                <div class="kith-showing">
                  <p role="status">{showingWords(paged)}</p>
                  <p class="kith-showing__sight">Showing what you can see</p>
                </div>
                <ListTable
                  caption="Chronology"
                  columns={[{ text: 'When' }, { text: 'What' }, { text: 'Their part' }, { text: 'From' }]}
                  rows={shown.events.map((event) => [
                    whenWords(event),
                    <Event event={event} />,
                    partOf(event) || <Blank />,
                    event.agency ?? <Blank />,
                  ])}
                />
                <Paging paged={paged} />
              </>
            ) : (
              <div class="kith-empty govuk-body">
                {query.kind.length > 0 || query.agency
                  ? 'Nothing that fits what you chose. Clear the filters to see the rest.'
                  : 'Nothing is recorded yet. What happens is shown here as soon as someone records it.'}
              </div>
            )}
          </div>
        </div>
      </>
    ),
  });
}

/** Nothing to say here, said so. */
function Blank() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="govuk-visually-hidden">None</span>
    </>
  );
}

/** One line, with the rest folded away. */
function Event({ event }: { event: ChronologyEvent }) {
  const more = event.said.length > 0 || event.place !== null || event.recordId !== null;
  if (!more) return <>{whatWords(event)}</>;
  return (
    <Details classes="govuk-!-margin-bottom-0" summaryText={lineWords(event)}>
      {event.said.map(({ text, own }) =>
        own ? <blockquote class="govuk-body kith-their-words">{text}</blockquote> : <p class="govuk-body">{text}</p>,
      )}
      {event.place !== null && <p class="govuk-body">Where: {event.place}</p>}
      {event.recordId !== null && (
        <a class="govuk-link" href={`/records/${event.recordId}`}>
          Open the record
          <span class="govuk-visually-hidden">
            : {whatWords(event)}, {whenWords(event)}
          </span>
        </a>
      )}
    </Details>
  );
}
