/** How alike two wordings are, from 0 to 1: twice the words they share over the words they have. Signs and capitals do not count. */
export function likeness(one: string, other: string): number {
  const [a, b] = [counted(one), counted(other)];
  const total = sum(a) + sum(b);
  if (total === 0) return 1;
  let shared = 0;
  for (const [word, times] of a) shared += Math.min(times, b.get(word) ?? 0);
  return (2 * shared) / total;
}

/** The same words, whatever their signs, capitals and spaces. */
export const sameWords = (one: string, other: string): boolean => words(one).join(' ') === words(other).join(' ');

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function counted(text: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const word of words(text)) all.set(word, (all.get(word) ?? 0) + 1);
  return all;
}

const sum = (all: ReadonlyMap<string, number>): number => [...all.values()].reduce((total, times) => total + times, 0);
