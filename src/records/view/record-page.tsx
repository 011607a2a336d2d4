import type { PageParts } from '../../kernel/http/reply.ts';
import { DateText, Details, InsetText, KeyValues } from '../../kernel/ui/index.ts';
import { whatWords, whenWords } from '../chronology/event.ts';
import type { InformationItemShown } from '../information/load-information.ts';
import type { EpisodeShown } from '../missing/load-episode.ts';
import { kindWords, partWords, raisedWords } from '../words.ts';
import { AboutEpisode } from './about-episode.tsx';
import { AboutInformation } from './about-information.tsx';
import { KinderWords } from './kinder-words.tsx';
import type { Narrative, PartShown, RecordBefore, RecordShown } from './load-record.ts';
import type { SessionShown } from './load-session.ts';

export interface RecordPageShown {
  record: RecordShown;
  history: RecordBefore[];
  episode: EpisodeShown | null;
  information: InformationItemShown | null;
  /** Whether this reader holds the source's own scope. */
  hasSource: boolean;
  session: SessionShown | null;
  isPolice: boolean;
  now: Date;
  done?: string;
}

/** One record: its facts, what is said of each person under their own scope, and the narrative for those who see it whole. */
export function recordPage(shown: RecordPageShown): PageParts {
  const { record } = shown;
  const what = whatWords({ kind: record.kind, variety: record.varietyLabel, title: record.title });
  return {
    title: `${kindWords[record.kind].one}${record.label ? `: ${record.label}` : ''}`,
    breadcrumbs: [{ text: 'Records', href: '/records' }],
    width: 'wide',
    done: shown.done,
    body: (
      <>
        <h1 class="govuk-heading-l">{what}</h1>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Narratives shown={shown} />
            <Parts parts={record.parts} />
            {shown.history.length > 0 && <History history={shown.history} />}
          </div>
          <div class="govuk-grid-column-one-third">
            <Facts shown={shown} />
          </div>
        </div>
      </>
    ),
  };
}

function Narratives({ shown: { record, information } }: { shown: RecordPageShown }) {
  if (record.level < 3)
    return (
      <InsetText>
        You see a summary of this record. What was written of it is for those who see the whole record.
      </InsetText>
    );
  return (
    <section aria-labelledby="account">
      <h2 class="govuk-heading-m" id="account">
        {record.kind === 'information_item' ? 'As given' : 'The account'}
      </h2>
      {information?.sanitised && (
        <InsetText>
          <strong>What partners may read: </strong>
          {information.sanitised}
        </InsetText>
      )}
      {record.narratives.map((narrative) => (
        <NarrativeShown narrative={narrative} />
      ))}
      <KinderWords record={record} />
    </section>
  );
}

function NarrativeShown({ narrative }: { narrative: Narrative }) {
  return (
    <>
      {narrative.heading && <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{narrative.heading}</h3>}
      <p class={narrative.inTheirOwnWords ? 'govuk-body kith-their-words' : 'govuk-body kith-account'}>
        {narrative.text}
      </p>
      <p class="govuk-hint">
        {narrative.isOpinion && 'An opinion. '}
        {narrative.writtenBy && `${narrative.writtenBy}, `}
        <DateText value={narrative.writtenAt} />
      </p>
    </>
  );
}

function Parts({ parts }: { parts: readonly PartShown[] }) {
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="who">
      <h2 class="govuk-heading-m" id="who">
        Who and where
      </h2>
      <p class="govuk-hint">Showing those you can see.</p>
      <KeyValues
        items={parts.map((part) => ({
          key: part.name,
          value: (
            <>
              {partWords[part.part]}.{' '}
              {part.said.map(({ text, own }) => (own ? <q class="kith-their-words">{text}</q> : `${text} `))}
            </>
          ),
          actions: [{ href: `/subjects/${part.subjectId}`, text: 'Open' }],
        }))}
      />
    </section>
  );
}

function Facts({ shown }: { shown: RecordPageShown }) {
  const { record, session } = shown;
  return (
    <>
      <KeyValues
        items={[
          { key: 'When', value: whenWords(record) },
          (record.place !== null || record.placeSaid !== null || record.kind === 'incident') && {
            key: 'Where',
            value: [record.place, record.placeSaid].filter(Boolean).join(', ') || null,
          },
          record.placePrecision !== null && { key: 'How exactly', value: capital(record.placePrecision) },
          session !== null && { key: 'Young people', value: sessionCount(session) },
          session?.raisedLabel != null && { key: 'A worry was sent', value: `Concern ${session.raisedLabel}` },
          { key: 'How it is known', value: raisedWords[record.source ?? ''] ?? record.source },
          record.reference !== null && { key: 'Reference', value: record.reference },
          record.outcome !== null && { key: 'What was done', value: record.outcome },
          record.label !== null && { key: 'Label', value: record.label },
          record.agency !== null && {
            key: 'From',
            value: [record.recordedBy, record.agency].filter(Boolean).join(', '),
          },
          { key: 'Recorded', value: <DateText value={record.recordedAt} /> },
        ]}
      />
      {shown.episode && <AboutEpisode episode={shown.episode} now={shown.now} />}
      {shown.information && (
        <AboutInformation
          recordId={record.id}
          item={shown.information}
          isPolice={shown.isPolice}
          hasSource={shown.hasSource}
        />
      )}
      <ul class="govuk-list kith-no-print">
        {record.level >= 3 && record.kind !== 'concern' && (
          <li>
            <a class="govuk-link" href={`/records/${record.id}/amend`}>
              Amend this record
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`/access/${record.id}/why`}>
            Why can I see this?
          </a>
        </li>
      </ul>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sessionCount = ({ youngPeople, estimated }: SessionShown): string =>
  youngPeople === null ? 'Not counted' : `${youngPeople}${estimated ? ' (an estimate)' : ''}`;

function History({ history }: { history: readonly RecordBefore[] }) {
  return (
    <Details summaryText={history.length === 1 ? 'Amended once' : `Amended ${history.length} times`}>
      <ul class="govuk-list">
        {history.map((change) => (
          <li>
            <DateText value={change.changedAt} />, {change.changedBy ?? 'someone'}: {change.reason}
            <br />
            <span class="govuk-hint kith-account">Before: {change.was}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
