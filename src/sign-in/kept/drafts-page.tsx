import { flatten } from '../../kernel/http/parked-post.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateTimeText, Details, Form, InsetText } from '../../kernel/ui/index.ts';
import type { Draft } from './draft.ts';
import { TypedFields } from './typed-fields.tsx';

/** What a draft is called: by the longest name that begins its key. */
export function draftName(key: string, names: Readonly<Record<string, string>>): string {
  const [found] = Object.keys(names)
    .filter((name) => key.startsWith(name))
    .sort((a, b) => b.length - a.length);
  return (found && names[found]) || 'Something you began to write';
}

/** Unfinished work: what was typed, whether or not its page is still there, and the way back to it. */
export function draftsPage(props: {
  drafts: readonly Draft[];
  names: Readonly<Record<string, string>>;
  waiting: number;
  csrf: string;
}): PageParts {
  return {
    title: 'Unfinished work',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Unfinished work</h1>
          {props.waiting > 0 && (
            <InsetText>
              {props.waiting === 1 ? 'One form was' : `${props.waiting} forms were`} not sent because Kith had locked or
              signed you out.{' '}
              <a class="govuk-link" href="/resume">
                Check and send
              </a>
            </InsetText>
          )}
          {props.drafts.length === 0 && (
            <p class="govuk-body">Nothing is unfinished. What you type is kept here as you go, until you send it.</p>
          )}
          {props.drafts.map((draft) => (
            <OneDraft draft={draft} name={draftName(draft.key, props.names)} csrf={props.csrf} />
          ))}
        </div>
      </div>
    ),
  };
}

function OneDraft({ draft, name, csrf }: { draft: Draft; name: string; csrf: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{name}</h2>
      <p class="govuk-body">
        Saved <DateTimeText value={draft.savedAt} />
      </p>
      <Details summaryText="What you had typed">
        <TypedFields fields={flatten(draft.raw)} />
      </Details>
      {draft.page && (
        <p class="govuk-body">
          <a class="govuk-link" href={draft.page}>
            Go on with it<span class="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
      <Form action={`/drafts/${encodeURIComponent(draft.key)}/throw-away`} csrfToken={csrf}>
        <Button classes="govuk-button--secondary">Throw it away</Button>
      </Form>
    </section>
  );
}
