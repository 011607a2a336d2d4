import { londonDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  DateText,
  Form,
  ListTable,
  LongTextField,
  readDateParts,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { mayEdit } from '../policy.ts';
import type { Counter } from './counter.ts';
import { ProgressBar } from './impact-list.tsx';
import type { ImpactShown, MeasureShown } from './load-impacts.ts';
import { MeasureFields } from './measure-fields.tsx';
import { figureWords, progressOf } from './progress.ts';

interface OfImpact extends Filled {
  plan: PlanShown;
  impact: ImpactShown;
}

export function newMeasurePage({
  plan,
  impact,
  counters,
  raw,
  sent,
  errors,
  seal,
}: OfImpact & { counters: readonly Counter[] }): PageParts {
  return planPage({
    plan,
    heading: 'How will you know?',
    errors,
    body: (
      <>
        <p class="govuk-body-l">{impact.wording}</p>
        <Form
          action={`/plans/${plan.id}/impacts/${impact.id}/measures/new`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
        >
          <ChoiceField
            name="kind"
            label="What tells it?"
            inline
            errors={errors}
            value={typed(raw, 'kind')}
            items={[
              { value: 'number', text: 'A number' },
              { value: 'story', text: 'A story' },
              { value: 'live', text: 'Counted by Kith' },
            ]}
          />
          <MeasureFields counters={counters} raw={raw} sent={sent} errors={errors} />
          <Button>Add this measure</Button>
        </Form>
      </>
    ),
  });
}

/** What a live measure counts, and beside it the other figures of the same log, each of another thing. */
function CountedApart({ measure: { count } }: { measure: MeasureShown }) {
  if (!count?.said) return <p class="govuk-body">Nothing is released yet. Figures are worked out once a day.</p>;
  const { said } = count;
  return (
    <>
      <ListTable
        caption="Counted apart"
        captionShown
        columns={[
          { text: 'What is counted', words: true },
          { text: 'So far', format: 'numeric' },
        ]}
        rows={[{ ...count.count, value: said.value }, ...count.apart].map(({ name, value }) => [
          name,
          figureWords(value, null),
        ])}
      />
      <p class="govuk-body">
        Kith counts: {count.count.about.charAt(0).toLowerCase()}
        {count.count.about.slice(1)}. {said.period}.
      </p>
      <p class="govuk-body">
        {said.way === 'live' ? (
          'You see these numbers as they are, because you may see all that is counted. Everybody else sees them as released each day.'
        ) : (
          <>
            Released on <DateText value={londonDate(said.at)} />. Figures below 5 are withheld, and others with them
            where a small one could be worked out.
          </>
        )}
      </p>
    </>
  );
}

/** A measure with everything recorded of it, and the form to record more. */
export function measurePage({
  plan,
  impact,
  measure,
  raw,
  errors,
  seal,
}: OfImpact & { measure: MeasureShown }): PageParts {
  const { share, words } = progressOf(measure);
  const isStory = measure.kind === 'story';
  return planPage({
    plan,
    heading: measure.name,
    errors,
    body: (
      <>
        <p class="govuk-body">For: {impact.wording}</p>
        {measure.definition && <p class="govuk-body">What is counted: {measure.definition}</p>}
        {!isStory && (
          <p class="govuk-body-l">
            {share !== null && <ProgressBar share={share} />} {words}
            {measure.targetBy && (
              <>
                . Target by <DateText value={measure.targetBy} />
              </>
            )}
          </p>
        )}
        {mayEdit(plan) && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/plans/${plan.id}/measures/${measure.id}/change`}>
              Change what it counts, or its target
            </a>
          </p>
        )}
        {measure.kind === 'live' ? (
          <CountedApart measure={measure} />
        ) : measure.readings.length > 0 ? (
          <ListTable
            caption={isStory ? 'Stories' : 'Readings'}
            captionShown
            columns={[
              { text: 'On' },
              { text: isStory ? 'Story' : (measure.unit ?? 'Number'), words: isStory },
              { text: 'Where it comes from', words: true },
            ]}
            rows={measure.readings.map((reading) => [
              <DateText value={reading.asOf} />,
              reading.story ?? (reading.value ?? 0).toLocaleString('en-GB'),
              reading.source,
            ])}
          />
        ) : (
          <p class="govuk-body">Nothing recorded yet.</p>
        )}
        {mayEdit(plan) && measure.kind !== 'live' && (
          <>
            <h2 class="govuk-heading-m">{isStory ? 'Tell a story' : 'Record a reading'}</h2>
            <Form
              action={`/plans/${plan.id}/measures/${measure.id}/readings/new`}
              csrfToken={seal.csrf}
              idempotencyKey={seal.once}
            >
              {isStory ? (
                <LongTextField
                  name="story"
                  label="What was said or seen?"
                  hint="With nobody’s name in it, and with the consent of whose story it is."
                  rows={5}
                  errors={errors}
                  value={typed(raw, 'story')}
                />
              ) : (
                <TextField
                  name="value"
                  label="The number"
                  width={10}
                  suffix={measure.unit ?? undefined}
                  inputmode="numeric"
                  errors={errors}
                  value={typed(raw, 'value')}
                />
              )}
              <DateField name="asOf" label="When was it so?" errors={errors} value={readDateParts(raw, 'asOf')} />
              <TextField
                name="source"
                label="Where does it come from?"
                hint="Such as: the contact log, the survey of June."
                errors={errors}
                value={typed(raw, 'source')}
              />
              <Button>{isStory ? 'Keep this story' : 'Record this reading'}</Button>
            </Form>
          </>
        )}
      </>
    ),
  });
}

/** A measure’s words and its target, to be changed with a reason: what is counted is the partnership’s to define (domain §6.2 no 2). */
export function changeMeasurePage({
  plan,
  measure,
  counters,
  raw,
  sent,
  errors,
  seal,
}: OfImpact & { measure: MeasureShown; counters: readonly Counter[] }): PageParts {
  return planPage({
    plan,
    heading: `Change ${measure.name}`,
    errors,
    body: (
      <Form action={`/plans/${plan.id}/measures/${measure.id}/change`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <MeasureFields counters={counters} raw={raw} sent={sent} errors={errors} measure={measure} />
        <LongTextField
          name="why"
          label="Why does it change?"
          hint="What it said before is kept, with this reason."
          rows={2}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Change it</Button>
      </Form>
    ),
  });
}
