import { type Entry, wordsOfEntry } from './put-together.ts';

export interface Pair {
  readonly statement: Entry;
  readonly action: Entry | null;
}

const NAMED = /\p{Lu}[\p{L}'’-]+ to (lead|follow up)\b/u;
const TO_DO =
  /^(arrange|map|take|liaise|agree|repeat|review|incorporate|ensure|develop|introduce|identify|consider|train|write|set up|draw|dip-sample|work with|see actions|we need to)\b/i;

/** Something to be done: somebody is named to lead it, or it begins as an order does. */
export const isAction = (words: string): boolean => NAMED.test(words) || TO_DO.test(words);

/** The actions of a cell: each ends with who leads it; what follows the last name goes with it. */
export function actionsOf(words: string): { text: string; lead: string | null }[] {
  const parts = [...words.matchAll(/.*?(\p{Lu}[\p{L}'’-]+) to (?:lead|follow up)\b\.?\s*/gu)];
  if (parts.length === 0) return [{ text: words, lead: null }];
  const end = parts.at(-1);
  const rest = words.slice((end?.index ?? 0) + (end?.[0].length ?? 0)).trim();
  const actions = parts.map((match) => ({ text: match[0].trim(), lead: match[1] ?? null }));
  return rest === '' ? actions : [...actions, { text: rest, lead: null }];
}

/** What is to be done: who leads is in its words, or in the column that the paper has for it. */
export function actionsUnder(words: string, lead: string | null): { text: string; lead: string | null }[] {
  if (words === '') return [];
  return lead === null ? actionsOf(words) : [{ text: words, lead: lead === '' ? null : lead }];
}

/**
 * Pairs each statement with its action. Where columns run from left to right the action comes after; where they came out from
 * right to left, before. Two statements and then two actions are taken from the inside out, as columns cut line by line print them.
 */
export function pairUp(entries: readonly Entry[]): { pairs: Pair[]; left: Entry[]; backwards: boolean } {
  const first = entries[0];
  const backwards = first !== undefined && isAction(wordsOfEntry(first));
  const pairs: Pair[] = [];
  const waiting: Entry[] = [];
  for (const entry of entries) {
    const comesFirst = isAction(wordsOfEntry(entry)) === backwards;
    const other = comesFirst ? undefined : waiting.pop();
    if (other === undefined) waiting.push(entry);
    else pairs.push(backwards ? { statement: entry, action: other } : { statement: other, action: entry });
  }
  const bare = waiting
    .filter((entry) => !isAction(wordsOfEntry(entry)))
    .map((statement): Pair => ({ statement, action: null }));
  const order = new Map(entries.map((entry, nth) => [entry, nth]));
  const sorted = [...pairs, ...bare].toSorted((a, b) => (order.get(a.statement) ?? 0) - (order.get(b.statement) ?? 0));
  return { pairs: sorted, left: waiting.filter((entry) => isAction(wordsOfEntry(entry))), backwards };
}
