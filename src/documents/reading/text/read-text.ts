import type { Block, Paper, Paragraph, Remark, Table } from '../../paper.ts';
import { type Growth, growth, refuseLongText, refuseManyBlocks, refuseManyLines } from '../limits.ts';
import { itemOf, itemsOf } from '../marks.ts';
import { sayLinksOutside } from '../remarks.ts';
import { titleOf } from '../title-of.ts';
import { type Line, linesOf } from './lines.ts';
import { isPipeRow, isSeparator, pipeTable } from './pipe-table.ts';
import { plainLine } from './spans.ts';
import { isTabRow, tabTable } from './tab-table.ts';

type Kind = 'blank' | 'pipes' | 'tabs' | 'heading' | 'rule' | 'underline' | 'words';

/**
 * Reads Markdown and plain text, which come mixed: headings with #, pipe tables with HTML in their cells, tables parted by
 * tabs, lists, and prose. Lines that stand together are one paragraph, its lines kept.
 */
export function readText(text: string): Paper {
  const blocks: Block[] = [];
  const counted = growth();
  let markdown = false;
  refuseManyLines(text);
  for (const [kind, lines] of runsOf(linesOf(text))) {
    if (kind === 'pipes' || kind === 'heading' || kind === 'underline') markdown = true;
    blocks.push(...blocksOf(kind, lines, blocks.at(-1) ?? null, counted));
    refuseManyBlocks(blocks.length);
  }
  return { format: markdown ? 'markdown' : 'text', title: titleOf(blocks), blocks, remarks: linksIn(text) };
}

/** Lines of one kind that follow each other; an underlined title comes as `underline` with both its lines. */
function runsOf(lines: readonly Line[]): [Kind, Line[]][] {
  const runs: [Kind, Line[]][] = [];
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1);
    const kind = kindOf(line, lines[at + 1] ?? null, last?.[0] ?? 'blank');
    if (kind === 'underline' && last?.[0] === 'words' && last[1].length === 1) {
      runs.splice(-1, 1, ['underline', [...last[1], line]]);
    } else if (last && last[0] === kind && kind !== 'heading' && kind !== 'underline') last[1].push(line);
    else runs.push([kind === 'underline' ? 'rule' : kind, [line]]);
  }
  return runs;
}

function kindOf(line: Line, next: Line | null, before: Kind): Kind {
  const { text } = line;
  if (text.trim() === '') return 'blank';
  const opens = next !== null && text.includes('|') && isSeparator(next);
  if (isPipeRow(line) || opens || (before === 'pipes' && text.includes('|'))) return 'pipes';
  if (isTabRow(line, before === 'tabs')) return 'tabs';
  if (/^#{1,6}\s+\S/.test(text)) return 'heading';
  if (/^\s*(=+|-{3,})\s*$/.test(text)) return before === 'words' ? 'underline' : 'rule';
  return /^\s*([*_]\s*){3,}$/.test(text) ? 'rule' : 'words';
}

function blocksOf(kind: Kind, lines: readonly Line[], before: Block | null, counted: Growth): Block[] {
  const [first] = lines;
  if (first === undefined || kind === 'blank' || kind === 'rule') return [];
  counted.text(lines.reduce((sum, { text }) => sum + text.length, 0));
  const table: Table | null = before?.kind === 'table' ? before : null;
  if (kind === 'pipes') return [pipeTable(lines, table, counted)];
  if (kind === 'tabs') return [tabTable(lines, table, counted)];
  for (const line of lines) refuseLongText(line.text, `The text at line ${line.number}`);
  const place = { part: 'body', at: `line ${first.number}` } as const;
  if (kind === 'heading') {
    const level = first.text.search(/[^#]/);
    return [{ kind: 'heading', level, ...itemOf(plainLine(withoutSigns(first.text.slice(level)))), ...place }];
  }
  if (kind === 'underline') {
    const level = lines[1]?.text.includes('=') ? 1 : 2;
    return [{ kind: 'heading', level, ...itemOf(plainLine(first.text)), ...place }];
  }
  return paragraphsOf(lines);
}

/** A heading may end with signs as it begins. Taken off one by one: a pattern would try every place in the line. */
function withoutSigns(text: string): string {
  let end = text.length;
  while (end > 0 && '# \t'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A marked line begins a paragraph of its own; a line without a mark goes on with the one before. */
function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { number, text } of lines) {
    refuseManyBlocks(paragraphs.length);
    const plain = plainLine(text);
    const [item, ...more] = itemsOf(plain);
    if (item === undefined) continue;
    const last = paragraphs.at(-1);
    if (item.mark === null && last) paragraphs.splice(-1, 1, { ...last, text: `${last.text}\n${item.text}` });
    else paragraphs.push({ kind: 'paragraph', part: 'body', ...item, at: `line ${number}` });
    for (const one of more) paragraphs.push({ kind: 'paragraph', part: 'body', ...one, at: `line ${number}` });
  }
  for (const { text, at } of paragraphs) refuseLongText(text, `The paragraph at ${at}`);
  return paragraphs;
}

function linksIn(text: string): Remark[] {
  const addresses = [...text.matchAll(/\]\(\s*((?:[a-z][a-z\d+.-]*:|\/\/)[^()\s]*)\)/gi)].map(
    ([, address = '']) => address,
  );
  return addresses.length === 0 ? [] : [{ at: null, code: 'link-outside', reason: sayLinksOutside(addresses) }];
}
