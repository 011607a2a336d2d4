/** A small reader of the well-formed HTML that macros and components write. Not for HTML from strangers. */
export type Element = { name: string; attributes: ReadonlyMap<string, string>; children: Node[] };
export type Node = Element | string;

const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', ctdot: '⋯', copy: '©' };

const decode = (text: string) =>
  text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, body: string) => {
    if (body.startsWith('#x')) return String.fromCodePoint(Number.parseInt(body.slice(2), 16));
    if (body.startsWith('#')) return String.fromCodePoint(Number(body.slice(1)));
    return named[body] ?? whole;
  });

const attributePattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The attributes written in a tag, decoded; a bare name has an empty value. */
export function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attributePattern))
    found.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  return found;
}

const tagPattern =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** The tree of a piece of HTML, under a nameless root. @throws Error when tags do not match. */
export function readHtml(html: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  const inside = () => open[open.length - 1] ?? root;
  let at = 0;
  for (const tag of html.matchAll(tagPattern)) {
    if (tag.index < at) continue;
    if (tag.index > at) inside().children.push(decode(html.slice(at, tag.index)));
    at = tag.index + tag[0].length;
    const [, closing, opening, attributes = ''] = tag;
    if (closing) {
      const last = open.pop();
      if (last?.name !== closing.toLowerCase()) throw new Error(`</${closing}> closes <${last?.name}> in ${html}`);
    } else if (opening) {
      const name = opening.toLowerCase();
      const element: Element = { name, attributes: readAttributes(attributes.replace(/\/$/, '')), children: [] };
      inside().children.push(element);
      if (voids.has(name) || attributes.endsWith('/')) continue;
      if (name !== 'textarea') open.push(element);
      else {
        const end = html.indexOf('</textarea>', at);
        const value = decode(html.slice(at, end)).replace(/^\r?\n/, '');
        if (value) element.children.push(value);
        at = end + '</textarea>'.length;
      }
    }
  }
  if (at < html.length) root.children.push(decode(html.slice(at)));
  if (open.length !== 1) throw new Error(`<${inside().name}> is never closed in ${html}`);
  return root;
}
