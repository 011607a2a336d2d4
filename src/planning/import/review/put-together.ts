/** Lines that belong together, in the order in which they stand. */
export interface Entry {
  readonly at: string;
  readonly pieces: string[];
}

const LEAD_ALONE = /^\p{Lu}[\p{L}'’-]+ to (lead|follow up)\.?$/u;
const FINISHED = /([.!?]|\bto (lead|follow up))$/;

/**
 * Puts lines together that the columns of a page cut apart: a line that begins with a small letter goes on with the newest line
 * that is not finished; one that ends in a dash waits for the name of who leads, and takes nothing else. Nothing is reworded.
 */
export function putTogether(lines: readonly { readonly at: string; readonly text: string }[]): Entry[] {
  const entries: Entry[] = [];
  for (const { at, text } of lines) {
    const open = entries.filter(({ pieces }) => !FINISHED.test(pieces.at(-1) ?? ''));
    const waits = open.findLast(({ pieces }) => /[-–—]$/.test(pieces.at(-1) ?? ''));
    const into = LEAD_ALONE.test(text)
      ? waits
      : /^\p{Ll}/u.test(text)
        ? open.findLast((entry) => entry !== waits)
        : undefined;
    if (into === undefined) entries.push({ at, pieces: [text] });
    else into.pieces.push(text);
  }
  return entries;
}

/** An entry's words. */
export const wordsOfEntry = ({ pieces }: Entry): string => pieces.join(' ');
