import { stateTones, stateWords } from '../../assessment/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { address, Button, DateText, ListPage, StatusTag } from '../../kernel/ui/index.ts';
import type { ReviewLine } from './find-reviews.ts';

/** Every system review, newest first. Who sees one in outline is led to where it is marked alone. */
export const reviewListPage = (found: {
  lines: readonly ReviewLine[];
  total: number;
  page: number;
  size: number;
  mayBegin: boolean;
}): PageParts => ({
  title: 'System reviews',
  breadcrumbs: [{ text: 'Partnership', href: '/partnership' }],
  body: (
    <ListPage
      heading="System reviews"
      sight="Showing what you can see"
      actions={found.mayBegin && <Button href="/assessments/new">Begin a review</Button>}
      columns={[{ text: 'Review', words: true }, { text: 'Begun' }, { text: 'How far' }]}
      rows={found.lines.map(({ id, title, openedAt, state, whole }) => [
        <a class="govuk-link" href={whole ? `/reviews/${id}` : `/assessments/${id}/together`}>
          {title}
        </a>,
        <DateText value={openedAt} />,
        <StatusTag tone={stateTones[state]}>{stateWords[state]}</StatusTag>,
      ])}
      paged={{
        page: found.page,
        size: found.size,
        total: found.total,
        href: (to) => address('/reviews', { page: to }),
      }}
      empty={
        found.mayBegin
          ? 'No system review has been begun. A partnership usually makes one each year.'
          : 'There is no system review here that you can see.'
      }
    />
  ),
});
