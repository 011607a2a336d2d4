import type { Definition, Item, ItemKind, Section } from '../definition/definition.ts';

/** What an administrator does to a draft: each a new definition, the one before untouched. */

export type Direction = 'up' | 'down';

/** A code from words, unlike any in `taken`: a code never comes back with another meaning. */
export function newCode(words: string, taken: ReadonlySet<string>): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
  const base = plain || 'question';
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(code)) return code;
  }
}

export const codesIn = (definitions: readonly Definition[]): ReadonlySet<string> =>
  new Set(
    definitions.flatMap(({ sections }) =>
      sections.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]),
    ),
  );

const swapped = <T>(list: readonly T[], at: number, direction: Direction): T[] => {
  const to = at + (direction === 'up' ? -1 : 1);
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, place) => (place === at ? other : place === to ? one : each));
};

const withSection = (definition: Definition, code: string, change: (section: Section) => Section): Definition => ({
  ...definition,
  sections: definition.sections.map((section) => (section.code === code ? change(section) : section)),
});

export const addSection = (definition: Definition, title: string, code: string): Definition => ({
  ...definition,
  sections: [...definition.sections, { code, title, items: [] }],
});

export const moveSection = (definition: Definition, code: string, direction: Direction): Definition => ({
  ...definition,
  sections: swapped(
    definition.sections,
    definition.sections.findIndex((section) => section.code === code),
    direction,
  ),
});

export const removeSection = (definition: Definition, code: string): Definition => ({
  ...definition,
  sections: definition.sections.filter((section) => section.code !== code),
});

export const moveItem = (definition: Definition, section: string, code: string, direction: Direction): Definition =>
  withSection(definition, section, (was) => ({
    ...was,
    items: swapped(
      was.items,
      was.items.findIndex((item) => item.code === code),
      direction,
    ),
  }));

export const removeItem = (definition: Definition, section: string, code: string): Definition =>
  withSection(definition, section, (was) => ({ ...was, items: was.items.filter((item) => item.code !== code) }));

export const replaceSection = (definition: Definition, section: Section): Definition =>
  withSection(definition, section.code, () => section);

/** An item as its kind needs it. A choice is from a scale; the rest need none. */
export function itemOf(
  base: Pick<Item, 'code' | 'label' | 'guidance' | 'when' | 'also'>,
  kind: ItemKind,
  scale: string,
): Item {
  if (kind === 'choice' || kind === 'choices' || kind === 'shares') return { ...base, kind, scale };
  return { ...base, kind };
}

/** The kinds of question, as an administrator chooses among them. */
export const kindNames: Readonly<Record<ItemKind, string>> = {
  choice: 'Choose one from a scale',
  choices: 'Choose any from a scale',
  yes_no: 'Yes or no',
  text: 'Words',
  number: 'A number',
  date: 'A date',
  shares: 'How 100 is shared out among a scale',
  statements: 'Statements in red, amber and green',
  overall: 'An overall rating in one or two bands',
};
