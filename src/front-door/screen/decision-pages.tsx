import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  type FieldErrors,
  Form,
  LongTextField,
  readDateParts,
  SelectField,
} from '../../kernel/ui/index.ts';
import type { Outcome } from '../rules.ts';
import { Facts, NamedFacts, Standing, WhatWasSaid } from './concern-parts.tsx';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

/** Someone who may lead a case. */
export interface Leader {
  id: string;
  name: string;
  jobTitle: string;
}

/** What both pages show: the original words, and one of those they name. */
export interface Deciding {
  concern: ConcernShown;
  named: ConcernSubjectShown;
  now: Date;
  seal: FormSeal;
  /** What was typed, when the form comes back to be mended. */
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
}

const typed = (raw: Deciding['raw'], name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' ? value : undefined;
};

/** Decide about one subject of a concern: the words beside a short form. */
export function decidePage(shown: Deciding & { outcomes: readonly Outcome[]; leaders: readonly Leader[] }): PageParts {
  const { concern, named, raw, errors } = shown;
  return decidingPage(
    shown,
    `Decide about ${named.named}`,
    <Form
      action={`/front-door/${concern.id}/decide/${named.id}`}
      csrfToken={shown.seal.csrf}
      idempotencyKey={shown.seal.once}
      autosaveKey={`decide-${named.id}`}
    >
      <ChoiceField
        name="outcome"
        label="What should happen?"
        size="m"
        errors={errors}
        value={typed(raw, 'outcome')}
        items={shown.outcomes.map((outcome) => ({
          value: outcome.code,
          text: outcome.label,
          hint: { text: outcome.needsSecond ? `${outcome.about} A second person must agree.` : outcome.about },
        }))}
      />
      <LongTextField
        name="rationale"
        label="Why?"
        size="m"
        hint="Say what you know, how you know it, and what would change your mind."
        rows={5}
        errors={errors}
        value={typed(raw, 'rationale')}
      />
      <h2 class="govuk-heading-m">If it is accepted</h2>
      <SelectField
        name="owner"
        label="Who leads"
        none="Nobody yet"
        errors={errors}
        value={typed(raw, 'owner')}
        items={shown.leaders.map((leader) => ({ value: leader.id, text: `${leader.name}, ${leader.jobTitle}` }))}
      />
      <DateField
        name="review"
        label="When it is looked at again"
        errors={errors}
        value={readDateParts(raw, 'review')}
      />
      <Button>Record decision</Button>
    </Form>,
  );
}

/** The second person: the first one's reasons and the original words, then yes or no and why. */
export function secondPage(shown: Deciding & { decision: NonNullable<ConcernSubjectShown['decision']> }): PageParts {
  const { concern, named, raw, errors } = shown;
  return decidingPage(
    shown,
    `Second person: ${named.named}`,
    <Form
      action={`/front-door/${concern.id}/second/${named.id}`}
      csrfToken={shown.seal.csrf}
      idempotencyKey={shown.seal.once}
    >
      <ChoiceField
        name="agrees"
        label={`Do you agree: ${shown.decision.outcomeLabel.toLowerCase()}?`}
        size="m"
        errors={errors}
        value={typed(raw, 'agrees')}
        items={[
          { value: 'yes', text: 'Yes, I agree' },
          { value: 'no', text: 'No, send it back to be decided again' },
        ]}
      />
      <LongTextField name="rationale" label="Why?" rows={4} errors={errors} value={typed(raw, 'rationale')} />
      <Button>Record</Button>
    </Form>,
  );
}

function decidingPage(shown: Deciding, title: string, form: PageParts['body']): PageParts {
  const { concern, named } = shown;
  return {
    title,
    breadcrumbs: [
      { text: 'Front door', href: '/front-door' },
      { text: `Concern ${concern.label}`, href: `/front-door/${concern.id}` },
    ],
    errors: shown.errors,
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <Standing concern={concern} now={shown.now} />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <WhatWasSaid concern={concern} />
            <h2 class="govuk-heading-m">{named.named}</h2>
            <NamedFacts concern={concern} named={named} />
            {form}
          </div>
          <div class="govuk-grid-column-one-third">
            <Facts concern={concern} />
          </div>
        </div>
      </>
    ),
  };
}
