import type { Item } from '../paper.ts';

/** One or more bullets, each with a space after it: "-", "•", "- ·". Word's own bullets are private characters of its fonts. */
const BULLETS = /^((?:[-–•·*▪■●○◦‣➢➤\uf0a7\uf0b7\uf0d8]\s+)+)(?=\S)/u;

/**
 * "1.", "12)", "2.3", "4.1.2.", "(a)", "b)", "(iv)", and "a." or "iv." before a capital: with a space after it. Initials
 * ("A. Person") are not numbers.
 */
const NUMBER =
  /^(\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|\(?(?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{2,5})\.(?=\s+\p{Lu}))\s+(?=\S)/u;

/** Takes the bullet or number off the front of a text, its spaces made single. A mark with nothing after it is the text itself. */
export function itemOf(line: string): Item {
  const text = line.trim().replace(/[^\S\n]+/g, ' ');
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

/** Items as paragraphs: a line without a mark goes on with the one before it. */
export function joinedLines(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last && item.mark === null) joined.splice(-1, 1, { ...last, text: `${last.text}\n${item.text}` });
    else joined.push(item);
  }
  return joined;
}
