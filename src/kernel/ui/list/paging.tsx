import { Pagination } from '../govuk/pagination.tsx';
import { pageLinks } from './page-links.ts';

export type Paged = {
  /** From 1. */
  page: number;
  size: number;
  /** Everything this person may see that fits the filter. */
  total: number;
  href: (page: number) => string;
};

const count = new Intl.NumberFormat('en-GB');

/** "Showing 1 to 20 of 312", or "Showing all 12" when they fit on one page. */
export function showingWords({ page, size, total }: Omit<Paged, 'href'>): string {
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  if (total <= size) return total === 1 ? 'Showing 1' : `Showing all ${count.format(total)}`;
  return `Showing ${count.format(first)} to ${count.format(last)} of ${count.format(total)}`;
}

/** Links to the other pages of a list. Nothing when there is one page. */
export function Paging({ paged }: { paged: Paged }) {
  const last = Math.ceil(paged.total / paged.size);
  if (last <= 1) return null;
  const { page, href } = paged;
  return (
    <Pagination
      landmarkLabel="Pages"
      previous={page > 1 ? { href: href(page - 1) } : undefined}
      next={page < last ? { href: href(page + 1) } : undefined}
      items={pageLinks(page, last, href)}
    />
  );
}
