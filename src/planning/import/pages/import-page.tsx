import type { FormSeal } from '../../../kernel/http/context.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import {
  Button,
  Details,
  type FieldErrors,
  Form,
  InsetText,
  SelectField,
  TextField,
} from '../../../kernel/ui/index.ts';
import type { Compared } from '../../editions/compare.ts';
import { saidPlan } from '../landing/land-import.ts';
import type { ImportShown } from '../landing/load-import.ts';
import type { Made, MadePlace } from '../landing/paper-landing.ts';
import type { StagedRead } from '../read-staged.ts';
import { waitsForSchoolYear } from '../reading/due-in-school-year.ts';
import { ChangesSection } from './changes-section.tsx';
import { ColumnsSection } from './columns-section.tsx';
import { reviewPage } from './review-page.tsx';
import { FlagsSection, RowsSection } from './rows-section.tsx';
import { howMany, kindItems, sayRecognised } from './words.ts';

export interface ImportPage {
  readonly shown: ImportShown;
  readonly read: StagedRead;
  readonly reasons: readonly string[];
  readonly plans: readonly { id: string; title: string }[];
  /** Where it landed, where that is no plan. */
  readonly places: readonly MadePlace[];
  readonly made: readonly Made[];
  /** What it changes, where it is a newer edition of a plan. */
  readonly compared: { readonly compared: Compared; readonly planTitle: string } | null;
  /** How many open actions of the plan it became have a lead whom nobody confirmed; none for those who do not write in it. */
  readonly unconfirmed: number;
  readonly seal: FormSeal;
  /** A key for each form of the page, so that sending one does not use up another. */
  newKey(): string;
  readonly errors?: FieldErrors;
  readonly raw?: Readonly<Record<string, unknown>>;
}

/** What Kith read of a paper: what to look at first, then everything, each correctable, and landing it. */
export function importPage({
  shown,
  read,
  reasons,
  plans,
  places,
  compared,
  unconfirmed,
  seal,
  newKey,
  errors,
  raw = {},
}: ImportPage): PageParts {
  if (shown.recognised === 'system_review') return reviewPage({ shown, places, seal, newKey });
  const at = `/plans/import/${shown.id}`;
  const landed = shown.state !== 'staged';
  const { proposal } = read;
  const planId = saidPlan(shown);
  // What was no plan may be one by now, since somebody said what its tables are.
  const seems = shown.recognised === 'unknown' && proposal.actions.length > 0 ? read.kind : shown.recognised;
  return {
    title: proposal.title || 'A plan without a title',
    width: 'wide',
    errors,
    breadcrumbs: [
      { text: 'Plans', href: '/plans' },
      { text: 'Papers brought in', href: '/plans/import' },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{landed ? 'Brought in' : 'Nothing has landed yet'}</span>
        <h1 class="govuk-heading-l">{proposal.title || 'A plan without a title'}</h1>
        <InsetText>
          Kith takes this for {sayRecognised(seems)}: {howMany(proposal.actions.length, 'action')} under{' '}
          {howMany(proposal.parts.length, 'part')}, and {howMany(proposal.flags.length, 'thing')} to look at.{' '}
          {reasons.join('. ')}.
        </InsetText>
        {shown.state === 'landed' && shown.planId && (
          <p class="govuk-body">
            It landed.{' '}
            <a class="govuk-link" href={`/plans/${shown.planId}`}>
              Go to the plan
            </a>
            {unconfirmed > 0 && (
              <>
                {' '}
                ·{' '}
                <a class="govuk-link" href={`/plans/${shown.planId}/confirm`}>
                  {`Confirm who answers for ${howMany(unconfirmed, 'action')}`}
                </a>
              </>
            )}
          </p>
        )}
        {shown.state === 'abandoned' && (
          <p class="govuk-body">It was put aside. What was read of it and put right is kept.</p>
        )}
        {!landed && compared && planId && <ChangesSection {...compared} printed={proposal.actions} planId={planId} />}
        <FlagsSection {...{ at, proposal, landed }} />
        {!landed && <AboutForm {...{ at, read, shown, plans, seal, newKey, planId, errors }} />}
        {!landed && (
          <ColumnsSection
            at={at}
            mapping={read.mapping}
            seal={seal}
            newKey={newKey}
            open={proposal.actions.length === 0}
          />
        )}
        <RowsSection {...{ at, proposal, landed }} />
        <LeftSection proposal={proposal} />
        {!landed && (
          <>
            <h2 class="govuk-heading-m">Land it</h2>
            <Form action={`${at}/accept`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              {compared && compared.compared.actions.dropped.length + compared.compared.parts.dropped.length > 0 && (
                <TextField
                  name="because"
                  label="Why is what this edition leaves out dropped?"
                  hint="It is kept with each of them."
                  errors={errors}
                  value={typeof raw.because === 'string' ? raw.because : ''}
                />
              )}
              <Button>{compared ? 'Land this edition' : 'Land this plan'}</Button>
            </Form>
            <Form action={`${at}/abandon`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              <Button classes="govuk-button--secondary">Put it aside</Button>
            </Form>
          </>
        )}
      </>
    ),
  };
}

function AboutForm({
  at,
  read,
  shown,
  plans,
  seal,
  newKey,
  planId,
  errors,
}: Pick<ImportPage, 'read' | 'shown' | 'plans' | 'seal' | 'newKey' | 'errors'> & {
  at: string;
  planId: string | null;
}) {
  const { proposal } = read;
  const nobody = proposal.actions.filter(({ leads }) => leads.length === 0).length;
  const termed = proposal.actions.filter(({ due }) => due !== null && waitsForSchoolYear(due)).length;
  return (
    <section aria-labelledby="about">
      <h2 class="govuk-heading-m" id="about">
        About the plan
      </h2>
      <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
        <TextField name="title" label="What is it called?" errors={errors} value={proposal.title} />
        <SelectField
          name="kind"
          label="What kind of plan is it?"
          hint={`It seems to be ${sayRecognised(shown.recognised)}.`}
          items={kindItems}
          value={read.kind}
        />
        <SelectField
          name="plan"
          label="Is it a newer edition of a plan?"
          none="No, it is a new plan"
          items={plans.map(({ id, title }) => ({ value: id, text: title }))}
          value={planId ?? ''}
        />
        {nobody > 0 && (
          <TextField
            name="lead"
            label={`Who leads the ${howMany(nobody, 'action')} that ${nobody === 1 ? 'names' : 'name'} nobody?`}
            hint="A role, a team or a person. It is proposed until somebody confirms."
            optional
          />
        )}
        {termed > 0 && (
          <TextField
            name="year"
            label="Which school year are its terms of?"
            hint={`${howMany(termed, 'action')} ${termed === 1 ? 'names' : 'name'} a term or a school holiday without a year. The year in which it begins: 2025 for 2025 to 2026.`}
            width={4}
            inputmode="numeric"
            optional
          />
        )}
        <Button classes="govuk-button--secondary">Put this right</Button>
      </Form>
    </section>
  );
}

/** Words that have no place in the plan: the rest of the paper, so that a person can see that none is lost. */
function LeftSection({ proposal: { prose, leftovers, headings } }: Pick<StagedRead, 'proposal'>) {
  return (
    <>
      {leftovers.length > 0 && (
        <Details summaryText={`Not in the plan: ${leftovers.length}`} open>
          {leftovers.map(({ at, text, why }) => (
            <p class="govuk-body-s">
              <strong>{at}</strong>: {text} ({why})
            </p>
          ))}
        </Details>
      )}
      {prose.length > 0 && (
        <Details summaryText={`Words around the tables, kept with the plan: ${prose.length}`}>
          {prose.map(({ text }) => (
            <p class="govuk-body-s">{text}</p>
          ))}
        </Details>
      )}
      {headings.length > 0 && (
        <Details summaryText={`Headings as printed: ${headings.length}`}>
          <p class="govuk-body-s">{headings.map(({ text }) => text).join(' · ')}</p>
        </Details>
      )}
    </>
  );
}
