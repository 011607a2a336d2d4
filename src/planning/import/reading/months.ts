const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The month a word names, 1 to 12: "March", "Dec", "Sept."; null for any other word. */
export function monthNamed(word: string): number | null {
  const small = word.toLowerCase().replace(/[.,;:]$/, '');
  if (small.length < 3) return null;
  if (small === 'sept') return 9;
  const at = NAMES.findIndex((name) => name === small || (small.length === 3 && name.startsWith(small)));
  return at < 0 ? null : at + 1;
}

/** The month a word very nearly names: one letter too many, too few or other. "Januuary" is January; a short word is none. */
export function monthNearly(word: string): number | null {
  const small = word.toLowerCase();
  if (small.length < 6) return null;
  const at = NAMES.findIndex((name) => name.length > 4 && isOneAway(name, small));
  return at < 0 ? null : at + 1;
}

function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const restA = a.slice(same);
  const restB = b.slice(same);
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1);
}

/** A year in two figures or four: "22", "'18", "2022". Two figures are of this century. */
export function yearOf(figures: string): number {
  const year = Number(figures.replace(/\D/g, ''));
  return year < 100 ? 2000 + year : year;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The first day of a month, as a civil date. */
export const firstOfMonth = (year: number, month: number): string => `${year}-${two(month)}-01`;

/** The last day of a month, as a civil date. */
export const lastOfMonth = (year: number, month: number): string =>
  `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** A day of the calendar, or null where there is none such, as 31 April. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const civil = `${year}-${two(month)}-${two(day)}`;
  return civil > lastOfMonth(year, month) ? null : civil;
}
