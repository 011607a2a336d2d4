import type { PageParts, Reply } from '../../kernel/http/reply.ts';
import { WAIT_MINUTES } from '../limits.ts';
import type { SignInParts } from '../parts.ts';
import { AskForHelp } from './support.tsx';

const tooManyPage = (parts: SignInParts): PageParts => ({
  title: 'Too many tries',
  body: (
    <>
      <h1 class="govuk-heading-l">Too many tries</h1>
      <p class="govuk-body">
        Wait {WAIT_MINUTES} minutes and try again, or <AskForHelp support={parts.support} />.
      </p>
      <p class="govuk-body">
        If it was not you who tried, nobody has got in. Tell your Kith administrator, so that they can keep watch.
      </p>
      <p class="govuk-body">
        If you believe a child is in danger, do not wait: ring 999, or the number for out of hours at the foot of this
        page.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Back to sign in
        </a>
      </p>
    </>
  ),
});

/** Status 429. It is answered, not thrown, so that the try stays counted. */
export const tooManyTries = (parts: SignInParts): Reply => ({
  kind: 'page',
  status: 429,
  page: tooManyPage(parts),
  data: null,
});
