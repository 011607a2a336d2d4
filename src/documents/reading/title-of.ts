import type { Block } from '../paper.ts';
import { asItReads } from '../words-of.ts';

const LONGEST_TITLE = 200;

/** What a paper calls itself: its first heading before any table, or its first line where that is short and stands alone. */
export function titleOf(blocks: readonly Block[]): string | null {
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  const before = table === -1 ? blocks : blocks.slice(0, table);
  const heading = before.find((block) => block.kind === 'heading');
  if (heading?.kind === 'heading') return asItReads(heading);
  const [first] = before;
  if (first?.kind !== 'paragraph' || first.mark !== null) return null;
  return first.text.length <= LONGEST_TITLE && !first.text.includes('\n') ? first.text : null;
}
