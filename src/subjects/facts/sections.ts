import type { Field } from './fact.ts';

/** A heading and the questions under it; one form asks one section. */
export interface Section {
  slug: string;
  heading: string;
  fields: Field[];
}

/** "Home and care" as it stands in an address: home-and-care. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The questions in their sections, in the order of the vocabulary. */
export function sectionsOf(fields: readonly Field[]): Section[] {
  const sections = new Map<string, Section>();
  for (const field of fields) {
    const section = sections.get(field.section) ?? { slug: slugOf(field.section), heading: field.section, fields: [] };
    section.fields.push(field);
    sections.set(field.section, section);
  }
  return [...sections.values()];
}
