import type { PaperToWrite, WrittenBlock, WrittenItem, WrittenTable } from '../paper-to-write.ts';
import { legendTable, underTitle } from '../text-of.ts';
import type { Lists } from './lists.ts';
import type { Page } from './page.ts';
import { listed, table } from './table.ts';
import { paragraph, run } from './words.ts';

/** In twentieths of a point. */
const WIDEST_LEGEND = 9_000;

/** The paper from its title to its last block. */
export function body(paper: PaperToWrite, page: Page, lists: Lists): string {
  const [first, ...others] = underTitle(paper);
  const under =
    first === undefined
      ? []
      : [
          paragraph(paper.subtitle === null ? 'Edition' : 'Subtitle', run(first)),
          ...others.map((line) => paragraph('Edition', run(line))),
        ];
  return [
    paragraph('Title', run(paper.title)),
    ...under,
    ...legend(paper, page, lists),
    ...blocks(paper, page, lists),
  ].join('');
}

/** What the words mean, above everything that uses them. */
function legend(paper: PaperToWrite, page: Page, lists: Lists): string[] {
  const words = legendTable(paper);
  if (words === null) return [];
  return [table(words, Math.min(page.inner, WIDEST_LEGEND), lists, 'What the words mean'), paragraph('AfterTable', '')];
}

function blocks({ title, blocks: all }: PaperToWrite, page: Page, lists: Lists): string[] {
  let heading = title;
  return runsOf(all).map((part) => {
    if (Array.isArray(part)) return listing(part, lists);
    if (part.kind === 'table') return tableWithCaption(part, page, lists, part.caption ?? heading);
    heading = part.text;
    return paragraph(`Heading${part.level}`, run(part.text));
  });
}

function listing(items: readonly WrittenItem[], lists: Lists): string {
  const placed = lists.place(items);
  return items
    .map((item, at) => {
      const list = placed[at] ?? null;
      return listed(list === null ? 'Prose' : 'ListParagraph', item, list);
    })
    .join('');
}

function tableWithCaption(of: WrittenTable, page: Page, lists: Lists, describedAs: string): string {
  const caption = of.caption === null ? '' : paragraph('Caption', run(of.caption));
  // Word joins two tables that nothing stands between.
  return `${caption}${table(of, page.inner, lists, describedAs)}${paragraph('AfterTable', '')}`;
}

type Part = Exclude<WrittenBlock, { kind: 'paragraph' }> | WrittenItem[];

/** Paragraphs one after another stand together, since a list counts over them. */
function runsOf(all: readonly WrittenBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of all) {
    const last = parts.at(-1);
    if (block.kind !== 'paragraph') parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}
