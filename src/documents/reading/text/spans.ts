import type { Item } from '../../paper.ts';
import { asItReads } from '../../words-of.ts';
import { itemOf, itemsOf } from '../marks.ts';

/** Tags that a converted paper carries in its cells. Anything else in angle brackets is text. */
const TAG = /<(\/?)(ul|ol|li|p|div|br|b|strong|i|em|u|span|sup|sub|a)(?:\s[^<>]*)?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** One line of Markdown as people read it: without emphasis, escapes and the addresses of links. */
export function plainLine(line: string): string {
  return line
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\w*])\*(?=\S)([^*]+)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)__?(?=[^\s_])([^_]+)__?(?!\w)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, entity)
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const readable = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return readable ? String.fromCodePoint(point) : whole;
}

/**
 * The items of a cell with HTML in it: paragraphs, list entries, and lists whose entries have lost their tags and are
 * told apart by hyphens only ("- Housing - Police"), as papers converted from PDF have them.
 */
export function itemsOfHtml(source: string): Item[] {
  const items: Item[] = [];
  const lists: List[] = [];
  let mark: string | null = null;
  let held = '';
  const flush = () => {
    const list = lists.at(-1);
    const untagged = mark === null && (list ? !list.tagged : /^\s*- /.test(held));
    for (const item of untagged ? hyphened(held) : itemsOf(plainLine(held))) {
      items.push(mark === null ? item : { mark, text: asItReads(item) });
      mark = null;
    }
    held = '';
  };
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of source.matchAll(TAG)) {
    held += source.slice(from, index);
    from = index + tag.length;
    const kind = name.toLowerCase();
    if (!PARTING.has(kind)) continue;
    flush();
    const opens = slash === '';
    if (kind === 'ul' || kind === 'ol') {
      if (opens) lists.push({ numbered: kind === 'ol', count: 0, tagged: false });
      else lists.pop();
    } else if (kind === 'li') mark = opens ? nextMark(lists.at(-1)) : null;
  }
  held += source.slice(from);
  flush();
  return items;
}

interface List {
  readonly numbered: boolean;
  count: number;
  /** Its entries have tags of their own. */
  tagged: boolean;
}

/** Tags that end the item before them. */
const PARTING: ReadonlySet<string> = new Set(['ul', 'ol', 'li', 'p', 'div', 'br']);

function nextMark(list: List | undefined): string {
  if (list === undefined) return '•';
  list.tagged = true;
  list.count += 1;
  return list.numbered ? `${list.count}.` : '•';
}

/** Entries told apart by a hyphen with a space on either side. */
function hyphened(text: string): Item[] {
  return text
    .split(/(?:^|\s)(?=-\s)/)
    .map((entry) => itemOf(plainLine(entry)))
    .filter((item) => item.text !== '');
}
