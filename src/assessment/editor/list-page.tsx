import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, KeyValues, ListTable, StatusTag } from '../../kernel/ui/index.ts';
import type { InstrumentShown, VersionShown } from './load-instrument.ts';
import { askable } from './new-instrument-page.tsx';
import { oneButton } from './one-button.tsx';

const stateWords = { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' } as const;
const tones = { draft: 'active', published: 'done', withdrawn: 'quiet' } as const;

export const State = ({ state }: Pick<VersionShown, 'state'>) => (
  <StatusTag tone={tones[state]}>{stateWords[state]}</StatusTag>
);

const asks = (about: readonly string[]): string =>
  askable
    .filter(({ value }) => about.includes(value))
    .map(({ text }) => text)
    .join(', ');

/** Every instrument, with the version that is asked now. */
export const instrumentsPage = (instruments: readonly InstrumentShown[], mayWrite: boolean): PageParts => ({
  title: 'Instruments',
  width: 'wide',
  body: (
    <>
      <h1 class="govuk-heading-l">Instruments</h1>
      <p class="govuk-body">
        The questions Kith asks, each in versions. What was answered always reads as it was asked.
      </p>
      {mayWrite && (
        <Button href="/instruments/new" classes="govuk-button--secondary">
          Add an instrument
        </Button>
      )}
      <ListTable
        caption="Instruments"
        columns={[{ text: 'Instrument' }, { text: 'Asks about' }, { text: 'Asked now' }, { text: 'Being written' }]}
        rows={instruments.map(({ id, name, asksAbout, versions }) => {
          const now = versions.find(({ state }) => state === 'published');
          const draft = versions.find(({ state }) => state === 'draft');
          return [
            <a class="govuk-link" href={`/instruments/${id}`}>
              {name}
            </a>,
            asks(asksAbout),
            now ? `Version ${now.number}` : 'None yet',
            draft ? `Version ${draft.number}` : 'Nothing',
          ];
        })}
      />
    </>
  ),
});

/** One instrument: its versions, what each changed, and the draft. */
export function instrumentPage({
  instrument,
  mayWrite,
  csrf,
}: {
  instrument: InstrumentShown;
  mayWrite: boolean;
  csrf: string;
}): PageParts {
  const draft = instrument.versions.find(({ state }) => state === 'draft');
  const at = `/instruments/${instrument.id}`;
  return {
    title: instrument.name,
    width: 'wide',
    breadcrumbs: [{ text: 'Instruments', href: '/instruments' }],
    body: (
      <>
        <h1 class="govuk-heading-l">{instrument.name}</h1>
        <KeyValues
          items={[
            { key: 'What it is for', value: instrument.about },
            { key: 'Asks about', value: asks(instrument.asksAbout) },
          ]}
        />
        {mayWrite && draft && <Button href={`${at}/draft`}>Go on with version {String(draft.number)}</Button>}
        {mayWrite && !draft && oneButton(`${at}/draft-begin`, csrf, 'Begin a new version')}
        <ListTable
          caption="Versions"
          captionShown
          columns={[
            { text: 'Version' },
            { text: 'State' },
            { text: 'What changed', words: true },
            { text: 'Published' },
            { text: 'By' },
            { text: 'Keep a copy' },
          ]}
          rows={instrument.versions.map((version) => [
            <a class="govuk-link" href={`${at}/versions/${version.number}`}>
              Version {version.number}
            </a>,
            <State state={version.state} />,
            version.whatChanged ?? 'Not said yet',
            version.publishedAt ? <DateText value={version.publishedAt} /> : 'Not yet',
            version.publishedAt ? (version.publishedByName ?? 'Given with Kith') : 'Not yet',
            <a class="govuk-link" href={`${at}/versions/${version.number}/definition`}>
              As a file
            </a>,
          ])}
        />
      </>
    ),
  };
}
