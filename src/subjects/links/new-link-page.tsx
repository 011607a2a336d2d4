import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, SelectField, TextField } from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import { called, type SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import { CandidateList } from '../search/candidate-list.tsx';
import type { Candidate } from '../search/search-subjects.ts';
import type { Terms } from '../terms/load-terms.ts';
import type { WayToSay } from './link-kinds.ts';
import { SaidFields } from './said-fields.tsx';

/** Search first: the other end is someone or somewhere Kith holds already. */
export function findOtherPage(shown: {
  subject: SubjectShown;
  today: CivilDate;
  q: string;
  candidates: readonly Candidate[];
}): PageParts {
  const { subject, q, candidates } = shown;
  return subjectPage({
    subject,
    today: shown.today,
    tab: 'links',
    heading: 'Add someone or somewhere',
    body: (
      <>
        <form method="get" action={`/subjects/${subject.id}/links/new`} class="kith-form">
          <TextField
            name="q"
            label="Who or where?"
            hint="A name, a nickname, a place or a label such as K4-7QXM."
            value={q}
            spellcheck={false}
          />
          <Button classes="govuk-button--secondary">Search</Button>
        </form>
        {q !== '' && (
          <CandidateList
            candidates={candidates.filter(({ id }) => id !== subject.id)}
            href={(candidate) => `/subjects/${subject.id}/links/new?other=${candidate.id}`}
            none={
              <>
                Nobody and nowhere you can see is called that. If they are not known yet,{' '}
                <a class="govuk-link" href="/concerns/new">
                  raise a concern
                </a>{' '}
                about them.
              </>
            }
          />
        )}
      </>
    ),
  });
}

export interface NewLinkShown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
  other: SubjectShown;
  ways: WayToSay[];
  terms: Terms;
}

/** How the two are joined: protective ties are offered first, and asked the same few questions as any other. */
export function newLinkPage({ subject, today, other, ways, terms, seal, raw, errors }: NewLinkShown): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'links',
    heading: `Join with ${called(other)}`,
    errors,
    body: (
      <Form
        action={`/subjects/${subject.id}/links/with/${other.id}`}
        csrfToken={seal.csrf}
        idempotencyKey={seal.once}
        autosaveKey={`link-${subject.id}-${other.id}`}
      >
        <SelectField
          name="way"
          label={`${called(subject)} …`}
          hint={`… ${called(other)}`}
          none="Select one"
          errors={errors}
          value={typed(raw, 'way')}
          items={ways.map(({ value, text }) => ({ value, text }))}
        />
        <SaidFields raw={raw} errors={errors} terms={terms} mayAccept={subject.level >= 3} />
        <Button>Add this</Button>
      </Form>
    ),
  });
}
