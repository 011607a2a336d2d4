import type { Paragraph, Part } from '../../paper.ts';
import { refuseLongText, refuseManyBlocks } from '../limits.ts';
import { itemsOf } from '../marks.ts';
import type { Package } from '../package/open-package.ts';
import { relationsOf } from '../package/relations.ts';
import type { Remarks } from '../remarks.ts';
import { child, children, type Element, textIn, within } from '../xml/element.ts';
import { unitsOf } from '../xml/units.ts';
import { textOfString, unescaped } from './text-of.ts';
import { part } from './workbook.ts';

const PARAGRAPH = new Set(['p']);
const TEXT = new Set(['t']);

/** What lies on a sheet and in no cell: text boxes and comments. Pictures, charts and links outside are remarked upon. */
export async function besideSheet(opened: Package, sheet: string, name: string, said: Remarks): Promise<Paragraph[]> {
  const at = `sheet ${name}`;
  const boxes: Paragraph[] = [];
  const comments = new Map<string, Paragraph[]>();
  for (const { kind, target, outside } of await relationsOf(opened, sheet)) {
    if (outside) said.tally('link-outside', at, sayOutside);
    else if (!opened.has(target)) continue;
    else if (kind === 'drawing') boxes.push(...(await boxesOf(opened, target, at, said)));
    else if (kind === 'comments' || kind === 'threadedComment') {
      const threads = kind === 'threadedComment';
      for (const [cell, lines] of await commentsOf(opened, target, name, threads)) {
        if (threads || !comments.has(cell)) comments.set(cell, lines);
      }
    } else if (kind === 'oleObject' || kind === 'package') {
      said.tally('embedded', at, (count) => `${things(count, 'file')} inside the workbook, not opened.`);
    }
  }
  return [...boxes, ...[...comments.values()].flat()];
}

const things = (count: number, what: string): string => (count === 1 ? `One ${what} lies` : `${count} ${what}s lie`);
const sayOutside = (count: number): string =>
  `${count === 1 ? 'One link leads' : `${count} links lead`} out of the workbook. The words are kept; nothing was fetched.`;

async function boxesOf(opened: Package, drawing: string, at: string, said: Remarks): Promise<Paragraph[]> {
  const lines: Paragraph[] = [];
  for await (const anchor of unitsOf(part(opened, drawing), 'wsDr')) {
    refuseManyBlocks(lines.length);
    for (const paragraph of within(anchor, PARAGRAPH)) lines.push(...linesOf(wordsOf(paragraph), 'text box', at));
    if (contains(anchor, 'pic'))
      said.tally('picture', at, (count) => `${things(count, 'picture')} on the sheets. Words in it cannot be read.`);
    if (contains(anchor, 'graphicFrame'))
      said.tally('chart', at, (count) => `${things(count, 'chart')} on the sheets, not read.`);
  }
  return lines;
}

const contains = (element: Element, name: string): boolean => !within(element, new Set([name])).next().done;
const wordsOf = (element: Element): string => [...within(element, TEXT)].map(textIn).join('');

function linesOf(text: string, where: Part, at: string): Paragraph[] {
  refuseLongText(text, `The text at ${at}`);
  return itemsOf(unescaped(text)).map((item) => ({ kind: 'paragraph', part: where, at, ...item }));
}

/** By cell. Excel keeps a conversation twice: whole, and in the old form with a notice before it, which is passed over. */
async function commentsOf(
  opened: Package,
  target: string,
  sheet: string,
  threads: boolean,
): Promise<Map<string, Paragraph[]>> {
  const comments = new Map<string, Paragraph[]>();
  const frames = threads ? ['ThreadedComments'] : ['comments', 'comments/commentList'];
  for await (const element of unitsOf(part(opened, target), ...frames)) {
    const cell = element.attributes.get('ref');
    if (cell === undefined) continue;
    refuseManyBlocks(comments.size);
    const text = threads ? children(element, 'text').map(textIn).join('') : textOfString(child(element, 'text'));
    const lines = linesOf(text, 'comment', `comment on sheet ${sheet}, ${cell}`);
    comments.set(cell, [...(comments.get(cell) ?? []), ...lines]);
  }
  return comments;
}
