/** An XML element with everything inside it. Names are local: the strict and the usual form of Office differ only in namespaces. */
export interface Element {
  readonly name: string;
  /** By local name; those of a part's relations have "r:" before it. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: readonly (Element | string)[];
}

/** The elements directly inside, of one name or of any. */
export function children(element: Element, name?: string): Element[] {
  return element.content.filter(
    (one): one is Element => typeof one !== 'string' && (name === undefined || one.name === name),
  );
}

/** The first element directly inside of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.content.find((one): one is Element => typeof one !== 'string' && one.name === name);
}

/** The attribute `val` of the first element of that name directly inside, where Word keeps nearly everything. */
export function valueIn(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('val');
}

/** Whether Word's switch is on: it is there, and does not say no. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes.get('val') ?? '');
}

/** Everything of these names inside, at any depth, not looked for inside each other. */
export function* within(element: Element, names: ReadonlySet<string>): Generator<Element> {
  for (const one of element.content) {
    if (typeof one === 'string') continue;
    if (names.has(one.name)) yield one;
    else yield* within(one, names);
  }
}

/** All text inside, joined. */
export function textIn(element: Element): string {
  return element.content.map((one) => (typeof one === 'string' ? one : textIn(one))).join('');
}
