import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type FieldErrors, Form, PasswordField } from '../../kernel/ui/index.ts';

/** What a password must be, where one is chosen. */
export const PASSWORD_HINT = '12 characters or more. Three random words make a good one.';

/** A password of one's own in place of the one that was given. */
export function newPasswordPage(props: { csrf: string; errors?: FieldErrors }): PageParts {
  return {
    title: 'Choose a password',
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Choose a password</h1>
          <p class="govuk-body">
            The one you were given was only for the first time. Choose one that nobody else knows.
          </p>
          <Form action="/sign-in/new-password" csrfToken={props.csrf}>
            <PasswordField
              name="newPassword"
              label="New password"
              hint={PASSWORD_HINT}
              choosing
              errors={props.errors}
            />
            <Button>Save and sign in</Button>
          </Form>
        </div>
      </div>
    ),
  };
}
