import type { Block, Item, Paragraph, Part, Table } from '../../paper.ts';
import { refuseManyBlocks } from '../limits.ts';
import type { Element } from '../xml/element.ts';
import { blockElements, paragraphReader, type ReadParagraph } from './paragraphs.ts';
import type { Story } from './story.ts';
import { itemsOfCell, tableOf } from './table.ts';

/** A document's blocks, and the first paragraph in the style that Word calls Title. */
export interface Body {
  readonly blocks: Block[];
  readonly title: string | null;
}

/** Reads the body as its elements come. Places are "paragraph 3" and "table 1", counting those with words in them. */
export async function readBody(elements: AsyncIterable<Element>, story: Story): Promise<Body> {
  const blocks: Block[] = [];
  const read = paragraphReader(story);
  let title: string | null = null;
  let [paragraphs, tables] = [0, 0];
  let before: Table | null = null;
  for await (const unit of elements) {
    for (const element of blockElements({ name: '', attributes: new Map(), content: [unit] })) {
      if (element.name === 'tbl') {
        const table = tableOf(element, story, `table ${tables + 1}`, before);
        if (table.columns === 0) continue;
        tables += 1;
        blocks.push(table);
        before = table;
      } else if (element.name === 'altChunk' || element.name === 'subDoc') {
        story.said.add(
          'part-not-read',
          `after paragraph ${paragraphs}`,
          'Another file is set into the paper here. It was not read.',
        );
      } else if (element.name !== 'sectPr') {
        const at = `paragraph ${paragraphs + 1}`;
        const paragraph = read(element, at);
        if (paragraph === null) continue;
        paragraphs += 1;
        before = null;
        if (paragraph.isTitle) title ??= paragraph.text;
        blocks.push(...blocksOf(paragraph, at));
      }
      refuseManyBlocks(blocks.length);
    }
  }
  return { blocks, title };
}

function blocksOf({ level, isTitle, text, mark }: ReadParagraph, at: string): Block[] {
  const place = { part: 'body', at } as const;
  if (isTitle || level !== null) return [{ kind: 'heading', level: isTitle ? 1 : (level ?? 1), mark, text, ...place }];
  return [{ kind: 'paragraph', mark, text, ...place }];
}

/** The paragraphs of what stands beside the body: a header, a text box, a note. A table there is read cell after cell. */
export function besideBody(container: Element, story: Story, part: Part, at: string): Paragraph[] {
  const read = paragraphReader(story);
  const lines = blockElements(container).flatMap((element): Paragraph[] => {
    const items = element.name === 'tbl' ? itemsOfTable(element, story, at) : itemsOfOne(read(element, at));
    return items.map((item) => ({ kind: 'paragraph', part, at, ...item }));
  });
  refuseManyBlocks(lines.length);
  return lines;
}

const itemsOfOne = (read: ReadParagraph | null): Item[] =>
  read === null ? [] : [{ text: read.text, mark: read.mark }];

const itemsOfTable = (table: Element, story: Story, at: string): Item[] =>
  blockElements(table)
    .flatMap(blockElements)
    .flatMap((cell) => (cell.name === 'tc' ? itemsOfCell(cell, story, at) : []));
