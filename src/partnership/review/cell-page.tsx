import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ListTable } from '../../kernel/ui/index.ts';
import { type ReviewCell, towardsWords } from './cells.ts';
import { reviewsAt } from './grid-page.tsx';
import { BandTag, Rating } from './rating.tsx';

interface Shown {
  review: { id: string; title: string };
  cell: ReviewCell;
  /** What was said beside its answers. */
  notes: readonly string[];
  actions: readonly { id: string; planId: string; wording: string; planTitle: string }[];
  mayAct: boolean;
}

/** One cell: its statements with what takes each on, and the actions they led to. */
export function cellPage({ review, cell, notes, actions, mayAct }: Shown): PageParts {
  const at = `/reviews/${review.id}/cells/${cell.item}`;
  return {
    title: `${cell.name}, ${cell.within}: ${review.title}`,
    breadcrumbs: [...reviewsAt, { text: review.title, href: `/reviews/${review.id}` }],
    body: (
      <>
        <span class="govuk-caption-l">{cell.within}</span>
        <h1 class="govuk-heading-l">{cell.name}</h1>
        <p class="govuk-body">
          Overall, as people typed it: <Rating bands={cell.typed} />
        </p>
        {cell.suggested && (
          <p class="govuk-body">
            What the statements suggest: <Rating bands={cell.suggested} />
          </p>
        )}
        {cell.statements.length === 0 ? (
          <p class="govuk-body">Nothing has been said of it yet.</p>
        ) : (
          <ListTable
            caption="Statements"
            columns={[
              { text: 'Band' },
              { text: 'What is true now', words: true },
              { text: 'Towards' },
              { text: 'What takes it on', words: true },
              { text: 'Lead' },
            ]}
            rows={cell.statements.map((statement) => [
              <BandTag band={statement.band} />,
              statement.text,
              towardsWords[statement.band],
              statement.action ?? '',
              statement.lead ?? '',
            ])}
          />
        )}
        {notes.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Notes</h2>
            {notes.map((note) => (
              <p class="govuk-body kith-prose">{note}</p>
            ))}
          </>
        )}
        <h2 class="govuk-heading-m">Actions in plans</h2>
        {actions.length === 0 ? (
          <p class="govuk-body">None yet.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {actions.map((action) => (
              <li key={action.id}>
                <a class="govuk-link" href={`/plans/${action.planId}/actions/${action.id}`}>
                  {action.wording}
                </a>{' '}
                ({action.planTitle})
              </li>
            ))}
          </ul>
        )}
        {mayAct && (
          <Button href={`${at}/action`} classes="govuk-button--secondary">
            Put an action in a plan
          </Button>
        )}
      </>
    ),
  };
}
