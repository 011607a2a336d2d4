import type { PageParts } from '../../kernel/http/reply.ts';
import { address, Button, DateText, ListPage } from '../../kernel/ui/index.ts';
import type { ReviewLine } from './find-reviews.ts';

/** Every system review, newest first. */
export const reviewListPage = (found: {
  lines: readonly ReviewLine[];
  total: number;
  page: number;
  size: number;
}): PageParts => ({
  title: 'System reviews',
  breadcrumbs: [{ text: 'Partnership', href: '/partnership' }],
  body: (
    <ListPage
      heading="System reviews"
      sight="Showing what you can see"
      actions={<Button href="/assessments/new">Begin a review</Button>}
      columns={[{ text: 'Review', words: true }, { text: 'Begun' }]}
      rows={found.lines.map(({ id, title, openedAt }) => [
        <a class="govuk-link" href={`/reviews/${id}`}>
          {title}
        </a>,
        <DateText value={openedAt} />,
      ])}
      paged={{
        page: found.page,
        size: found.size,
        total: found.total,
        href: (to) => address('/reviews', { page: to }),
      }}
      empty="No system review has been begun. A partnership usually makes one each year."
    />
  ),
});
