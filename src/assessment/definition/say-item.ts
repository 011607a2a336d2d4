import type { Definition } from './definition.ts';

/** A question by its section and its own words: several sections may ask in the same words. */
export function sayItem({ sections }: Pick<Definition, 'sections'>, code: string): string {
  const section = sections.find(({ items }) => items.some((item) => item.code === code));
  const item = section?.items.find((one) => one.code === code);
  return section && item ? `${section.title}: ${item.label}` : code;
}
