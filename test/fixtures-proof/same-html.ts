import { type Element, type Node, readHtml } from './html-tree.ts';

const inline = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'em',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/** Takes out the elements whose class attribute is exactly one of these, wherever they are. */
export function withoutClasses(root: Element, unwanted: readonly string[]): Element {
  const children = root.children.flatMap((node): Node[] => {
    if (typeof node === 'string') return [node];
    return unwanted.includes(node.attributes.get('class') ?? '') ? [] : [withoutClasses(node, unwanted)];
  });
  return { ...root, children };
}

const attributeLines = (element: Element) =>
  [...element.attributes]
    .map(([name, value]) => {
      const plain = name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value;
      return ` ${name}="${plain}"`;
    })
    .sort()
    .join('');

/**
 * One spelling for all HTML that a browser shows alike: attributes and classes in order, one line for each element, and
 * white space told only where it parts two words. A space is written as "_" before the word that follows it, wherever
 * between the two it stood, so that `a<b> c</b>` differs from `a<b>c</b>` and not from `a <b>c</b>`.
 */
function spell(root: Element): string[] {
  const lines: string[] = [];
  // Whether a word has been met in this line of text, and whether white space has come since.
  let line = { begun: false, spaced: false };
  const visit = (node: Node, depth: number) => {
    const indent = '  '.repeat(depth);
    if (typeof node === 'string') {
      for (const [piece] of node.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(piece)) line.spaced = true;
        else {
          lines.push(`${indent}${line.begun && line.spaced ? '_' : ''}${piece}`);
          line = { begun: true, spaced: false };
        }
      }
      return;
    }
    if (node.name === 'x-raw') {
      for (const child of node.children) visit(child, depth);
      return;
    }
    const isBlock = !inline.has(node.name);
    if (isBlock) line = { begun: false, spaced: false };
    lines.push(`${indent}<${node.name}${attributeLines(node)}>`);
    if (node.name === 'textarea') lines.push(JSON.stringify(node.children.join('')));
    else for (const child of node.children) visit(child, depth + 1);
    if (isBlock) line = { begun: false, spaced: false };
  };
  for (const child of root.children) visit(child, 0);
  return lines;
}

/** The one spelling of a piece of HTML, after `change` has had its say. Equal spellings look alike in a browser. */
export const spelling = (html: string, change: (root: Element) => Element = (root) => root): string =>
  spell(change(readHtml(html))).join('\n');
