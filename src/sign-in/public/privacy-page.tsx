import type { PageParts } from '../../kernel/http/reply.ts';
import { ListTable } from '../../kernel/ui/index.ts';
import { AskForHelp } from '../door/support.tsx';
import type { SignInParts } from '../parts.ts';

const COOKIES: readonly (readonly [name: string, what: string, how: string])[] = [
  ['kith-session', 'Says that you are signed in', 'Until you sign out or close the browser; 12 hours at most'],
  ['kith-before', 'Shows that a form you fill in before signing in is ours', 'Until you have signed in'],
  ['kith-half', 'How far you are in signing in', '10 minutes'],
  ['kith-oidc', 'Your sign-in at your organisation, while it lasts', '10 minutes'],
  ['kith-token', 'A token you have just made, until it is shown', '2 minutes'],
];

/** For those who use Kith, and in short for those it is about; the partnership's own notice says the rest. */
export const privacyPage = (parts: SignInParts): PageParts => ({
  title: 'Privacy',
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Privacy</h1>
        <h2 class="govuk-heading-m">If Kith is about you or your child</h2>
        <p class="govuk-body">
          Kith holds what agencies need to know to keep young people safe outside the home: what is worrying, what is
          strong, who is helping, and what was decided and why. Each person sees only what their work needs, and Kith
          keeps a record of everyone who looks. You may ask what is held about you, and ask for what is wrong to be put
          right. The privacy notice of the safeguarding partnership named above says on what legal basis, for how long,
          and whom to ask.
        </p>
        <h2 class="govuk-heading-m">If you work with Kith</h2>
        <p class="govuk-body">
          Kith keeps your name, e-mail address, job, agency and roles; a password as a mark from which it cannot be
          read; and the secret your phone shares with it, sealed. It records every page you open and everything you
          change, with the time. Those who oversee a record can see that you looked at it. That record cannot be changed
          or switched off.
        </p>
        <p class="govuk-body">
          What you type into a form is kept as a draft, for you alone, until you send it or throw it away.
        </p>
        <h2 class="govuk-heading-m">Cookies</h2>
        <p class="govuk-body">
          Kith sets only cookies that it cannot work without, so it does not ask. It follows nobody, and no other
          company learns that you were here: pages fetch nothing from anywhere else.
        </p>
        <ListTable
          caption="Cookies of Kith"
          columns={[{ text: 'Name' }, { text: 'What it is for' }, { text: 'How long' }]}
          rows={COOKIES}
        />
        <p class="govuk-body">
          Your browser also keeps what you are typing in the open tab until Kith has saved it. Signing out forgets it.
        </p>
        <h2 class="govuk-heading-m">Ask</h2>
        <p class="govuk-body">
          Ask the data protection officer of your agency, or <AskForHelp support={parts.support} />. You may also
          complain to the Information Commissioner’s Office.
        </p>
      </div>
    </div>
  ),
});
