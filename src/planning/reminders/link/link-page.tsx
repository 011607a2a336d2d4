import type { ComponentChildren } from 'preact';
import { civilDate } from '../../../kernel/clock/index.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateText,
  type FieldErrors,
  Form,
  InsetText,
  KeyValues,
  LongTextField,
  TextField,
} from '../../../kernel/ui/index.ts';
import { type Raw, typed } from '../../../subjects/index.ts';
import { saidWords } from '../../action/status-words.tsx';
import type { LinkedAction } from './open-link.ts';

interface LinkPage {
  action: LinkedAction;
  token: string;
  csrf: string;
  raw: Raw;
  errors?: FieldErrors;
}

const narrow = (title: string, body: ComponentChildren): PageParts => ({
  title,
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        {body}
      </div>
    </div>
  ),
});

/** One action and the one form about it: nothing else of Kith is to be had from here. */
export function linkPage({ action, token, csrf, raw, errors }: LinkPage): PageParts {
  const page = narrow(
    `How is ${action.reference} going?`,
    <>
      <About action={action} />
      <Form action={`/act/${token}`} csrfToken={csrf}>
        <ChoiceField
          name="claim"
          label="What do you want to say?"
          errors={errors}
          value={typed(raw, 'claim')}
          items={[
            { value: 'on_track', text: 'It is on track' },
            { value: 'at_risk', text: 'It is at risk', hint: { text: 'It may not be done in time. Say why below.' } },
            {
              value: 'done',
              text: 'It is done',
              hint: { text: 'Say what shows it below. Somebody else approves it.' },
            },
            {
              value: 'delegate',
              text: 'Somebody else should do it',
              hint: { text: 'Enter their e-mail address and say why below.' },
            },
          ]}
        />
        <LongTextField
          name="note"
          label="What has happened, or why?"
          hint="Needed when it is at risk, or when you hand it over. Do not name a child or a family here."
          rows={4}
          errors={errors}
          value={typed(raw, 'note')}
        />
        <LongTextField
          name="evidence"
          label="What shows that it is done?"
          hint="Needed when it is done: what changed, where it can be seen, or where the paper is kept."
          rows={4}
          errors={errors}
          value={typed(raw, 'evidence')}
        />
        <TextField
          name="colleague"
          label="Your colleague’s e-mail address"
          hint="Needed when somebody else should do it: the address they sign in to Kith with."
          type="email"
          spellcheck={false}
          errors={errors}
          value={typed(raw, 'colleague')}
        />
        <p class="govuk-hint">This link works once. After you send, sign in to change anything.</p>
        <Button>Send</Button>
      </Form>
    </>,
  );
  return errors ? { ...page, errors } : page;
}

function About({ action }: Pick<LinkPage, 'action'>) {
  const address = `/plans/${action.planId}/actions/${action.actionId}`;
  return (
    <>
      {action.own && <p class="govuk-body-l kith-prose">{action.wording}</p>}
      <KeyValues
        items={[
          action.planTitle !== null && { key: 'Plan', value: action.planTitle },
          action.number !== null && { key: 'Number', value: action.number },
          { key: 'Due by', value: action.dueBy === null ? 'No date' : <DateText value={civilDate(action.dueBy)} /> },
          action.claim !== null && { key: 'Last said of it', value: saidWords[action.claim] },
        ]}
      />
      {!action.own && (
        <InsetText>
          What this action is can only be read in Kith.{' '}
          <a class="govuk-link" href={address}>
            Sign in to read it
          </a>
          , or say below how it goes.
        </InsetText>
      )}
    </>
  );
}

/** The one answer for every link that opens nothing: used, too old, never made, somebody else’s now, or already settled. */
export const deadLinkPage: PageParts = narrow(
  'This link does not work any more',
  <>
    <p class="govuk-body">
      A link from a reminder works once and for a week. If you have just used it, what you sent was kept, and you need
      do nothing more.
    </p>
    <p class="govuk-body">
      You can{' '}
      <a class="govuk-link" href="/sign-in">
        sign in
      </a>{' '}
      to find your actions, wait for the next reminder, or ask whoever runs the plan to record it for you.
    </p>
  </>,
);

export const tooManyLinksPage = (minutes: number): PageParts =>
  narrow(
    'Too many links that do not work',
    <p class="govuk-body">
      Wait {minutes} minutes and open your link again, or{' '}
      <a class="govuk-link" href="/sign-in">
        sign in
      </a>
      .
    </p>,
  );

export const thanksPage: PageParts = narrow(
  'Thank you',
  <>
    <p class="govuk-body">What you said is recorded, with your name and how it came. The link does not work again.</p>
    <p class="govuk-body">
      To see it, or to say more,{' '}
      <a class="govuk-link" href="/sign-in">
        sign in
      </a>
      .
    </p>
  </>,
);
