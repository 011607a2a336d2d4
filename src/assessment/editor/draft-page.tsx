import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ErrorSummary, Form, ListTable, LongTextField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import type { Definition } from '../definition/definition.ts';
import type { Fault } from '../definition/faults.ts';
import type { DraftShown } from './show-draft.ts';

export const draftCrumbs = ({ instrument, version }: Pick<DraftShown, 'instrument' | 'version'>) => [
  { text: 'Instruments', href: '/instruments' },
  { text: instrument.name, href: `/instruments/${instrument.id}` },
  { text: `Version ${version.number}`, href: `/instruments/${instrument.id}/draft` },
];

const Move = ({ what, named, first, last }: { what: string; named: string; first: boolean; last: boolean }) => (
  <span class="govuk-button-group govuk-!-margin-bottom-0">
    {!first && (
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" name="do" value={`up:${what}`}>
        Up<span class="govuk-visually-hidden"> {named}</span>
      </Button>
    )}
    {!last && (
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" name="do" value={`down:${what}`}>
        Down<span class="govuk-visually-hidden"> {named}</span>
      </Button>
    )}
    <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" name="do" value={`remove:${what}`}>
      Remove<span class="govuk-visually-hidden"> {named}</span>
    </Button>
  </span>
);

/** The draft of an instrument: what it is called, its sections in order, and what is still wrong with it. */
export function draftPage(shown: DraftShown & { faults: readonly Fault[] } & Filled): PageParts {
  const { instrument, version, definition, seal, errors } = shown;
  const raw = shown.sent ? shown.raw : { title: definition.title, intro: definition.intro ?? '' };
  const at = `/instruments/${instrument.id}/draft`;
  return {
    title: `Version ${version.number}: ${instrument.name}`,
    width: 'wide',
    breadcrumbs: draftCrumbs(shown).slice(0, 2),
    errors,
    body: (
      <>
        <span class="govuk-caption-l">{instrument.name}</span>
        <h1 class="govuk-heading-l">Version {version.number}, being written</h1>
        <Faults faults={shown.faults} />
        <Form action={at} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <input type="hidden" name="mark" value={shown.mark} />
          <TextField name="title" label="Title" errors={errors} value={typed(raw, 'title')} />
          <LongTextField
            name="intro"
            label="What people are told before they begin"
            optional
            rows={3}
            errors={errors}
            value={typed(raw, 'intro')}
          />
          <ListTable
            caption="Sections"
            captionShown
            columns={[{ text: 'Section', words: true }, { text: 'Questions' }, { text: 'Order' }]}
            rows={definition.sections.map(({ code, title, items }, place) => [
              <a class="govuk-link" href={`${at}/${code}`}>
                {title}
              </a>,
              String(items.length),
              <Move what={code} named={title} first={place === 0} last={place === definition.sections.length - 1} />,
            ])}
          />
          <TextField
            name="new-section"
            label="Add a section called"
            optional
            errors={errors}
            value={typed(raw, 'new-section')}
          />
          <Button name="do" value="save">
            Save
          </Button>
        </Form>
        <p class="govuk-body">
          <a class="govuk-link" href={`/instruments/${instrument.id}/versions/${version.number}`}>
            Preview it as it is asked
          </a>
          {' · '}
          <a class="govuk-link" href={`${at}-file`}>
            Scales, suggestions and judgements, from a file
          </a>
        </p>
        <Button href={`/instruments/${instrument.id}/publish`}>Look at what changed, and publish</Button>
      </>
    ),
  };
}

/** What is wrong with a definition, each with where. */
export const Faults = ({ faults }: { faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <ErrorSummary
      titleText="To mend before it is published"
      errorList={faults.map(({ where, says }) => ({ text: `${where}: ${says}` }))}
      disableAutoFocus
    />
  );

export type SectionEdited = DraftShown & { section: Definition['sections'][number] };
export { Move };
