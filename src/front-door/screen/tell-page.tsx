import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type FieldErrors, Form, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import type { MyConcern } from '../mine/my-concerns.ts';
import { Steps } from '../mine/steps.tsx';
import type { ConcernShown } from './load-concern.ts';

export interface Telling {
  concern: ConcernShown;
  /** What the referrer has been told so far. */
  steps: MyConcern['steps'];
  words: string;
  seal: FormSeal;
  errors?: FieldErrors;
}

const crumbs = (concern: ConcernShown) => [
  { text: 'Front door', href: '/front-door' },
  { text: `Concern ${concern.label}`, href: `/front-door/${concern.id}` },
];

/** Words of one's own to whoever raised a concern: beyond the steps of the ladder, only what somebody chose (I27). */
export function tellPage({ concern, steps, words, seal, errors }: Telling): PageParts {
  return {
    title: `Tell whoever raised concern ${concern.label}`,
    breadcrumbs: crumbs(concern),
    body: (
      <>
        <h1 class="govuk-heading-l">Tell whoever raised it something</h1>
        <h2 class="govuk-heading-m">What they have been told so far</h2>
        <Steps steps={steps} />
        <InsetText>
          They do not know who else is involved. Leave out whether a child or a family was already known, whether the
          police are involved, and whether anything was closed, unless you have decided that they may know it and that
          nobody is less safe for it.
        </InsetText>
        <Form
          action={`/front-door/${concern.id}/tell`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
          autosaveKey={`tell-${concern.id}`}
        >
          <LongTextField
            name="words"
            label="What would you like to tell them?"
            hint="You see it as they will before it is sent."
            size="m"
            rows={5}
            value={words}
            errors={errors}
          />
          <Button name="step" value="preview">
            See it as they will
          </Button>
        </Form>
      </>
    ),
  };
}

/** The message as the referrer will read it, before anything is sent. */
export function previewPage({ concern, steps, words, seal }: Telling, now: Date): PageParts {
  const action = `/front-door/${concern.id}/tell`;
  return {
    title: `What whoever raised concern ${concern.label} will see`,
    breadcrumbs: crumbs(concern),
    body: (
      <>
        <h1 class="govuk-heading-l">This is what they will see</h1>
        <p class="govuk-body">Nothing has been sent yet.</p>
        <section class="kith-preview" aria-label="As they will see it">
          <h2 class="govuk-heading-m">What has happened so far</h2>
          <Steps steps={[...steps, { step: 'told', told: words, at: now }]} />
        </section>
        <Form action={action} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <input type="hidden" name="words" value={words} />
          <div class="govuk-button-group">
            <Button name="step" value="send">
              Send it
            </Button>
            <Button name="step" value="change" classes="govuk-button--secondary">
              Change it
            </Button>
          </div>
        </Form>
      </>
    ),
  };
}
