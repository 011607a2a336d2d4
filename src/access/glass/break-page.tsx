import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoiceField, type FieldErrors, Form, LongTextField, WarningText } from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import { GLASS_HOURS } from './break-glass.ts';

export interface BreakShown {
  thing: KnownThing;
  told: string | null;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
}

/** Break the glass: what it means, why, for how long, and who will be told. */
export function breakPage(shown: BreakShown): PageParts {
  const { thing, raw, errors } = shown;
  return {
    title: `Break the glass: ${thing.name}`,
    errors,
    breadcrumbs: [{ text: thing.name, href: hrefOf(thing) }, { text: 'Break the glass' }],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Open this record in an emergency</h1>
        <p class="govuk-body">
          You are not usually let into this record. If a child may come to harm because you cannot see it, you can open
          it yourself for a few hours. You will see names and everything that is written in it.
        </p>
        <WarningText>
          {shown.told ? `Usually ${shown.told} will be told that you did` : 'A manager will be told that you did'}, and
          why. It is reviewed within 5 days.
        </WarningText>
        <p class="govuk-body">If it can wait, ask whoever leads to give you access instead.</p>
        <Form action={`/break-glass/${thing.id}`} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
          <LongTextField
            name="why"
            label="Why do you need to see it now?"
            hint="At least 10 characters."
            rows={3}
            maxlength={1000}
            errors={errors}
            value={text(raw, 'why')}
          />
          <ChoiceField
            name="hours"
            label="For how long?"
            inline
            errors={errors}
            value={text(raw, 'hours')}
            items={GLASS_HOURS.map((hours) => ({
              value: String(hours),
              text: hours === 1 ? '1 hour' : `${hours} hours`,
            }))}
          />
          <ChoiceField
            name="knows"
            label="Do you know this person or their family outside work?"
            hint="A neighbour, a relative, a colleague’s family. You may still need to act; your manager is told at once."
            inline
            errors={errors}
            value={text(raw, 'knows')}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />
          <div class="govuk-button-group">
            <Button classes="govuk-button--warning">Break the glass</Button>
            <a class="govuk-link" href={hrefOf(thing)}>
              Go back
            </a>
          </div>
        </Form>
      </>
    ),
  };
}
