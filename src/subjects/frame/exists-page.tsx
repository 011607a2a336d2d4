import type { PageParts } from '../../kernel/http/reply.ts';
import { IdentityBar, InsetText } from '../../kernel/ui/index.ts';
import type { SubjectShown } from './load-subject.ts';

/** For a reader who may know that a record exists and nothing more: its label, and whom to ring (domain §7.8 I22). */
export function existsPage(subject: Pick<SubjectShown, 'id' | 'label' | 'ring'>, mayBreakGlass: boolean): PageParts {
  return {
    title: `A record exists: ${subject.label}`,
    breadcrumbs: [{ text: 'People and places', href: '/subjects' }],
    body: (
      <>
        <IdentityBar title={subject.label} isPageHeading />
        <InsetText>
          A record exists.{' '}
          {subject.ring ? `Ring ${subject.ring}.` : 'You can see that it is here, and nothing that it says.'}
        </InsetText>
        {mayBreakGlass && (
          <p class="govuk-body">
            If a child may come to harm before anyone answers,{' '}
            <a class="govuk-link" href={`/break-glass/${subject.id}`}>
              open it in an emergency
            </a>
            . A manager is told that you did.
          </p>
        )}
        <p class="govuk-body">
          If you need it for your work,{' '}
          <a class="govuk-link" href="/access/ask">
            ask for access
          </a>
          . If you believe a child is in danger,{' '}
          <a class="govuk-link" href="/emergency">
            tell the duty manager now
          </a>
          .
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/access/${subject.id}/why`}>
            Why can I see this?
          </a>
        </p>
      </>
    ),
  };
}
