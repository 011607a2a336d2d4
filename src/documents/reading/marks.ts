import type { Item } from '../paper.ts';

/** One or more bullets, each with a space after it: "-", "•", "- ·". Word's own bullets are private characters of its fonts. */
const BULLETS = /^((?:[-–•·*▪■●○◦‣➢➤\uf0a7\uf0b7\uf0d8]\s+)+)(?=\S)/u;

/** "1.", "12)", "2.3", "4.1.2.", "(a)", "b)", "(iv)": with a space after it. Initials ("A. Person") are not numbers. */
const NUMBER = /^(\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+(?=\S)/u;

/** Takes the bullet or number off the front of a line. A mark with nothing after it is the text itself. */
export function itemOf(line: string): Item {
  const text = line.trim();
  const found = BULLETS.exec(text) ?? NUMBER.exec(text);
  const mark = found?.[1];
  if (!found || mark === undefined) return { text, mark: null };
  return { text: text.slice(found[0].length), mark: mark.trim().replace(/[\uf0a7\uf0b7\uf0d8]/gu, '•') };
}

/** The items of a text: one a line, and one for each "•" in the middle of a line. Empty lines are none. */
export function itemsOf(text: string): Item[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=\S)\s+(?=[•\uf0b7]\s+\S)/u))
    .filter((line) => line.trim() !== '')
    .map(itemOf);
}
