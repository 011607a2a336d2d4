import { rowIn, withinIn } from './place-in-words.ts';
import { rowOfLevel } from './places.ts';
import type { ReviewColumn } from './review-columns.ts';
import { nameRow, type ReviewDraft } from './review-draft.ts';

/** An overall that stands below the name of its stage, in one cell: "Referral. Current overall rating level 1: Amber". */
export interface StoodWithStage {
  readonly rating: string;
  /** The level that its caption says; null where it says none. */
  readonly captionLevel: number | null;
}

/** What the columns that say a place say: words among them that name none, and an overall that stands there too. */
export interface PlacesRead {
  readonly strange: string | null;
  readonly stood: StoodWithStage | null;
}

const CAPTION = /\bcurrent overall ratings?(?:\s+level\s+(\d)\b)?\s*[:–-]?\s*/i;

/** Whether a cell says that an overall stands in it. */
export const hasCaption = (text: string): boolean => CAPTION.test(text);

/** An overall with the caption before it in its cell, parted from what stands before; null for none, and where two stand in one cell. */
export function captioned(text: string): CaptionedOverall | null {
  const [before = '', level, rating, ...more] = text.split(CAPTION);
  if (!rating || more.length > 0) return null;
  const caption = text.slice(before.length, text.length - rating.length).trim();
  return { before: before.trim(), caption, rating, captionLevel: level === undefined ? null : Number(level) };
}

interface CaptionedOverall extends StoodWithStage {
  readonly before: string;
  readonly caption: string;
}

/** Takes the level and the stage from the columns that say them; a blank one goes on from above. */
export function readPlaces(
  draft: ReviewDraft,
  { columns, headings }: { columns: readonly ReviewColumn[]; headings: readonly string[] },
  own: readonly string[],
): PlacesRead {
  const strange: string[] = [];
  let stood: StoodWithStage | null = null;
  columns.forEach(({ is }, at) => {
    const text = own[at] ?? '';
    if (is !== 'place' || text === '') return;
    const overall = captioned(text);
    // Two overalls in one cell are for a person to part.
    if (overall === null && hasCaption(text)) {
      strange.push(text);
      return;
    }
    const printed = overall?.before ?? text;
    // "1" under "Level".
    const words = /^\d$/.test(printed) && /level/i.test(headings[at] ?? '') ? `Level ${printed}` : printed;
    const [row, within] = [rowIn(words), withinIn(words)];
    if (row === null && within === null && !/^target$/i.test(words) && words !== '') {
      strange.push(text);
      return;
    }
    draft.labels.push(overall === null ? text : text.slice(0, -overall.rating.length));
    if (row !== null) nameRow(draft, row);
    if (within !== null) draft.within = within;
    if (overall === null) return;
    stood = overall;
    // Its caption is the only word on the level.
    if (draft.row === null && (overall.captionLevel === 1 || overall.captionLevel === 2))
      nameRow(draft, rowOfLevel(overall.captionLevel));
  });
  // What is named wrongly is not what was named above.
  if (strange.length > 0) draft.within = null;
  return { strange: strange.length === 0 ? null : strange.join(' · '), stood };
}
