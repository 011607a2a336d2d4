import type { Checked } from './check.ts';

/** The elements of this name directly inside another. */
export function many(element: Checked | undefined, name: string): readonly Checked[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the one element of this name, or null where there is none. */
export function oneOrNull(element: Checked | undefined, name: string): string | null {
  return many(element, name)[0]?.value ?? null;
}

/** The text of an element that the schema says must be there. Throws where it is not: the element was not checked. */
export function one(element: Checked | undefined, name: string): string {
  const text = oneOrNull(element, name);
  if (text === null) throw new Error(`${name} was not checked to be there.`);
  return text;
}
