import type { PageParts } from '../../kernel/http/reply.ts';
import { ActionStatusTag } from '../action/status-words.tsx';
import { DownloadLinks } from '../export/download-links.tsx';
import { measuredOnPaper } from '../measures/on-paper.ts';
import { type DocumentRow, documentOf, isOfPart, type PlanDocument } from './document.ts';
import { planPage } from './plan-frame.tsx';
import type { WholePlan } from './whole-plan.ts';

/** The plan as the table a board knows: its own columns, its own numbers, its own words for status. */
export function tablePage(whole: WholePlan): PageParts {
  const { plan } = whole;
  const document = documentOf(whole);
  const measured = measuredOnPaper(whole.impacts);
  return planPage({
    plan,
    tab: 'table',
    body: (
      <>
        <DownloadLinks at={`/plans/${plan.id}`} what="plan" />
        {document.sections.length === 0 && <p class="govuk-body">No actions yet.</p>}
        {document.sections.map((section, at) => {
          const Heading = section.depth === 1 ? 'h2' : 'h3';
          return (
            <section>
              {section.heading && (
                <Heading class={section.depth === 1 ? 'govuk-heading-m' : 'govuk-heading-s'}>{section.heading}</Heading>
              )}
              {section.rows.length > 0 && (
                <section class="kith-scroll" aria-label={section.heading ?? 'Actions'} {...{ tabindex: 0 }}>
                  <table class="govuk-table kith-list kith-document">
                    <caption class="govuk-visually-hidden">{section.heading ?? `Actions, table ${at + 1}`}</caption>
                    <thead class="govuk-table__head">
                      <tr class="govuk-table__row">
                        {document.columns.map(({ heading }) => (
                          <th scope="col" class="govuk-table__header">
                            {heading}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody class="govuk-table__body">
                      {section.rows.map((row) => (
                        <Row row={row} document={document} whole={whole} />
                      ))}
                    </tbody>
                  </table>
                </section>
              )}
            </section>
          );
        })}
        {measured.length > 0 && (
          <>
            <h2 class="govuk-heading-m">What is measured</h2>
            <ul class="govuk-list govuk-list--bullet">
              {measured.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

function Row({ row, document, whole }: { row: DocumentRow; document: PlanDocument; whole: WholePlan }) {
  const action = whole.actions.find(({ id }) => id === row.actionId);
  return (
    <tr class="govuk-table__row">
      {document.columns.map((column, at) => {
        if (isOfPart(column) && row.partRows === 0) return null;
        const text = row.cells[at] ?? '';
        return (
          <td
            class="govuk-table__cell kith-prose"
            data-column={column.heading}
            rowSpan={isOfPart(column) && row.partRows > 1 ? row.partRows : undefined}
          >
            {column.holds === 'action' && action ? (
              <a class="govuk-link" href={`/plans/${whole.plan.id}/actions/${action.id}`}>
                {text}
              </a>
            ) : column.holds === 'status' && action ? (
              <ActionStatusTag status={action.status} words={text} />
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
}
