import { type Element, type Node, readHtml } from '../../fixtures-proof/html-tree.ts';

/** Line ends as one, blank ends left out: what a form's text is compared by. */
export const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

const elements = (node: Node): Element[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(elements)];

const textOf = (node: Node): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));

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
  /** Whether it says that something is to be mended in the field of that name. */
  mends(name: string): boolean;
}

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
  return {
    made,
    leads: all.flatMap((one) =>
      ['href', 'src', 'action', 'formaction'].map((key) => attribute(one, key)).filter(Boolean),
    ),
    box: (name) =>
      all
        .filter((one) => attribute(one, 'name') === name && (one.name === 'textarea' || one.name === 'input'))
        .map((one) => (one.name === 'textarea' ? textOf(one) : attribute(one, 'value'))),
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
