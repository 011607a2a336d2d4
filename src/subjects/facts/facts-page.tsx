import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { DateText, Details, KeyValues } from '../../kernel/ui/index.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import type { Field } from './fact.ts';
import { FactLine } from './fact-line.tsx';
import type { FactsShown } from './load-facts.ts';
import { sayAnswer } from './say-answer.ts';
import { type Section, sectionsOf } from './sections.ts';

interface Shown {
  subject: SubjectShown;
  today: CivilDate;
  facts: FactsShown;
  done?: string;
}

/** Everything that may be asked, section by section, with what is known, how, and what was known before. */
export function factsPage({ subject, today, facts, done }: Shown): PageParts {
  const mayChange = subject.level >= 3;
  const seen = mayChange ? facts.fields : facts.fields.filter((field) => field.sees === 'summary');
  return subjectPage({
    subject,
    today,
    tab: 'facts',
    heading: 'Facts',
    done,
    body: (
      <>
        {!mayChange && (
          <p class="govuk-body">Showing what everyone who works with them needs. The rest is part of the file.</p>
        )}
        {sectionsOf(seen).map((section) => (
          <SectionShown subject={subject} section={section} facts={facts} mayChange={mayChange} />
        ))}
      </>
    ),
  });
}

function SectionShown({
  subject,
  section,
  facts,
  mayChange,
}: {
  subject: SubjectShown;
  section: Section;
  facts: FactsShown;
  mayChange: boolean;
}) {
  // What nobody has asked is one line, so that what is known is not lost among it.
  const told = section.fields.filter((field) => hasHistory(field, facts));
  const untold = section.fields.filter((field) => !hasHistory(field, facts));
  return (
    <section aria-labelledby={section.slug} class="kith-facts">
      <div class="kith-list-heading">
        <h2 class="govuk-heading-m" id={section.slug}>
          {section.heading}
        </h2>
        {mayChange && (
          <a class="govuk-link kith-no-print" href={`/subjects/${subject.id}/facts/${section.slug}/change`}>
            Change or add<span class="govuk-visually-hidden">: {section.heading}</span>
          </a>
        )}
      </div>
      <KeyValues
        items={[
          ...told.map((field) => ({ key: field.label, value: <Answers field={field} facts={facts} /> })),
          untold.length > 0 && { key: 'Not asked', value: untold.map(({ label }) => label).join(' · ') },
        ]}
      />
    </section>
  );
}

const hasHistory = ({ code }: Field, facts: FactsShown): boolean =>
  facts.live(code).length + facts.past(code).length > 0;

function Answers({ field, facts }: { field: Field; facts: FactsShown }) {
  const live = facts.live(field.code);
  const past = facts.past(field.code);
  return (
    <>
      {live.length === 0 && 'Not asked'}
      {live.map((fact) => (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <FactLine field={field} fact={fact} terms={facts.terms} />
        </p>
      ))}
      {past.length > 0 && (
        <Details
          classes="govuk-!-margin-bottom-0"
          summaryText={past.length === 1 ? 'One earlier answer' : `${past.length} earlier answers`}
        >
          <ul class="govuk-list">
            {past.map((fact) => (
              <li>
                {sayAnswer(field, fact, facts.terms)}
                {fact.wasWrong && ' (recorded wrongly)'}
                <br />
                <span class="govuk-hint">
                  {fact.recordedBy ?? 'Someone'}, <DateText value={fact.recordedAt} />
                  {fact.endedAt && (
                    <>
                      . Ended <DateText value={fact.endedAt} />
                      {fact.endedBy && ` by ${fact.endedBy}`}: {fact.endedWhy}
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
