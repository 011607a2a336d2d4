import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { SubNavigation } from '../../kernel/ui/index.ts';
import type { SubjectShown } from './load-subject.ts';
import { SubjectBar } from './subject-bar.tsx';
import { subjectTabs, type Tab } from './tabs.ts';

export interface SubjectPage extends Omit<PageParts, 'title'> {
  subject: SubjectShown;
  today: CivilDate;
  tab: Tab;
  /** What this page is for: "Chronology". The heading of the page, except on the overview, whose heading is the name. */
  heading: string;
}

/**
 * One frame for every kind of subject: a child, a group and a place are cases with the same rigour. The title says the
 * label and never a name, since titles stay in a browser's history.
 */
export function subjectPage({ subject, today, tab, heading, body, ...parts }: SubjectPage): PageParts {
  return {
    width: 'wide',
    breadcrumbs: [{ text: 'People and places', href: '/subjects' }],
    ...parts,
    title: `${heading}: ${subject.label}`,
    body: (
      <>
        <SubjectBar subject={subject} today={today} isPageHeading={tab === 'overview'} />
        <SubNavigation items={subjectTabs(subject.id, tab)} />
        {tab !== 'overview' && <h1 class="govuk-heading-l">{heading}</h1>}
        {body}
      </>
    ),
  };
}
