import { line } from '../reading/cell-look.ts';
import { PLACES, type PlaceCode, placeAt, type RowCode, rowOfLevel, STAGES, type Stage } from './places.ts';

const LONGEST = 90;
/** After the name of a row comes nothing, or what parts it from more: "Level 1 is about children" names no row. */
const ENDS = String.raw`(?=\s*(?:$|[:;,–—(/-]))`;
const LEVEL = new RegExp(String.raw`^(?:domain\s*\d?\W*)?(?:target\W*)?level\s*([12])${ENDS}`, 'i');
const DOMAINS: readonly (readonly [RegExp, RowCode])[] = (
  [
    ['legislati(?:on|ve)', 'legislation'],
    ['partnerships?', 'partnerships'],
    ['outcomes?(?: measure(?:s|ment))?', 'outcomes'],
  ] as const
).map(([word, row]) => [
  new RegExp(String.raw`^(?:domain\s*\d?\W*|\d\W+)?(?:${word})(?: (?:domain|framework))?${ENDS}`, 'i'),
  row,
]);

/** The row of the grid that short words name where they begin: "Level 1", "Target, level 2: …", "Legislation". Null for others. */
export function rowIn(text: string): RowCode | null {
  const words = line(text);
  if (words.length > LONGEST || /[.!?]$/.test(words)) return null;
  const level = LEVEL.exec(words)?.[1];
  if (level === '1' || level === '2') return rowOfLevel(level === '1' ? 1 : 2);
  return DOMAINS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** What short words name within a row: a stage of Target, or a part of another domain, which is a place by itself. */
export type Within = { readonly stage: Stage } | { readonly place: PlaceCode };

/** The stage or the part that short words name; null where they name none, or more than one. */
export function withinIn(text: string): Within | null {
  const words = plain(text);
  if (words.length > LONGEST) return null;
  const parts = PLACES.filter(({ row }) => !row.startsWith('target')).filter(
    ({ code, row, name }) =>
      words.endsWith(plain(name)) || lastOf(words) === code.slice(row.length + 1).replaceAll('_', ' '),
  );
  if (parts.length === 1 && parts[0]) return { place: parts[0].code };
  const stages = STAGES.filter((stage) => new RegExp(String.raw`\b${stage}s?\b`).test(words));
  return stages.length === 1 && stages[0] ? { stage: stages[0] } : null;
}

/** Where a statement stands; null where the level of a stage is not known: it is never guessed. */
export function placeOf(row: RowCode | null, within: Within | null): PlaceCode | null {
  if (within === null) return null;
  if ('place' in within) return within.place;
  if (row !== 'target_level_1' && row !== 'target_level_2') return null;
  return placeAt(row === 'target_level_1' ? 1 : 2, within.stage);
}

const plain = (text: string): string =>
  line(text)
    .toLowerCase()
    .replace(/^[\W\d]+|[\s:.–-]+$/g, '');
/** What comes after the last sign that parts a row from its part: "Legislation: welfare". */
const lastOf = (words: string): string => (words.split(/\s*[:–—/]\s*|\s-\s/).at(-1) ?? '').trim();
