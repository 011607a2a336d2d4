import { Details, WarningText } from '../../kernel/ui/index.ts';
import { SectionRead } from '../answering/section-read.tsx';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { suggest } from '../standing/suggest.ts';
import { clashing, notDealtWith, said } from './missing.ts';
import { SuggestedCard } from './suggested-card.tsx';

/** What was said, what is missing, and what the tool suggests with its arithmetic: what a decision is made on. */
export function WhatItComesTo({ whole, unfolded, ways }: { whole: WholeSitting; unfolded: boolean; ways: boolean }) {
  const { sitting, asked, stands } = whole;
  const missing = notDealtWith(asked, stands);
  const clashes = clashing(asked, stands);
  const count = missing.reduce((sum, { items }) => sum + items.length, 0);
  const suggestions = suggest(sitting.definition, asked, stands);
  return (
    <>
      {clashes.length > 0 && (
        <WarningText>
          Two answers stand under:{' '}
          {clashes.map(({ section, item }, at) => (
            <>
              {at > 0 && '; '}
              <a class="govuk-link" href={`/assessments/${sitting.id}/${section.code}`}>
                {item.label}
              </a>
            </>
          ))}
        </WarningText>
      )}
      <h2 class="govuk-heading-m">What was said</h2>
      {said(asked, stands).map((section) => (
        <Details summaryText={`${section.title} (${section.items.length})`} open={unfolded}>
          <SectionRead whole={whole} section={section} />
        </Details>
      ))}
      <NoLongerAsked whole={whole} />
      <h2 class="govuk-heading-m">What is missing</h2>
      {count === 0 ? (
        <p class="govuk-body">Every question has been dealt with.</p>
      ) : (
        <Details summaryText={`${count === 1 ? 'One question was' : `${count} questions were`} not asked`}>
          {missing.map(({ code, title, items }) => (
            <p class="govuk-body">
              <a class="govuk-link" href={`/assessments/${sitting.id}/${code}`}>
                {title}
              </a>
              : {items.map(({ label }) => label).join('; ')}
            </p>
          ))}
        </Details>
      )}
      {suggestions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What the tool suggests</h2>
          <p class="govuk-body">
            A suggestion is arithmetic, shown in full. It decides nothing: a person does, and may well differ.
          </p>
          {suggestions.map((suggested) => (
            <SuggestedCard suggested={suggested} ways={ways ? { id: sitting.id } : null} />
          ))}
        </>
      )}
    </>
  );
}

/** What was answered and is not asked now: under a condition that no longer holds, or by an earlier version. It is kept. */
function NoLongerAsked({ whole }: { whole: WholeSitting }) {
  const askedNow = new Set(whole.asked.flatMap(({ items }) => items.map(({ code }) => code)));
  const items = [...whole.versions.values()]
    .flatMap(({ sections }) => sections.flatMap((section) => section.items))
    .filter(({ code }, at, all) => !askedNow.has(code) && all.findIndex((other) => other.code === code) === at)
    .filter(({ code }) => whole.stands(code).heads.length > 0);
  if (items.length === 0) return null;
  return (
    <Details summaryText={`Answered, and not asked now (${items.length})`}>
      <SectionRead whole={whole} section={{ code: 'before', title: 'Answered before', items }} />
    </Details>
  );
}
