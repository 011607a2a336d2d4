import type { PageParts } from '../../kernel/http/reply.ts';
import { AskForHelp } from '../door/support.tsx';
import type { SignInParts } from '../parts.ts';

/** Known to their organisation, but not here. The same for nobody, for a closed account and for another's. */
export const noAccountPage = (parts: SignInParts): PageParts => ({
  title: 'You do not have a Kith account',
  body: (
    <>
      <h1 class="govuk-heading-l">You do not have a Kith account</h1>
      <p class="govuk-body">
        Your organisation knows you, but Kith has no open account for the e-mail address it gave. To have one,{' '}
        <AskForHelp support={parts.support} />.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Back to sign in
        </a>
      </p>
    </>
  ),
});
