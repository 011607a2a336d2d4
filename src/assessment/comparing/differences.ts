import type { Definition, Item, Section } from '../definition/definition.ts';
import { optionsOf } from '../definition/options-of.ts';

/** What one version asks that another does not, question by question. */
export interface Differences {
  added: { item: Item; section: Section }[];
  removed: { item: Item; section: Section }[];
  reworded: { before: Item; after: Item }[];
  moved: { item: Item; from: Section; to: Section }[];
  /** Questions whose answers to choose from changed. */
  offered: { item: Item; before: string[]; after: string[] }[];
}

/** What differs between two versions, by the codes that their questions keep. */
export function differences(before: Definition, after: Definition): Differences {
  const [was, is] = [placesOf(before), placesOf(after)];
  const found: Differences = { added: [], removed: [], reworded: [], moved: [], offered: [] };
  for (const [code, now] of is) {
    const then = was.get(code);
    if (!then) {
      found.added.push(now);
      continue;
    }
    if (then.item.label !== now.item.label || (then.item.guidance ?? '') !== (now.item.guidance ?? ''))
      found.reworded.push({ before: then.item, after: now.item });
    if (then.section.code !== now.section.code)
      found.moved.push({ item: now.item, from: then.section, to: now.section });
    const labels = (definition: Definition, item: Item) => optionsOf(definition, item).map(({ label }) => label);
    const [offeredThen, offeredNow] = [labels(before, then.item), labels(after, now.item)];
    if (offeredThen.join('\n') !== offeredNow.join('\n') || then.item.kind !== now.item.kind)
      found.offered.push({ item: now.item, before: offeredThen, after: offeredNow });
  }
  for (const [code, then] of was) if (!is.has(code)) found.removed.push(then);
  return found;
}

const placesOf = (definition: Definition) =>
  new Map(
    definition.sections.flatMap((section) => section.items.map((item) => [item.code, { item, section }] as const)),
  );

/** Whether anything differs at all. */
export const anyDifference = (found: Differences): boolean => Object.values(found).some((list) => list.length > 0);
