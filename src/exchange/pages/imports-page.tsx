import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  Button,
  ChoiceField,
  DateTimeText,
  type FieldErrors,
  FileField,
  Form,
  ListPage,
  StatusTag,
} from '../../kernel/ui/index.ts';
import { formats } from '../landing/formats.ts';
import type { RunShown } from './load-runs.ts';
import { count, formatName, outcomeIsFor, statusWords } from './words.ts';

export interface ImportsShown {
  runs: readonly RunShown[];
  total: number;
  page: number;
  size: number;
  /** Whether this person may send files. */
  sends: boolean;
}

/** Files that were brought in, newest first: what each held and what came of it. */
export function importsPage({ runs, total, page, size, sends }: ImportsShown): PageParts {
  return {
    title: 'Files brought in',
    width: 'wide',
    body: (
      <ListPage
        heading="Files brought in"
        sight="Showing what you can see"
        actions={
          <>
            {sends && <Button href="/import/new">Bring in a file</Button>}{' '}
            <a class="govuk-link" href="/import/held">
              Rows that wait for a person
            </a>
          </>
        }
        columns={[
          { text: 'What' },
          { text: 'When' },
          { text: 'By' },
          { text: 'Status' },
          { text: 'Rows' },
          { text: 'Rejected' },
          { text: 'What came of them' },
        ]}
        rows={runs.map((run) => [
          <a class="govuk-link" href={`/import/${run.id}`}>
            {formatName(run.format)}
          </a>,
          <DateTimeText value={run.startedAt} />,
          run.by,
          <StatusTag tone={statusWords[run.status].tone}>{statusWords[run.status].text}</StatusTag>,
          run.read === null ? '' : count(run.read),
          run.rejected === null ? '' : count(run.rejected),
          outcomeWords(run),
        ])}
        paged={{ page, size, total, href: (to) => address('/import', { page: to }) }}
        empty="No files have been brought in yet. Street crime, a Children in Need census, concerns and boundaries can be."
      />
    ),
  };
}

function outcomeWords(run: RunShown): string {
  if (run.status !== 'landed') return '';
  if (run.outcome === null) return outcomeIsFor(run.format);
  const { accepted, updated, unchanged, held } = run.outcome;
  const parts = Object.entries({ new: accepted, updated, unchanged, held }).filter(([, rows]) => rows > 0);
  return parts.map(([what, rows]) => `${count(rows)} ${what}`).join(', ') || 'Nothing';
}

const MEGABYTE = 1_000_000;

/** Choosing a file and saying what it is. */
export function newImportPage(shown: {
  seal: FormSeal;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  mostBytes: number;
}): PageParts {
  const { errors } = shown;
  const chosen = typeof shown.raw.format === 'string' ? shown.raw.format : undefined;
  return {
    title: 'Bring in a file',
    breadcrumbs: [{ text: 'Files brought in', href: '/import' }],
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">Bring in a file</h1>
        <p class="govuk-body">
          A file is brought in whole or not at all. Bringing the same one in again changes nothing, and a corrected one
          updates. Rows that cannot be read can be downloaded, put right and brought in.
        </p>
        <Form action="/import/new" csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once} multipart>
          <ChoiceField
            name="format"
            label="What is in it?"
            errors={errors}
            value={chosen}
            items={formats.map(({ code, name }) => ({ value: code, text: name }))}
          />
          <FileField
            name="file"
            label="The file"
            hint={`CSV, XML or GeoJSON in UTF-8, up to ${Math.round(shown.mostBytes / MEGABYTE)} MB. Whoever looks after this system can bring in larger ones.`}
            errors={errors}
            accept=".csv,.xml,.geojson,.json"
          />
          <Button>Bring it in</Button>
        </Form>
      </>
    ),
  };
}
