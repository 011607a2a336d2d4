import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type FieldErrors, Form } from '../../kernel/ui/index.ts';
import { CodeField } from './code-page.tsx';
import { QrPicture } from './qr-picture.tsx';

/** Setting up the phone that will make codes, once, at the first sign-in. */
export function phonePage(props: {
  csrf: string;
  phone: { address: string; key: string };
  errors?: FieldErrors;
}): PageParts {
  return {
    title: 'Set up your phone',
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Set up your phone</h1>
          <p class="govuk-body">
            From now on you sign in with your password and a code from an authenticator app, so that a stolen password
            alone opens nothing.
          </p>
          <ol class="govuk-list govuk-list--number">
            <li>Open an authenticator app on your phone. Most phones have one, and any will do.</li>
            <li>Choose to add an account, and point the camera at this picture. Or type the key below it.</li>
            <li>Enter the code that the app shows.</li>
          </ol>
          <QrPicture
            text={props.phone.address}
            label="Picture for your authenticator app. It holds the same key as is written below."
          />
          <p class="govuk-body">
            Key: <strong class="kith-code-key">{props.phone.key}</strong>
          </p>
          <p class="govuk-body">Do not photograph this page or pass it on: whoever has the key can make your codes.</p>
          <Form action="/sign-in/phone" csrfToken={props.csrf}>
            <CodeField errors={props.errors} hint="The code changes every 30 seconds." />
            <Button>Continue</Button>
          </Form>
        </div>
      </div>
    ),
  };
}
