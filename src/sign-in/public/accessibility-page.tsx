import type { PageParts } from '../../kernel/http/reply.ts';
import { AskForHelp } from '../door/support.tsx';
import type { SignInParts } from '../parts.ts';

/** Says what is done and what is not: nobody outside has audited Kith yet. */
export const accessibilityPage = (parts: SignInParts): PageParts => ({
  title: 'Accessibility statement',
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Accessibility statement for Kith</h1>
        <p class="govuk-body">Kith should work for everyone who keeps young people safe. You should be able to:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>enlarge a page to 400% without losing anything or scrolling sideways</li>
          <li>do every task with a keyboard, with speech, or with a screen reader</li>
          <li>do every task with JavaScript turned off</li>
          <li>use your own colours, and print any page</li>
          <li>read it without knowing our words: there is a glossary, and dates and times are written out</li>
        </ul>
        <h2 class="govuk-heading-m">How accessible Kith is</h2>
        <p class="govuk-body">
          It is built to meet level AA of the Web Content Accessibility Guidelines 2.2, with components of the GOV.UK
          Design System. Pages are checked by machine, which finds only part of what can be wrong. Kith has not yet been
          audited by an outside body, nor tested by people who use assistive technology every day, so we do not claim
          that it meets the standard.
        </p>
        <h2 class="govuk-heading-m">What we know is not right</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Files that other organisations send are shown as they came, and may not be accessible.</li>
          <li>The picture for setting up a phone needs a camera. The same key is written below it, to type.</li>
          <li>
            A page locks after {parts.lockAfterMinutes} minutes alone, to keep what is on it safe. It warns first, and
            nothing you typed is lost. If you need longer, tell us.
          </li>
        </ul>
        <h2 class="govuk-heading-m">Tell us</h2>
        <p class="govuk-body">
          If you cannot use something, or need a page in another form, <AskForHelp support={parts.support} />. If the
          answer does not help, you can go to the Equality Advisory and Support Service, which helps people with the
          Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
        </p>
      </div>
    </div>
  ),
});
