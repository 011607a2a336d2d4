import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type FieldErrors, Form, PasswordField } from '../../kernel/ui/index.ts';
import { PASSWORD_HINT } from '../door/new-password-page.tsx';

export const ACCOUNT_CRUMBS = [{ text: 'Your account', href: '/account' }];

export function passwordPage(props: {
  hasPassword: boolean;
  csrf: string;
  once: string;
  errors?: FieldErrors;
}): PageParts {
  return {
    title: 'Change your password',
    breadcrumbs: ACCOUNT_CRUMBS,
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Change your password</h1>
          {props.hasPassword ? (
            <Form action="/account/password" csrfToken={props.csrf} idempotencyKey={props.once}>
              <PasswordField name="password" label="Your password now" errors={props.errors} />
              <PasswordField
                name="newPassword"
                label="New password"
                hint={PASSWORD_HINT}
                choosing
                errors={props.errors}
              />
              <p class="govuk-body">Every other browser you are signed in on will be signed out.</p>
              <Button>Change password</Button>
            </Form>
          ) : (
            <p class="govuk-body">
              You have no Kith password: you sign in with your organisation’s account. Change it there.
            </p>
          )}
        </div>
      </div>
    ),
  };
}
