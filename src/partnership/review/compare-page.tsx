import type { PageParts } from '../../kernel/http/reply.ts';
import { DateText, ListTable } from '../../kernel/ui/index.ts';
import { changeOf, changeWords, type ReviewRow } from './cells.ts';
import { reviewsAt } from './grid-page.tsx';
import { Rating } from './rating.tsx';

interface Side {
  id: string;
  title: string;
  on: Date;
  rows: readonly ReviewRow[];
}

/** Two reviews side by side, cell by cell, by the ratings people typed. */
export function comparePage({ now, before }: { now: Side; before: Side }): PageParts {
  const then = new Map(before.rows.flatMap(({ cells }) => cells).map((cell) => [cell.item, cell]));
  return {
    title: `Compare: ${now.title}`,
    width: 'wide',
    breadcrumbs: [...reviewsAt, { text: now.title, href: `/reviews/${now.id}` }],
    body: (
      <>
        <h1 class="govuk-heading-l">Compared with last time</h1>
        <p class="govuk-body">
          {before.title}, <DateText value={before.on} />, beside {now.title}, <DateText value={now.on} />.
        </p>
        {now.rows.map((row) => (
          <ListTable
            key={row.code}
            caption={row.title}
            captionShown
            columns={[{ text: 'Cell' }, { text: 'Last time' }, { text: 'Now' }, { text: 'Change' }]}
            rows={row.cells.map((cell) => [
              <a class="govuk-link" href={`/reviews/${now.id}/cells/${cell.item}`}>
                {cell.name}
              </a>,
              <Rating bands={then.get(cell.item)?.typed ?? null} />,
              <Rating bands={cell.typed} />,
              changeWords[changeOf(cell, then.get(cell.item))],
            ])}
          />
        ))}
      </>
    ),
  };
}
