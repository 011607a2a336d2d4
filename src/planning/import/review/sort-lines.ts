import type { Paper } from '../../../documents/index.ts';
import { line } from '../reading/cell-look.ts';
import { STAGES, type Stage } from './places.ts';

/** A line of a review, and what it is. */
export type ReviewLine = { readonly at: string; readonly text: string } & (
  | { readonly is: 'title' | 'heading' | 'caption' | 'about' | 'words' }
  | { readonly is: 'stage'; readonly stage: Stage }
  | { readonly is: 'overall'; readonly captionLevel: number | null; readonly rating: string | null }
  | { readonly is: 'rating' }
);

const HEADING =
  /^((red|amber|green)\b[\s:]*)?(traffic light( rating)?|rating|action plan( to (get to (amber|green)|sustain performance))?|to get to (amber|green)|to sustain performance)?$/i;
const OVERALL = /^current overall rating(?: level (\d))?\s*:\s*(.*)$/i;
const RATING = /^(red|amber|green)(\s*\/\s*(red|amber|green))?$/i;

/** Sorts the lines of a paper by what they are; a page begins where the title comes again. */
export function sortLines(paper: Paper): ReviewLine[][] {
  const lines = paper.blocks.flatMap((block) =>
    block.kind === 'table' ? [] : [{ at: block.at, text: line(block.text) }],
  );
  const title = lines[0]?.text ?? '';
  const pages: ReviewLine[][] = [];
  let waits = false;
  for (const each of lines) {
    const sorted = sortLine(each, title, waits);
    waits = sorted.is === 'overall' && sorted.rating === null;
    if (sorted.is === 'title' || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(sorted);
  }
  return pages;
}

function sortLine({ at, text }: { at: string; text: string }, title: string, waits: boolean): ReviewLine {
  if (text === title) return { at, text, is: 'title' };
  if (waits && RATING.test(text)) return { at, text, is: 'rating' };
  const overall = OVERALL.exec(text);
  if (overall !== null)
    return {
      at,
      text,
      is: 'overall',
      captionLevel: overall[1] === undefined ? null : Number(overall[1]),
      rating: overall[2] || null,
    };
  const stage = STAGES.find((each) => each === text.toLowerCase());
  if (stage !== undefined) return { at, text, is: 'stage', stage };
  if (HEADING.test(text)) return { at, text, is: 'heading' };
  // "LEVEL 1", or what is left of it: capitals and a figure, and nothing else.
  if (/^(?:level|[A-Z ]{3,8}) ?\d$/i.test(text) && text === text.toUpperCase()) return { at, text, is: 'caption' };
  if (/^system response to\b/i.test(text)) return { at, text, is: 'about' };
  return { at, text, is: 'words' };
}
