import type { PageLink } from '../govuk/pagination.tsx';

/** Which pages to name: the first, the last, the one shown and its neighbours, with a gap where others are left out. */
export function pageLinks(current: number, last: number, href: (page: number) => string): PageLink[] {
  const named = [...new Set([1, current - 1, current, current + 1, last])]
    .filter((page) => page >= 1 && page <= last)
    .sort((a, b) => a - b);
  return named.flatMap((page, position): PageLink[] => {
    const previous = named[position - 1];
    const link: PageLink = { number: page, href: href(page), current: page === current };
    if (previous === undefined || page - previous === 1) return [link];
    // A gap of one page costs no more than the dots.
    if (page - previous === 2) return [{ number: page - 1, href: href(page - 1) }, link];
    return [{ ellipsis: true }, link];
  });
}
