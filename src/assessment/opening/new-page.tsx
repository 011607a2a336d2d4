import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoiceField, Form, InsetText, TextField } from '../../kernel/ui/index.ts';
import { called, type Filled, type SubjectShown, typed } from '../../subjects/index.ts';
import type { InstrumentOffered } from './load-instruments.ts';

export interface NewShown {
  subject: SubjectShown | null;
  offered: readonly InstrumentOffered[];
  /** Sittings of this subject that are still being answered: going on with one is mostly what is wanted. */
  unfinished: readonly { id: string; title: string }[];
}

/** Choose what to ask. One that is begun already is offered first. */
export function newPage({ subject, offered, unfinished, seal, raw, errors }: NewShown & Filled): PageParts {
  const heading = subject ? `Begin an assessment: ${called(subject)}` : 'Begin an assessment of the partnership';
  return {
    title: subject ? `Begin an assessment: ${subject.label}` : heading,
    breadcrumbs: [
      { text: 'Assessments', href: '/assessments' },
      ...(subject ? [{ text: called(subject), href: `/subjects/${subject.id}` }] : []),
    ],
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">{heading}</h1>
        {unfinished.length > 0 && (
          <InsetText>
            Begun already:{' '}
            {unfinished.map(({ id, title }, at) => (
              <>
                {at > 0 && ', '}
                <a class="govuk-link" href={`/assessments/${id}`}>
                  {title}
                </a>
              </>
            ))}
            . Several people can answer one together.
          </InsetText>
        )}
        {offered.length === 0 ? (
          <p class="govuk-body">No assessment asks about this yet. An administrator adds them under “Instruments”.</p>
        ) : (
          <Form
            action={`/assessments/new${subject ? `?subject=${subject.id}` : ''}`}
            csrfToken={seal.csrf}
            idempotencyKey={seal.once}
          >
            <ChoiceField
              name="instrument"
              label="What do you want to ask?"
              size="m"
              errors={errors}
              value={typed(raw, 'instrument')}
              items={offered.map(({ id, name, about }) => ({ value: id, text: name, hint: { text: about } }))}
            />
            <TextField
              name="title"
              label="What to call it"
              hint="Such as “After the strategy meeting”. No names: it is shown in lists."
              optional
              errors={errors}
              value={typed(raw, 'title')}
            />
            <Button>Begin</Button>
          </Form>
        )}
      </>
    ),
  };
}
