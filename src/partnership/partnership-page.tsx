import type { PageParts } from '../kernel/http/reply.ts';

const PLACES = [
  ['/plans', 'Plans', 'The strategy, the business plan, workplans: what is to be done, by whom and how it goes.'],
  ['/actions', 'Open actions', 'What is still to be done across every plan: by agency, lead, month and status.'],
  ['/reports-due', 'Reports due', 'What is to be brought in the next year, to which board, by whom, covering what.'],
  ['/bodies', 'Boards and panels', 'What each is for, who comes, and who speaks for safety outside the home.'],
  ['/meetings', 'Meetings', 'Agendas, packs, decisions and minutes.'],
  ['/reviews', 'System reviews', 'How far the whole partnership works with harm outside the home.'],
  ['/risks', 'Risk log', 'What could stop the partnership keeping children safe.'],
] as const;

/** Where the partnership steers from. */
export const partnershipPage = (): PageParts => ({
  title: 'Partnership',
  body: (
    <>
      <h1 class="govuk-heading-l">Partnership</h1>
      <ul class="govuk-list govuk-list--spaced">
        {PLACES.map(([href, text, about]) => (
          <li key={href}>
            <a class="govuk-link govuk-body-l" href={href}>
              {text}
            </a>
            <p class="govuk-body govuk-!-margin-bottom-1">{about}</p>
          </li>
        ))}
      </ul>
    </>
  ),
});
