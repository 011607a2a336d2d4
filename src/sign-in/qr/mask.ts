import type { Drawing } from './fixed-patterns.ts';

/** The eight masks: where one is true, data is turned over, so that no picture confuses a reader (ISO/IEC 18004, table 10). */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a picture is to read: long runs, blocks of one colour, shapes like a finder, too much of one colour. Lower is better. */
export function penalty({ dark, size }: Drawing): number {
  const at = (x: number, y: number): string => (dark[y]?.[x] ? '1' : '0');
  const line = (read: (i: number) => string): string => Array.from({ length: size }, (_, i) => read(i)).join('');
  const lines = Array.from({ length: size }, (_, i) => [line((x) => at(x, i)), line((y) => at(i, y))]).flat();
  let points = 0;
  for (const one of lines) {
    for (const run of one.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * [...one.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let y = 0; y + 1 < size; y += 1) {
    for (let x = 0; x + 1 < size; x += 1) {
      if (new Set([at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)]).size === 1) points += 3;
    }
  }
  const darkShare = (dark.flat().filter(Boolean).length * 100) / (size * size);
  return points + 10 * Math.floor(Math.abs(darkShare - 50) / 5);
}
