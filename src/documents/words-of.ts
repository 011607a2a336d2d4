import type { Block, Item, Paper } from './paper.ts';

/**
 * Every word of a paper in the order of its blocks: whatever stands between spaces and holds a letter or a figure.
 * Numbers before paragraphs are words; bullets are not. The title is in the blocks and is not said again.
 */
export function wordsOf(paper: Pick<Paper, 'blocks'>): string[] {
  return paper.blocks.flatMap(textsOf).flatMap(wordsIn);
}

/** The words of one text, by the same rule. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function textsOf(block: Block): string[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [asItReads(block)];
}

/** A paragraph or an entry with its mark before it. */
export function asItReads({ mark, text }: Item): string {
  return mark === null ? text : `${mark} ${text}`;
}
