import type { Item } from '../../../documents/index.ts';
import type { Flag, Leftover, ProposedNote } from '../proposal.ts';

/** An action while its rows are being put together. */
export interface ActionDraft {
  readonly key: string;
  readonly at: string;
  readonly part: string | null;
  number: string | null;
  wording: string[];
  readonly leads: Item[];
  readonly supporters: Item[];
  readonly due: string[];
  readonly impacts: string[];
  readonly notes: ProposedNote[];
  status: string;
}

/** A part while its rows are being put together. */
export interface PartDraft {
  readonly key: string;
  readonly at: string;
  readonly parent: string | null;
  /** How deep its column stands: 0 for the outermost; -1 for a heading that stands over the parts of a column. */
  readonly depth: number;
  /** A line above a table, the cell of a column, or words with a number before the tables. */
  readonly from: 'section' | 'column' | 'row';
  number: string | null;
  wording: string[];
  readonly impacts: string[];
  readonly notes: ProposedNote[];
  readonly prose: string[];
}

/** All that was read of the rows. */
export interface Drafts {
  readonly parts: PartDraft[];
  readonly actions: ActionDraft[];
  readonly headings: { at: string; text: string }[];
  readonly leftovers: Leftover[];
  readonly flags: Flag[];
}

export const noDrafts = (): Drafts => ({ parts: [], actions: [], headings: [], leftovers: [], flags: [] });

/** A note under its heading; a second one under the same heading goes on with it. */
export function addNote(notes: ProposedNote[], note: ProposedNote): void {
  const at = notes.findIndex(({ heading }) => heading === note.heading);
  const before = notes[at];
  if (before === undefined) notes.push(note);
  else notes[at] = { heading: note.heading, text: `${before.text} ${note.text}` };
}
