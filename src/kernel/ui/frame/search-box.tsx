import type { FrameSearch } from './frame.ts';

/** Finds people, places and records by name, from any page. A plain form: the answer's address can be kept. */
export function SearchBox({ search }: { search: FrameSearch }) {
  const shortcut = search.shortcut ?? true;
  return (
    <search class="kith-search">
      <form method="get" action={search.action} class="kith-search__form">
        <label class="govuk-visually-hidden" for="kith-search">
          {search.label ?? 'Search Kith'}
        </label>
        <input
          class="govuk-input kith-search__input"
          id="kith-search"
          name="q"
          type="search"
          value={search.value}
          autocomplete="off"
          spellcheck={false}
          aria-keyshortcuts={shortcut ? '/' : undefined}
          data-search-key={shortcut ? '' : undefined}
        />
        <button type="submit" class="kith-search__button">
          Search
        </button>
      </form>
    </search>
  );
}
