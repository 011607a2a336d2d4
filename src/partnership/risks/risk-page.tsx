import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, InsetText, ListTable, StatusTag, SummaryList } from '../../kernel/ui/index.ts';
import { gradeOf, gradeWords, impactWords, likelihoodWords } from './grade.ts';
import type { RiskShown, ScoreShown } from './load-risks.ts';
import { gradeTones } from './risk-list-page.tsx';

interface Shown {
  risk: RiskShown;
  scores: readonly ScoreShown[];
  actions: readonly { id: string; planId: string; wording: string; planTitle: string }[];
}

const where = [
  { text: 'Partnership', href: '/partnership' },
  { text: 'Risk log', href: '/risks' },
];

/** One risk: what it is, how it stands, how it moved, and what is done. */
export function riskPage({ risk, scores, actions }: Shown): PageParts {
  const at = `/risks/${risk.id}`;
  const open = risk.closedAt === null && risk.level >= 4;
  const said = (key: string, value: string | null) => value && { key: { text: key }, value: { text: value } };
  return {
    title: `Risk ${risk.number}`,
    breadcrumbs: where,
    body: (
      <>
        <span class="govuk-caption-l">
          Risk {risk.number}
          {risk.confidential && ', confidential'}
        </span>
        <h1 class="govuk-heading-l">{risk.description}</h1>
        {risk.closedAt && (
          <InsetText>
            Closed on <DateText value={risk.closedAt} />: {risk.closedWhy}
          </InsetText>
        )}
        {risk.now && (
          <p class="govuk-body">
            <StatusTag tone={gradeTones[gradeOf(risk.now)]}>{gradeWords[gradeOf(risk.now)]}</StatusTag>{' '}
            {likelihoodWords[risk.now.likelihood - 1]} ({risk.now.likelihood}) by {impactWords[risk.now.impact - 1]} (
            {risk.now.impact})
          </p>
        )}
        <SummaryList
          rows={[
            said('Kind', risk.category),
            said('Owner', risk.ownerName ?? 'Nobody yet'),
            said('Cause', risk.cause),
            said('Would lead to', risk.consequence),
            said('What is being done', risk.controls),
            said('Willing to carry', risk.appetite),
            risk.targetOn && { key: { text: 'Target' }, value: { text: <DateText value={risk.targetOn} /> } },
            { key: { text: 'Look again by' }, value: { text: <DateText value={risk.reviewOn} /> } },
            risk.raised && {
              key: { text: 'Raised a priority' },
              value: {
                text: (
                  <a class="govuk-link" href={`/plans/${risk.raised.planId}`}>
                    {risk.raised.planTitle}
                  </a>
                ),
              },
            },
          ]}
        />
        {open && (
          <div class="govuk-button-group">
            <Button href={`${at}/score`}>Score it again</Button>
            <Button href={`${at}/change`} classes="govuk-button--secondary">
              Change what it says
            </Button>
            <Button href={`${at}/action`} classes="govuk-button--secondary">
              Add an action
            </Button>
            {!risk.raised && (
              <Button href={`${at}/priority`} classes="govuk-button--secondary">
                Raise a priority in a plan
              </Button>
            )}
            <Button href={`${at}/close`} classes="govuk-button--secondary">
              Close it
            </Button>
          </div>
        )}
        <h2 class="govuk-heading-m">Actions</h2>
        {actions.length === 0 ? (
          <p class="govuk-body">No action answers this risk yet.</p>
        ) : (
          <ListTable
            caption="Actions that answer it"
            columns={[{ text: 'Action', words: true }, { text: 'Plan' }]}
            rows={actions.map((action) => [
              <a class="govuk-link" href={`/plans/${action.planId}/actions/${action.id}`}>
                {action.wording}
              </a>,
              action.planTitle,
            ])}
          />
        )}
        <h2 class="govuk-heading-m">How it moved</h2>
        <ListTable
          caption="Each time it was scored, newest first"
          columns={[{ text: 'When' }, { text: 'Grade' }, { text: 'Why', words: true }, { text: 'Who' }]}
          rows={scores.map((score) => [
            <DateText value={score.at} />,
            `${gradeWords[gradeOf(score)]} (${score.likelihood} × ${score.impact})${score.kind === 'inherent' ? ', before anything was done' : ''}`,
            score.why,
            score.by ?? '',
          ])}
        />
      </>
    ),
  };
}
