import type { Package } from '../package/open-package.ts';
import { child, type Element, valueIn } from '../xml/element.ts';
import { unitsOf } from '../xml/units.ts';

/** What a paragraph's style says of it. */
export interface Style {
  /** 1 to 9 for a heading; null for other text. */
  readonly level: number | null;
  readonly isTitle: boolean;
  readonly numbering: NumberingOf | null;
}

/** The list a paragraph is in, and how deep, counted from 0. */
export interface NumberingOf {
  readonly list: string;
  readonly depth: number;
}

const DEEPEST = 20;

/** The paragraph styles by their ids, each with what it takes from the style it is based on. None where there is no part. */
export async function readStyles(
  opened: Package,
  name: string | undefined,
): Promise<(id: string | undefined) => Style | null> {
  const written = new Map<string, Element>();
  if (name !== undefined) {
    for await (const element of unitsOf({ bytes: opened.part(name), name }, 'styles')) {
      const id = element.attributes.get('styleId');
      if (element.name === 'style' && id !== undefined) written.set(id, element);
    }
  }
  const known = new Map<string, Style | null>();
  const read = (id: string | undefined, depth: number): Style | null => {
    const element = id === undefined ? undefined : written.get(id);
    if (id === undefined || element === undefined || depth > DEEPEST) return null;
    if (!known.has(id)) known.set(id, styleOf(element, read(valueIn(element, 'basedOn'), depth + 1)));
    return known.get(id) ?? null;
  };
  return (id) => read(id, 0);
}

function styleOf(element: Element, base: Style | null): Style {
  const properties = child(element, 'pPr');
  const named = (valueIn(element, 'name') ?? '').toLowerCase();
  const [, number] = /^heading ([1-9])$/.exec(named) ?? [];
  return {
    level: outlineLevel(properties) ?? (number === undefined ? (base?.level ?? null) : Number(number)),
    isTitle: named === 'title',
    numbering: numberingOf(properties) ?? base?.numbering ?? null,
  };
}

/** The level a paragraph's properties give it in the outline, from 1; null where they give none. */
export function outlineLevel(properties: Element | undefined): number | null {
  const written = valueIn(properties, 'outlineLvl');
  const level = written === undefined ? Number.NaN : Number(written);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

/** The list that a paragraph's properties put it in; list "0" takes it out of the one its style has. */
export function numberingOf(properties: Element | undefined): NumberingOf | null {
  const numbering = child(properties, 'numPr');
  const list = valueIn(numbering, 'numId');
  if (list === undefined) return null;
  const depth = Number(valueIn(numbering, 'ilvl') ?? 0);
  return { list, depth: Number.isInteger(depth) && depth >= 0 && depth < 9 ? depth : 0 };
}
