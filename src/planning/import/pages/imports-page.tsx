import type { FormSeal } from '../../../kernel/http/context.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import {
  address,
  Button,
  DateTimeText,
  type FieldErrors,
  FileField,
  Form,
  ListPage,
  SelectField,
  StatusTag,
} from '../../../kernel/ui/index.ts';
import type { ImportLine } from '../landing/list-imports.ts';
import { sayRecognised, stateWords } from './words.ts';

interface Shown {
  readonly lines: readonly ImportLine[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** Papers that were brought in to become plans. */
export const importsPage = ({ lines, total, page, size }: Shown): PageParts => ({
  title: 'Papers brought in',
  width: 'wide',
  breadcrumbs: [{ text: 'Plans', href: '/plans' }],
  body: (
    <ListPage
      heading="Papers brought in"
      sight="Showing what you can see"
      actions={<Button href="/plans/import/new">Bring in a paper</Button>}
      columns={[
        { text: 'Paper' },
        { text: 'What it seems to be' },
        { text: 'When' },
        { text: 'By' },
        { text: 'Status' },
      ]}
      rows={lines.map((line) => [
        <a class="govuk-link" href={`/plans/import/${line.id}`}>
          {line.title}
        </a>,
        sayRecognised(line.recognised).replace(/^an? /, ''),
        <DateTimeText value={line.stagedAt} />,
        line.stagedBy ?? '',
        <StatusTag tone={stateWords[line.state].tone}>{stateWords[line.state].text}</StatusTag>,
      ])}
      paged={{ page, size, total, href: (to) => address('/plans/import', { page: to }) }}
      empty="No paper has been brought in yet. A strategy, a business plan, a workplan, any table of actions or a system review can be."
    />
  ),
});

/** Choosing a paper. */
export const newImportPage = ({
  seal,
  errors,
  mostBytes,
  kinds,
  said = null,
}: {
  seal: FormSeal;
  errors?: FieldErrors;
  mostBytes: number;
  /** Kinds of paper that are no plan, by what each is called. */
  kinds: Readonly<Record<string, string>>;
  said?: string | null;
}): PageParts => ({
  title: 'Bring in a paper',
  breadcrumbs: [
    { text: 'Plans', href: '/plans' },
    { text: 'Papers brought in', href: '/plans/import' },
  ],
  errors,
  body: (
    <>
      <h1 class="govuk-heading-l">Bring in a paper</h1>
      <p class="govuk-body">
        Kith reads the paper and shows what it understood: themes, actions, who leads and when each is due. You put
        right what it got wrong, and nothing lands until you say so. A newer edition of a plan shows what was added,
        reworded, moved and dropped.
      </p>
      <Form action="/plans/import/new" csrfToken={seal.csrf} idempotencyKey={seal.once} multipart>
        <FileField
          name="file"
          label="The paper"
          hint={`Word (.docx), Excel (.xlsx), CSV, Markdown or plain text, up to ${Math.round(mostBytes / 1_000_000)} MB.`}
          errors={errors}
          accept=".docx,.xlsx,.csv,.md,.txt"
        />
        <SelectField
          name="kind"
          label="What is it?"
          items={[
            { value: 'plan', text: 'A plan, an action plan or a system review' },
            ...Object.entries(kinds).map(([value, text]) => ({ value, text })),
          ]}
          value={said ?? 'plan'}
        />
        <Button>Read it</Button>
      </Form>
    </>
  ),
});
