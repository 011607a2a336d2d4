import type { ComponentChildren } from 'preact';
import type { PageParts } from '../../kernel/http/reply.ts';
import { SubNavigation } from '../../kernel/ui/index.ts';
import { stateWords } from '../words.ts';
import type { PlanShown } from './load-plan.ts';
import { editionWords } from './plan-words.ts';

export type PlanTab = 'plan' | 'table' | 'timeline' | 'approve' | 'reports';

interface PlanPage extends Omit<PageParts, 'title'> {
  plan: PlanShown;
  tab?: PlanTab;
  /** What this page is for: "Add an action". The plan's own pages leave it out. */
  heading?: string;
  body: ComponentChildren;
}

/** What a plan is called where a browser keeps it: never by the name of whom it is about. */
const titleOf = (plan: PlanShown): string =>
  plan.subject ? `${plan.kindName}: ${plan.subject.label}` : `${plan.title}, ${plan.kindName.toLowerCase()}`;

/** Whom or what a plan is about, as a link to them. */
function About({ plan }: { plan: PlanShown }) {
  return plan.subject ? (
    <>
      About{' '}
      <a class="govuk-link" href={`/subjects/${plan.subject.id}`}>
        {plan.subject.called}
      </a>
    </>
  ) : (
    <>The partnership’s own</>
  );
}

/** One frame for every page of a plan, whatever its shape. */
export function planPage({ plan, tab, heading, body, ...parts }: PlanPage): PageParts {
  const at = `/plans/${plan.id}`;
  const tabs: [PlanTab, string, string][] = [
    ['plan', 'Plan', at],
    ['table', 'As a document', `${at}/table`],
    ['timeline', 'Timeline', `${at}/timeline`],
    ['reports', 'Reports due', `${at}/reports`],
  ];
  return {
    width: 'wide',
    breadcrumbs: [
      { text: 'Plans', href: '/plans' },
      ...(plan.subject ? [{ text: plan.subject.label, href: `/subjects/${plan.subject.id}/plans` }] : []),
      ...(tab === undefined ? [{ text: plan.subject ? plan.kindName : plan.title, href: at }] : []),
    ],
    ...parts,
    title: heading ? `${heading}: ${titleOf(plan)}` : titleOf(plan),
    body:
      tab === undefined ? (
        <>
          <h1 class="govuk-heading-l">{heading}</h1>
          {body}
        </>
      ) : (
        <>
          <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{plan.title}</h1>
          <p class="govuk-body">
            {[plan.kindName, editionWords(plan.edition), stateWords[plan.state]].filter(Boolean).join(' · ')} ·{' '}
            <About plan={plan} />
          </p>
          <SubNavigation items={tabs.map(([name, text, href]) => ({ text, href, active: name === tab }))} />
          {body}
        </>
      ),
  };
}
