import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, InsetText, PasswordField } from '../../kernel/ui/index.ts';
import type { DemoPerson } from '../parts.ts';

export interface UnlockPageProps {
  csrf: string;
  next: string;
  kept: boolean;
  name: string;
  hasPassword: boolean;
  hasProvider: boolean;
  /** The person of the demonstration one is, who has no password to give. */
  demo: DemoPerson | null;
  errors?: { password: string };
}

/** Covers what was on the screen. Shows whose it is and nothing else. */
export function unlockPage(props: UnlockPageProps): PageParts {
  return {
    title: 'Locked',
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Locked</h1>
          <p class="govuk-body">
            This screen was locked to keep what is on it safe. It belongs to <strong>{props.name}</strong>.
          </p>
          <InsetText>
            {props.kept
              ? 'Kith had locked before you sent that. It is kept: unlock, check it and send it again.'
              : 'What you were typing is kept.'}
          </InsetText>
          {props.hasPassword && (
            <Form action="/unlock" csrfToken={props.csrf}>
              <input type="hidden" name="next" value={props.next} />
              <PasswordField name="password" label="Your password" errors={props.errors} />
              <Button>Unlock</Button>
            </Form>
          )}
          {props.hasProvider && (
            <Button href={`/sign-in/oidc?next=${encodeURIComponent(props.next)}`} classes="govuk-button--secondary">
              Unlock with your organisation’s account
            </Button>
          )}
          {props.demo && (
            <Form action="/sign-in/demo" csrfToken={props.csrf}>
              <input type="hidden" name="next" value={props.next} />
              <input type="hidden" name="email" value={props.demo.email} />
              <Button classes="govuk-button--secondary">Carry on as {props.demo.name} (demonstration)</Button>
            </Form>
          )}
          <p class="govuk-body">
            Not {props.name}?{' '}
            <a class="govuk-link" href="/sign-out">
              Sign out
            </a>{' '}
            and sign in as yourself.
          </p>
        </div>
      </div>
    ),
  };
}
