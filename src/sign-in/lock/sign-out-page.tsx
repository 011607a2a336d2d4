import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form } from '../../kernel/ui/index.ts';

export const signOutPage = (csrf: string): PageParts => ({
  title: 'Sign out',
  body: (
    <>
      <h1 class="govuk-heading-l">Do you want to sign out?</h1>
      <p class="govuk-body">Drafts that have been saved are kept for when you sign in again.</p>
      <Form action="/sign-out" csrfToken={csrf} attributes={{ 'data-sign-out': '' }}>
        <Button>Sign out</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          No, go back to your work
        </a>
      </p>
    </>
  ),
});

export const signedOutPage = (hasProvider: boolean): PageParts => ({
  title: 'You have signed out',
  body: (
    <>
      <h1 class="govuk-heading-l">You have signed out</h1>
      <p class="govuk-body">Drafts that had been saved are kept for you.</p>
      {hasProvider && (
        <p class="govuk-body">
          If you signed in with your organisation’s account and others use this computer, sign out of that account too.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Sign in again
        </a>
      </p>
    </>
  ),
});
