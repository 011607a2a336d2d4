import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Details, type FieldErrors, Form, TextField } from '../../kernel/ui/index.ts';
import type { SignInParts } from '../parts.ts';
import { AskForHelp } from './support.tsx';

/** The six digits the phone shows now. Nothing on the page says whose phone. */
export function codePage(parts: SignInParts, props: { csrf: string; errors?: FieldErrors }): PageParts {
  return {
    title: 'Enter your code',
    backHref: '/sign-in',
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Enter your code</h1>
          <Form action="/sign-in/code" csrfToken={props.csrf}>
            <CodeField
              errors={props.errors}
              hint="Open the authenticator app on your phone. The code changes every 30 seconds."
            />
            <Button>Sign in</Button>
          </Form>
          <Details summaryText="Lost your phone, or have a new one?">
            <p class="govuk-body">
              To set up another phone, <AskForHelp support={parts.support} />. They will check that it is you, and what
              the old phone shows will stop working.
            </p>
            <p class="govuk-body">
              If the code is refused though it is new, see that your phone sets its time by itself.
            </p>
          </Details>
        </div>
      </div>
    ),
  };
}

/** Six digits, typed or filled in by the phone; never kept in a draft. */
export function CodeField(props: { errors: FieldErrors | undefined; hint: string }) {
  return (
    <TextField
      name="code"
      label="6-digit code"
      hint={props.hint}
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      errors={props.errors}
    />
  );
}
