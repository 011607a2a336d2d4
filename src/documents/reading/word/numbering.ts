import type { Package } from '../package/open-package.ts';
import { child, children, type Element, valueIn } from '../xml/element.ts';
import { unitsOf } from '../xml/units.ts';
import { figure } from './figure.ts';
import type { NumberingOf } from './styles.ts';

/** Counts the lists of a document as its paragraphs pass, in order. */
export interface Numberer {
  /** What Word prints before the next paragraph of this list: "2.1", "(a)", "•"; null where it prints nothing. */
  next(of: NumberingOf): { readonly mark: string; readonly bullet: boolean } | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2" and the like; for a bullet the character itself. */
  readonly text: string;
}

interface List {
  /** Lists of the same kind count on from each other. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew, with their first number. */
  readonly anew: ReadonlyMap<number, number>;
}

/** Word's own rules: ECMA-376 part 1, §17.9. */
export async function readNumbering(opened: Package, name: string | undefined): Promise<Numberer> {
  const kinds = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, List>();
  if (name !== undefined) {
    for await (const element of unitsOf({ bytes: opened.part(name), name }, 'numbering')) {
      if (element.name === 'abstractNum') kinds.set(element.attributes.get('abstractNumId') ?? '', levelsOf(element));
      else if (element.name === 'num') lists.set(element.attributes.get('numId') ?? '', listOf(element, kinds));
    }
  }
  return numberer(lists);
}

function levelsOf(element: Element): Map<number, Level> {
  return new Map(children(element, 'lvl').map((level) => [Number(level.attributes.get('ilvl')), levelOf(level)]));
}

function levelOf(element: Element): Level {
  const start = Number(valueIn(element, 'start') ?? 0);
  return {
    start: Number.isInteger(start) ? start : 0,
    format: valueIn(element, 'numFmt') ?? 'decimal',
    text: valueIn(element, 'lvlText') ?? '',
  };
}

function listOf(element: Element, kinds: ReadonlyMap<string, ReadonlyMap<number, Level>>): List {
  const kind = valueIn(element, 'abstractNumId') ?? '';
  const levels = new Map(kinds.get(kind));
  const anew = new Map<number, number>();
  for (const override of children(element, 'lvlOverride')) {
    const depth = Number(override.attributes.get('ilvl'));
    const level = child(override, 'lvl');
    const start = valueIn(override, 'startOverride');
    if (level) levels.set(depth, levelOf(level));
    if (start !== undefined) anew.set(depth, Number(start));
  }
  return { kind, levels, anew };
}

function numberer(lists: ReadonlyMap<string, List>): Numberer {
  /** By kind of list: how far each level has counted. */
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next({ list: id, depth }) {
      const list = lists.get(id);
      const level = list?.levels.get(depth);
      if (list === undefined || level === undefined) return null;
      const counted = counts.get(list.kind) ?? new Map<number, number>();
      counts.set(list.kind, counted);
      if (!begun.has(id)) for (const at of list.anew.keys()) counted.delete(at);
      begun.add(id);
      const first = list.anew.get(depth) ?? level.start;
      counted.set(depth, counted.has(depth) ? (counted.get(depth) ?? 0) + 1 : first);
      for (const deeper of [...counted.keys()]) if (deeper > depth) counted.delete(deeper);
      if (level.format === 'none') return null;
      if (level.format === 'bullet') return { mark: bulletOf(level.text.trim()), bullet: true };
      const mark = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const other = list.levels.get(at);
        return other ? figure(counted.get(at) ?? other.start, other.format) : '';
      });
      return mark.trim() === '' ? null : { mark: mark.trim(), bullet: false };
    },
  };
}

/** A bullet is mostly a letter of a font of signs, which means nothing by itself; a dash, and anything longer, is as it is. */
const bulletOf = (text: string): string => (text.length > 1 || /^[-–—*]$/.test(text) ? text : '•');
