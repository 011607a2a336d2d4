import type { Frame } from './frame.ts';
import { SearchBox } from './search-box.tsx';

/** On every page, in the same place: what to do when a child may be in danger now, and the search box. */
export function UtilityLine({ frame }: { frame: Frame }) {
  return (
    <div class="kith-utility">
      <div class="govuk-width-container kith-utility__container">
        <a class="govuk-link kith-utility__danger" href={frame.emergencyHref}>
          I believe a child is in danger now
        </a>
        {frame.search && <SearchBox search={frame.search} />}
      </div>
    </div>
  );
}
