import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { isOfConcern, type SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import { AboutContext } from './about-context.tsx';
import { FactGroup, hasAny } from './fact-group.tsx';
import { HeldAs } from './held-as.tsx';
import type { OverviewShown } from './load-overview.ts';
import type { OwnWords } from './own-words.ts';
import type { ProtectiveTie } from './protective-ties.ts';
import { TheirWords } from './their-words.tsx';
import { WhatMattersNow } from './what-matters-now.tsx';

interface Shown extends OverviewShown {
  subject: SubjectShown;
  words: readonly OwnWords[];
  today: CivilDate;
  done?: string;
}

/** The first page of a subject: what matters now, strengths before concerns, their own words apart. */
export function overviewPage(shown: Shown): PageParts {
  const { subject, context, today } = shown;
  return subjectPage({
    subject,
    today,
    tab: 'overview',
    heading: 'Overview',
    done: shown.done,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {isOfConcern(subject) && <HeldAs subject={subject} terms={shown.facts.terms} />}
          <WhatMattersNow
            subject={subject}
            today={today}
            happening={subject.kind === 'group' ? null : (context?.about ?? null)}
          />
          <Sections {...shown} />
        </div>
        <div class="govuk-grid-column-one-third">
          {context && <AboutContext subject={subject} context={context} />}
          <p class="govuk-body kith-no-print">
            <a class="govuk-link" href={`/access/${subject.id}/why`}>
              Why can I see this?
            </a>
          </p>
        </div>
      </div>
    ),
  });
}

function Sections({ subject, facts, ties, members, words }: Shown) {
  const isGroup = subject.kind === 'group';
  const strengths = hasAny(facts, 'strength') || ties.length > 0;
  return (
    <>
      {hasAny(facts, 'plan') && <FactGroup facts={facts} of="plan" />}
      {isGroup && hasAny(facts, 'bond') && <h2 class="govuk-heading-m">What holds them together</h2>}
      {isGroup && <FactGroup facts={facts} of="bond" />}
      {(strengths || !isOfConcern(subject)) && (
        <h2 class="govuk-heading-m">{isGroup ? 'Friendships that protect, and strengths' : 'Strengths'}</h2>
      )}
      <Ties ties={ties} />
      <FactGroup facts={facts} of="strength" />
      {!strengths && !isOfConcern(subject) && (
        <p class="govuk-body">
          No strengths are recorded yet. <Ask subject={subject} />
        </p>
      )}
      <TheirWords
        heading={subject.kind === 'person' ? 'In their own words' : 'What young people say'}
        facts={facts}
        words={words}
      />
      {hasAny(facts, 'concern') && <h2 class="govuk-heading-m">Concerns</h2>}
      <FactGroup facts={facts} of="concern" />
      {members.length > 0 && <h2 class="govuk-heading-m">Who is in it</h2>}
      <Members members={members} />
    </>
  );
}

function Ask({ subject }: { subject: SubjectShown }) {
  return subject.level >= 3 ? (
    <a class="govuk-link" href={`/subjects/${subject.id}/facts`}>
      Add what you know
    </a>
  ) : (
    'Ask whoever leads.'
  );
}

function Members({ members }: { members: readonly ProtectiveTie[] }) {
  if (members.length === 0) return null;
  return (
    <ul class="govuk-list">
      {members.map(({ otherId, other }) => (
        <li>
          <a class="govuk-link" href={`/subjects/${otherId}`}>
            {other}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Ties as sentences. Between two members of a group each is named; otherwise one end is whose page this is. */
function Ties({ ties }: { ties: readonly ProtectiveTie[] }) {
  if (ties.length === 0) return null;
  return (
    <ul class="govuk-list">
      {ties.map((tie) => (
        <li>
          {tie.from ? (
            <>
              <a class="govuk-link" href={`/subjects/${tie.from.id}`}>
                {tie.from.name}
              </a>{' '}
              {tie.says}
            </>
          ) : (
            tie.says.charAt(0).toUpperCase() + tie.says.slice(1)
          )}{' '}
          <a class="govuk-link" href={`/subjects/${tie.otherId}`}>
            {tie.other}
          </a>
        </li>
      ))}
    </ul>
  );
}
