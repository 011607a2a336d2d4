import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Details, type FieldErrors, Form, InsetText, PasswordField, TextField } from '../../kernel/ui/index.ts';
import type { SignInParts } from '../parts.ts';
import { DemoPeople } from './demo-people.tsx';
import { AskForHelp } from './support.tsx';

/** Why somebody is at the door again who thought they were in. */
export const whyAgain = {
  time: 'You took a while, so please begin again. Nothing has gone wrong.',
  codes: 'Those codes were not right. Please begin again with your password.',
  unlock: 'Too many passwords were wrong, so you were signed out. Please sign in again.',
  provider: 'You were not signed in: your organisation’s sign-in did not finish. Try again, or use your Kith password.',
} as const;

export type WhyAgain = keyof typeof whyAgain;

export interface SignInPageProps {
  csrf: string;
  next: string;
  /** A form was kept for whoever sent it. */
  kept: boolean;
  why?: WhyAgain | undefined;
  email?: string;
  errors?: FieldErrors;
}

/** Two fields; the code comes after. In a demonstration, the people one can be. */
export function signInPage(parts: SignInParts, props: SignInPageProps): PageParts {
  return {
    title: 'Sign in',
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Sign in</h1>
          {props.kept && (
            <InsetText>
              You had been signed out when you sent that. It is kept for you: sign in, check it and send it again.
            </InsetText>
          )}
          {props.why && <InsetText>{whyAgain[props.why]}</InsetText>}
          {parts.demo && <DemoPeople people={parts.demo} csrf={props.csrf} next={props.next} />}
          {parts.oidc && (
            <>
              <h2 class="govuk-heading-m">With your organisation’s account</h2>
              <Button href={`/sign-in/oidc?next=${encodeURIComponent(props.next)}`} classes="govuk-button--secondary">
                Sign in with your organisation
              </Button>
            </>
          )}
          {(parts.oidc || parts.demo) && <h2 class="govuk-heading-m">With a Kith password</h2>}
          <Form action="/sign-in" csrfToken={props.csrf}>
            <input type="hidden" name="next" value={props.next} />
            <TextField
              name="email"
              label="E-mail address"
              type="email"
              autocomplete="username"
              spellcheck={false}
              value={props.email}
              errors={props.errors}
            />
            <PasswordField name="password" label="Password" errors={props.errors} />
            <Button>Continue</Button>
          </Form>
          <Details summaryText="If you cannot sign in">
            <p class="govuk-body">
              To have a new password, or to set up another phone, <AskForHelp support={parts.support} />. They will
              check that it is you.
            </p>
            <p class="govuk-body">Kith never asks for your password or a code by telephone, text or e-mail.</p>
          </Details>
        </div>
      </div>
    ),
  };
}
