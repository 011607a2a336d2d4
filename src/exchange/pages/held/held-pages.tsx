import type { FormSeal } from '../../../kernel/http/context.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import {
  address,
  Button,
  ChoiceField,
  DateTimeText,
  type FieldErrors,
  Form,
  ListPage,
  ListTable,
  LongTextField,
  StatusTag,
} from '../../../kernel/ui/index.ts';
import { count } from '../words.ts';
import { choicesFor, whyWords } from './choices.ts';
import type { Held, HeldLine } from './load-held.ts';
import type { Side } from './side-by-side.ts';

/** Rows of files that a person must decide on, newest first. */
export function heldListPage(shown: {
  lines: readonly HeldLine[];
  total: number;
  page: number;
  size: number;
  done: boolean;
}): PageParts {
  const { lines, total, page, size } = shown;
  return {
    title: 'Rows that wait for a person',
    width: 'wide',
    done: shown.done ? 'Decided' : undefined,
    body: (
      <ListPage
        heading="Rows that wait for a person"
        sight="Showing what you can see"
        columns={[
          { text: 'Why' },
          { text: 'About' },
          { text: 'From' },
          { text: 'Line', format: 'numeric' },
          { text: 'Since' },
        ]}
        rows={lines.map((line) => [
          <a class="govuk-link" href={`/import/held/${line.id}`}>
            {whyWords[line.why].short}
          </a>,
          line.about ?? 'Somebody new',
          line.source,
          count(line.line),
          <DateTimeText value={line.heldAt} />,
        ])}
        paged={{ page, size, total, href: (to) => address('/import/held', { page: to }) }}
        empty="No rows are waiting. One waits here when a file tells of somebody who may be known already, or corrects what somebody has read."
      />
    ),
  };
}

export interface HeldShown {
  held: Held;
  sides: readonly Side[];
  seal: FormSeal;
  raw?: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
}

/** One row beside what Kith holds, and the decision: equal choices, and no hurry. */
export function heldPage({ held, sides, seal, raw = {}, errors }: HeldShown): PageParts {
  const typed = (name: string): string => (typeof raw[name] === 'string' ? raw[name] : '');
  return {
    title: whyWords[held.why].short,
    breadcrumbs: [{ text: 'Rows that wait for a person', href: '/import/held' }],
    errors,
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">{whyWords[held.why].short}</h1>
        <p class="govuk-body">{whyWords[held.why].long}</p>
        <p class="govuk-body">
          The file: {held.source}, line {count(held.line)}.
          <br />
          <Here held={held} />
        </p>
        <ListTable
          caption="Side by side"
          captionShown
          columns={[{ text: 'What' }, { text: 'The file says' }, { text: 'Kith holds' }, { text: 'Compared' }]}
          rows={sides.map(({ what, file, here, differs }) => [
            what,
            file,
            here,
            differs ? <StatusTag tone="soon">Differs</StatusTag> : <StatusTag tone="quiet">Same</StatusTag>,
          ])}
        />
        <Form
          action={`/import/held/${held.id}`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
          autosaveKey={`held-${held.id}`}
        >
          <ChoiceField
            name="decision"
            label="What is to be done?"
            errors={errors}
            value={typed('decision')}
            items={choicesFor[held.why].map(({ value, text, hint }) => ({ value, text, hint: { text: hint } }))}
          />
          <LongTextField
            name="why"
            label="Why?"
            hint="It is kept with the history of what changes."
            errors={errors}
            value={typed('why')}
            rows={3}
          />
          <Button>Decide</Button>
        </Form>
        <p class="govuk-body">
          <a class="govuk-link" href="/import/held">
            Decide later
          </a>
        </p>
      </>
    ),
  };
}

function Here({ held }: { held: Held }) {
  if (held.subjectId !== null)
    return (
      <>
        Kith holds:{' '}
        <a class="govuk-link" href={`/subjects/${held.subjectId}`}>
          {held.about}
        </a>
      </>
    );
  if (held.concernId !== null)
    return (
      <>
        Kith holds:{' '}
        <a class="govuk-link" href={`/front-door/${held.concernId}`}>
          {held.about}
        </a>
      </>
    );
  return <>Kith holds nobody to set beside it.</>;
}
