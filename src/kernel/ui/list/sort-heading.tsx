/** How a list may be put in order by one column: the address that does it, and how it is ordered now. */
export type Sort = { href: string; now?: 'ascending' | 'descending' };

const arrows = { ascending: 'M6 2l5 8H1z', descending: 'M6 10L1 2h10z' };

/** A column's heading as a link that sorts: the whole list, on the server, not only the page shown. */
export function SortHeading({ text, sort }: { text: string; sort: Sort }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state kith-sort" href={sort.href}>
      {text}
      {sort.now && (
        <svg class="kith-sort__arrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
          <path fill="currentColor" d={arrows[sort.now]} />
        </svg>
      )}
    </a>
  );
}
