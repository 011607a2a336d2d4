import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, InsetText } from '../../kernel/ui/index.ts';
import type { Candidate } from '../../subjects/index.ts';
import { concernKinds } from '../words.ts';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

/** Search before creating: who this might be, why each is offered and what differs. The screener chooses, never Kith. */
export function whoPage(shown: {
  concern: ConcernShown;
  named: ConcernSubjectShown;
  searched: string;
  candidates: readonly Candidate[];
  seal: FormSeal;
}): PageParts {
  const { concern, named, seal } = shown;
  const action = `/front-door/${concern.id}/who/${named.id}`;
  return {
    title: `Who is this: ${named.named}`,
    breadcrumbs: [
      { text: 'Front door', href: '/front-door' },
      { text: `Concern ${concern.label}`, href: `/front-door/${concern.id}` },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">Is this someone or somewhere Kith knows?</h1>
        <InsetText>
          The concern says: <strong>{named.named}</strong>
          {named.age && `, ${named.age}`} ({concernKinds[named.kind].label.toLowerCase()})
        </InsetText>
        <search>
          <form method="get" action={action}>
            <div class="govuk-form-group">
              <label class="govuk-label" for="q">
                Search for
              </label>
              <input class="govuk-input govuk-input--width-20" id="q" name="q" value={shown.searched} />
            </div>
            <Button classes="govuk-button--secondary">Search again</Button>
          </form>
        </search>
        {shown.candidates.length === 0 ? (
          <p class="govuk-body">Kith finds nobody and nowhere by that name.</p>
        ) : (
          <h2 class="govuk-heading-m">It might be</h2>
        )}
        {shown.candidates.map((candidate) => (
          <Form action={action} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <input type="hidden" name="choice" value={candidate.id} />
            <p class="govuk-body">
              <a class="govuk-link" href={`/subjects/${candidate.id}`}>
                {candidate.name ?? candidate.label}
              </a>
              {candidate.about && `, ${candidate.about}`}
              <br />
              Offered because: {candidate.why.join('; ')}.
              {candidate.differs.length > 0 && ` Differs: ${candidate.differs.join('; ')}.`}
            </p>
            <Button classes="govuk-button--secondary">This is them</Button>
          </Form>
        ))}
        <h2 class="govuk-heading-m">{shown.candidates.length === 0 ? 'Open a new record' : 'None of these'}</h2>
        <Form action={action} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <input type="hidden" name="choice" value="new" />
          <p class="govuk-body">
            Open a new record for {named.named}. Search other spellings first: two records for one child hide what is
            known.
          </p>
          <Button>Open a new record</Button>
        </Form>
      </>
    ),
  };
}
