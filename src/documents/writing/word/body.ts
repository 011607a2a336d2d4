import type { PaperToWrite, WrittenBlock, WrittenItem, WrittenTable } from '../paper-to-write.ts';
import { LEGEND_HEADING, underTitle } from '../text-of.ts';
import type { Lists } from './lists.ts';
import type { Page } from './page.ts';
import { listed, table, tagLooks } from './table.ts';
import { paragraph, run } from './words.ts';

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
  return [paragraph('Title', run(paper.title)), ...under, ...legend(paper), ...blocks(paper, page, lists)].join('');
}

/** Each word with its colour, then what it means. */
function legend({ legend: words }: PaperToWrite): string[] {
  if (words.length === 0) return [];
  const lines = words.map(({ word, means, colour }) =>
    paragraph('Legend', `${run(word, tagLooks(colour))}${run(means === '' ? '' : `: ${means}`)}`),
  );
  return [paragraph('Heading1', run(LEGEND_HEADING)), ...lines];
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
