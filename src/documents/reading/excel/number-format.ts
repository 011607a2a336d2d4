/** As many as Excel lets somebody ask for. */
const MOST_DECIMALS = 30;

/** What a number format makes of a number. `day`, `month`, `year` and `time` are what a date shows. */
export type NumberFormat =
  | {
      readonly shows: 'date';
      readonly day: boolean;
      readonly year: boolean;
      readonly month: boolean;
      readonly time: boolean;
    }
  | { readonly shows: 'percent' }
  /** A number written with at least so many figures: "007". */
  | { readonly shows: 'code'; readonly figures: number }
  /** `decimals`: at least so many are shown: 1.1 is "1.10" with two. */
  | { readonly shows: 'number'; readonly decimals?: number };

const date = (parts: string): NumberFormat => ({
  shows: 'date',
  day: parts.includes('d'),
  month: parts.includes('m'),
  year: parts.includes('y'),
  time: parts.includes('t'),
});

/** The formats that a workbook refers to by number alone and that are not plain numbers (ECMA-376 part 1, §18.8.30). */
const BUILT_IN: Readonly<Record<number, NumberFormat>> = {
  2: { shows: 'number', decimals: 2 },
  4: { shows: 'number', decimals: 2 },
  9: { shows: 'percent' },
  10: { shows: 'percent' },
  14: date('dmy'),
  15: date('dmy'),
  16: date('dm'),
  17: date('my'),
  18: date('t'),
  19: date('t'),
  20: date('t'),
  21: date('t'),
  22: date('dmyt'),
  45: date('t'),
  47: date('t'),
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, date('dmy')])),
  ...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, date('t')])),
};

/** Excel takes no longer one. */
const LONGEST_CODE = 255;

/**
 * What a format shows, from its number and, where the workbook has one of its own, its code. An `m` beside hours or
 * seconds is minutes. Time that has passed ("[h]:mm") is a number: it is no time of day.
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN[id] ?? { shows: 'number' };
  if (code.length > LONGEST_CODE) return { shows: 'number' };
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(bare)) return { shows: 'number' };
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/g, '');
  if (/[dmyhs]/.test(letters)) {
    const clock = /h+[^dmyhs]*m+|m+[^dmyhs]*s+/g;
    const calendar = letters.replace(clock, '');
    return {
      shows: 'date',
      day: calendar.includes('d'),
      month: calendar.includes('m'),
      year: calendar.includes('y'),
      time: /[hs]/.test(letters),
    };
  }
  if (letters.includes('%')) return { shows: 'percent' };
  const decimals = /^[#0,]*0\.(0+)$/.exec(letters)?.[1]?.length;
  if (decimals !== undefined) return { shows: 'number', decimals: Math.min(decimals, MOST_DECIMALS) };
  return /^0{2,}$/.test(letters) ? { shows: 'code', figures: letters.length } : { shows: 'number' };
}
