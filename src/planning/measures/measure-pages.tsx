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
import { ProgressBar } from './impact-list.tsx';
import type { ImpactShown, MeasureShown } from './load-impacts.ts';
import { progressOf } from './progress.ts';

interface OfImpact extends Filled {
  plan: PlanShown;
  impact: ImpactShown;
}

export function newMeasurePage({ plan, impact, raw, errors, seal }: OfImpact): PageParts {
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
            ]}
          />
          <TextField
            name="name"
            label="What is it called?"
            hint="Such as: young people seen at hotspots, or what young people say of moving on."
            errors={errors}
            value={typed(raw, 'name')}
          />
          <LongTextField
            name="definition"
            label="What exactly is counted?"
            hint="As the partnership defines it, so that everybody counts alike."
            optional
            rows={2}
            errors={errors}
            value={typed(raw, 'definition')}
          />
          <TextField
            name="target"
            label="Target, for a number"
            width={10}
            optional
            errors={errors}
            value={typed(raw, 'target')}
          />
          <TextField
            name="unit"
            label="Unit, for a number"
            hint="Such as: contacts, people, per cent."
            width={20}
            optional
            errors={errors}
            value={typed(raw, 'unit')}
          />
          <DateField
            name="targetBy"
            label="By when, for a number"
            optional
            errors={errors}
            value={readDateParts(raw, 'targetBy')}
          />
          <Button>Add this measure</Button>
        </Form>
      </>
    ),
  });
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
        {measure.readings.length > 0 ? (
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
