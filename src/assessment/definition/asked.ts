import type { Condition, Definition, Item, Section } from './definition.ts';

/** What is said now under an item: codes of options, or of why there is none. Several where two answers stand. */
export type Said = (item: string) => readonly string[];

export interface AskedSection extends Section {
  /** The items that are asked, given what was answered. */
  items: Item[];
}

/**
 * What is asked, given what was answered. An item that is not asked has its condition unmet, or depends on one that is not
 * asked itself; what had been answered under it stays kept and unseen.
 */
export function askedSections(definition: Definition, said: Said): AskedSection[] {
  const asked = new Set<string>();
  const holds = (when: Condition | undefined): boolean =>
    !when || (asked.has(when.item) && said(when.item).some((code) => when.is.includes(code)));
  return definition.sections.flatMap((section) => {
    if (!holds(section.when)) return [];
    const items = section.items.filter((item) => {
      const is = holds(item.when);
      if (is) asked.add(item.code);
      return is;
    });
    return [{ ...section, items }];
  });
}
