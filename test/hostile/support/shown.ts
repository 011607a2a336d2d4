import { type Element, elements, readHtml, textOf } from './tree.ts';

/** Line ends as one, blank ends left out: what a form's text is compared by. */
export const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

/** What a page is, to a browser: its elements, its words, what stands in each of its boxes. */
export interface Shown {
  /** Each element's name, and each with every attribute it has: `input value`. */
  made: Set<string>;
  /** Where links and forms lead. */
  leads: string[];
  /** What stands in a box of that name. */
  box(name: string): string[];
  /** Whether the words are there, as text, in one place: lines may be paragraphs. */
  says(words: string): boolean;
  /** Whether the words are all that stands in some box: a form that is shown again holds what was typed into it. */
  holds(words: string): boolean;
  /** Whether it says that something is to be mended in the field of that name. */
  mends(name: string): boolean;
}

/** Whether a page shows words as the text they are: among its own, or in a box of a form. */
export const shows = (page: Shown, words: string): boolean => page.says(words) || page.holds(words);

/** Reads a page of Kith's. @throws Error when its tags do not match, as they would not if words had been taken for HTML. */
export function shown(html: string): Shown {
  const all = elements(readHtml(html));
  const made = new Set(
    all.flatMap(({ name, attributes }) => [name, ...[...attributes.keys()].map((key) => `${name} ${key}`)]),
  );
  const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';
  const ids = new Set(
    all
      .filter((one) => attribute(one, 'class').includes('error-summary'))
      .flatMap(elements)
      .map((one) => attribute(one, 'href')),
  );
  const words = plain(textOf({ name: '', attributes: new Map(), children: all[0]?.children ?? [] })).replaceAll(
    /\s+/g,
    ' ',
  );
  const boxes = all
    .filter((one) => one.name === 'textarea' || one.name === 'input')
    .map((one) => ({
      name: attribute(one, 'name'),
      hidden: attribute(one, 'type') === 'hidden',
      holds: one.name === 'textarea' ? textOf(one) : attribute(one, 'value'),
    }));
  return {
    made,
    leads: all.flatMap((one) =>
      ['href', 'src', 'action', 'formaction'].map((key) => attribute(one, key)).filter(Boolean),
    ),
    box: (name) => boxes.filter((one) => one.name === name).map(({ holds }) => holds),
    holds: (text) => boxes.some(({ holds, hidden }) => !hidden && plain(holds) === plain(text)),
    says: (text) => words.includes(plain(text).replaceAll(/\s+/g, ' ')),
    mends: (name) =>
      [...ids].some(
        (href) =>
          href === `#${name}` ||
          href.startsWith(`#${name}-`) ||
          `${href}-`.startsWith(`#${name.replace(/-[a-z]+$/, '')}-`),
      ),
  };
}
