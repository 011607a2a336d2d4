import { placeAt, type Stage } from './places.ts';
import type { ReviewFlag, ReviewOverall } from './review-proposal.ts';
import type { ReviewLine } from './sort-lines.ts';

/** Lines of the file between a stage's name and its rating, beyond which they may not belong together. */
const NEAR = 4;

/** The overall ratings of a page as typed, each under the stage named last before it, and what is odd about it. */
export function readOveralls(
  lines: readonly ReviewLine[],
  page: number,
  level: 1 | 2,
): { overall: ReviewOverall; flags: Omit<ReviewFlag, 'on'>[] }[] {
  let stage: { stage: Stage; at: string } | null = null;
  return lines.flatMap((line, nth) => {
    if (line.is === 'stage') stage = { stage: line.stage, at: line.at };
    if (line.is !== 'overall' || stage === null) return [];
    const next = lines[nth + 1];
    const rating = line.rating ?? (next?.is === 'rating' ? next.text : null);
    if (rating === null) return [];
    const overall: ReviewOverall = {
      at: line.at,
      page,
      place: placeAt(level, stage.stage),
      rating,
      captionLevel: line.captionLevel,
    };
    const flags: Omit<ReviewFlag, 'on'>[] = [];
    if (line.captionLevel !== null && line.captionLevel !== level)
      flags.push({
        at: line.at,
        code: 'caption-level',
        why: `Its caption says level ${line.captionLevel} and it stands on the page of level ${level}: the page is taken, the caption kept.`,
      });
    if (lineNumber(line.at) - lineNumber(stage.at) > NEAR)
      flags.push({
        at: line.at,
        code: 'far-from-stage',
        why: `Blank lines part it from the name ${stage.stage}: perhaps it belongs to another stage, whose name was lost. Shown as printed.`,
      });
    return [{ overall, flags }];
  });
}

const lineNumber = (at: string): number => Number(/\d+/.exec(at)?.[0] ?? Number.NaN);
