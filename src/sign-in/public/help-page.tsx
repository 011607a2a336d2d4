import type { PageParts } from '../../kernel/http/reply.ts';
import { Telephone } from '../../kernel/ui/index.ts';
import { AskForHelp } from '../door/support.tsx';
import type { SignInParts } from '../parts.ts';

export const helpPage = (parts: SignInParts): PageParts => ({
  title: 'Help',
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Help</h1>
        <h2 class="govuk-heading-m">If a child is in danger now</h2>
        <p class="govuk-body">
          Ring <Telephone number="999" />. Then use “I believe a child is in danger now” at the top of any page. Out of
          hours, ring the number at the foot of the page.
        </p>
        <h2 class="govuk-heading-m">If you cannot sign in</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Kith needs cookies. If it says that a form did not come from its own page, allow cookies and reload.</li>
          <li>After too many tries, wait 15 minutes.</li>
          <li>If a code is refused, see that your phone sets its time by itself, and enter the newest code.</li>
          <li>
            For a new password or another phone, <AskForHelp support={parts.support} />.
          </li>
        </ul>
        <h2 class="govuk-heading-m">If the screen has locked</h2>
        <p class="govuk-body">
          Kith locks after {parts.lockAfterMinutes} minutes alone. Your password brings you back to the same page. What
          you were typing is kept in{' '}
          <a class="govuk-link" href="/drafts">
            unfinished work
          </a>
          , and a form you sent too late waits for you to{' '}
          <a class="govuk-link" href="/resume">
            check and send it
          </a>
          .
        </p>
        <h2 class="govuk-heading-m">If you cannot see something</h2>
        <p class="govuk-body">
          Kith shows you what your work needs, and says the same for what is not there and what is not for you. If you
          need something,{' '}
          <a class="govuk-link" href="/access/ask">
            ask for access
          </a>
          . On everything you can see, “Why can I see this?” tells you why.
        </p>
        <h2 class="govuk-heading-m">By keyboard</h2>
        <p class="govuk-body">
          Everything works by keyboard and without JavaScript. The Tab key moves on, Enter follows a link, and / goes to
          the search box.
        </p>
      </div>
    </div>
  ),
});
