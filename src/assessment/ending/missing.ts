import type { AskedSection } from '../definition/asked.ts';
import type { StandingOf } from '../standing/standing.ts';

/** What nobody has dealt with, section by section: said at the end, never required. */
export const notDealtWith = (sections: readonly AskedSection[], stands: StandingOf): AskedSection[] =>
  sections
    .map((section) => ({ ...section, items: section.items.filter(({ code }) => stands(code).heads.length === 0) }))
    .filter(({ items }) => items.length > 0);

/** What was said, section by section. */
export const said = (sections: readonly AskedSection[], stands: StandingOf): AskedSection[] =>
  sections
    .map((section) => ({ ...section, items: section.items.filter(({ code }) => stands(code).heads.length > 0) }))
    .filter(({ items }) => items.length > 0);

/** The questions where two answers still stand. */
export const clashing = (sections: readonly AskedSection[], stands: StandingOf) =>
  sections.flatMap((section) =>
    section.items.filter(({ code }) => stands(code).clash).map((item) => ({ section, item })),
  );
