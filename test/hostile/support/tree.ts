import { type Element, type Node, readHtml } from '../../fixtures-proof/html-tree.ts';

export { type Element, readHtml };

/** An element, and all within it. */
export const elements = (node: Node): Element[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(elements)];

/** The words of an element, all within it included. */
export const textOf = (node: Node): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
