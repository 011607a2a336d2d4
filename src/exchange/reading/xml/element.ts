import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

/** An XML element with everything inside it, small enough to hold. */
export interface Element {
  /** The local name; an element of a namespace has `{namespace}name`. */
  readonly name: string;
  /** The physical line of its start tag. */
  readonly line: number;
  /** Names of its attributes, other than namespaces and the place of a schema. */
  readonly attributes: readonly string[];
  readonly children: readonly Element[];
  /** All text directly inside, joined. */
  readonly text: string;
  /** The line of the first text directly inside that is not white space; null where there is none. */
  readonly textLine: number | null;
}

/** An element that is still open. */
export interface Building extends Element {
  readonly children: Building[];
  text: string;
  textLine: number | null;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** An element that has just begun. */
export function elementOf(tag: SaxesTagNS, line: number): Building {
  const name = tag.uri === '' ? tag.name : `{${tag.uri}}${tag.local}`;
  const attributes = Object.values(tag.attributes)
    .filter(isForeign)
    .map((attribute) => attribute.name);
  return { name, line, attributes, children: [], text: '', textLine: null };
}

function isForeign({ uri, local }: SaxesAttributeNS): boolean {
  return uri !== XMLNS && !(uri === XSI && (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation'));
}
