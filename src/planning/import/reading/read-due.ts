import type { SaidDue } from '../proposal.ts';
import { line } from './cell-look.ts';
import { dueInPeriod } from './due-in-period.ts';
import { dayOf, firstOfMonth, lastOfMonth, monthNamed, monthNearly, yearOf } from './months.ts';

/** What was read of words about when, and what a person should look at. */
export interface DueRead {
  readonly due: SaidDue;
  readonly flags: readonly { readonly code: string; readonly why: string }[];
}

interface Found {
  readonly from: string;
  readonly by: string;
  readonly precision: 'day' | 'month' | 'range';
}

const MONTH = '([A-Za-z]{3,9})\\.?';
const YEAR = "['’‘]?(\\d{4}|\\d{2})(?!\\d)";
const RANGE = new RegExp(`\\b${MONTH}\\s*(?:${YEAR})?\\s*(?:-|–|—|/|to|until)\\s*${MONTH}\\s+${YEAR}`, 'g');
const PAIR = new RegExp(`\\b${MONTH}\\s*(?:&|and)\\s*${MONTH}\\s+${YEAR}`, 'g');
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})\\s*(?:st|nd|rd|th)?(?:\\s+|-)(?:of\\s+)?${MONTH},?(?:\\s+|-)${YEAR}`, 'g');
const FIGURES = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]*Z?)?/g;
const MONTH_YEAR = new RegExp(`\\b${MONTH}(?:,?\\s*|-)${YEAR}`, 'g');
/** Before a date or after it: it says when the work starts. */
const FROM = /\b(from|since)\s+(the\s+)?((start|beginning|end)\s+of\s+)?$/i;
const ONWARDS = /^\s*onwards?\b/i;
/** "From Q2 2026/27", "Autumn term 2026 onwards". */
const PERIOD_STARTS = /^(from|since)\b(?!.*\b(to|until)\b)|\bonwards?$/i;

/**
 * Reads words about when: "March 2022", "Dec-21", "March '18", "May – June 2018", "31/03/2022", "Q2 2026/27". The first date
 * is the due date; the words are kept whole. A month is due on its last day. Words without a year give no date, and words that
 * only say from when give no due date: Kith does not guess one.
 */
export function readDue(words: string): DueRead {
  const said = line(words);
  const flags: { code: string; why: string }[] = [];
  const hits = hitsIn(said);
  const [first, ...others] = hits.map(({ found }) => found);
  const period = hits.length === 0 ? dueInPeriod(said) : null;
  if (onlyStarts(said, hits) || (period !== null && PERIOD_STARTS.test(said))) {
    flags.push({ code: 'starts', why: 'These words say from when, and not by when, so no due date is set.' });
    return { due: { said, from: null, by: null, precision: null }, flags };
  }
  if (first !== undefined) {
    if (others.length > 0)
      flags.push({
        code: 'more-dates',
        why: 'More than one date stands in these words: the first is taken as the due date.',
      });
    if (first.precision === 'range') flags.push({ code: 'range', why: 'A range: due on its last day.' });
    return { due: { said, ...first }, flags };
  }
  if (period !== null) return { due: { said, ...period.due }, flags: [{ code: 'period', why: period.why }] };
  const mended = mendedMonth(said);
  if (mended !== null) {
    flags.push({ code: 'date-cut', why: 'The month came out cut in two: put together by its letters.' });
    return { due: { said, ...mended }, flags };
  }
  if (said !== '')
    flags.push({ code: 'no-date', why: 'No day or month with a year is printed, so no due date is set.' });
  return { due: { said, from: null, by: null, precision: null }, flags };
}

/** Every date in some words, in their order; a range is one. */
export const datesIn = (words: string): Found[] => hitsIn(words).map(({ found }) => found);

interface Hit {
  readonly at: number;
  readonly end: number;
  readonly found: Found;
}

function onlyStarts(said: string, [first, ...others]: readonly Hit[]): boolean {
  if (first === undefined || others.length > 0 || first.found.precision === 'range') return false;
  return FROM.test(said.slice(0, first.at)) || ONWARDS.test(said.slice(first.end));
}

function hitsIn(words: string): Hit[] {
  const hits: Hit[] = [];
  const add = (match: RegExpExecArray, found: Found | null, length = match[0].length): void => {
    const end = match.index + length;
    if (found !== null && !hits.some((hit) => match.index < hit.end && end > hit.at))
      hits.push({ at: match.index, end, found });
  };
  for (const match of words.matchAll(RANGE))
    if (!follows(words, match.index)) add(match, rangeOf(match[1], match[2], match[3], match[4]));
  for (const match of words.matchAll(PAIR)) {
    const [one, two, year = ''] = match.slice(1);
    const [month, next] = [monthNamed(one ?? ''), monthNamed(two ?? '')];
    if (month === null || next === null) continue;
    // Of months apart ("Jan & May 2027") each is a date; neighbours are a range.
    if (next === month + 1) add(match, rangeOf(one, '', two, year));
    else add(match, oneMonth(yearOf(year) - (month > next ? 1 : 0), month), one?.length);
  }
  for (const match of words.matchAll(ISO)) add(match, oneDay(Number(match[1]), Number(match[2]), Number(match[3])));
  for (const match of words.matchAll(DAY_MONTH)) {
    const month = monthNamed(match[2] ?? '');
    add(match, month === null ? null : oneDay(yearOf(match[3] ?? ''), month, Number(match[1])));
  }
  for (const match of words.matchAll(FIGURES))
    add(match, oneDay(yearOf(match[3] ?? ''), Number(match[2]), Number(match[1])));
  for (const match of words.matchAll(MONTH_YEAR)) {
    const month = monthNamed(match[1] ?? '');
    add(match, month === null ? null : oneMonth(yearOf(match[2] ?? ''), month));
  }
  return ranged(
    words,
    hits.toSorted((a, b) => a.at - b.at),
  );
}

const UNTIL = /^\s*(-|--|–|—|‐|‑|−|to|up to|until|till|through)\s*$/i;
/** A day before a month is part of it; words of a change before a date say that the second took its place. */
const DAY_BEFORE = /\b\d{1,2}\s*(st|nd|rd|th)?\s*(of\s+)?$/i;
const CHANGED = /\b(moved|changed|slipped|extended|revised|deferred|postponed|rescheduled|brought forward|put back)\b/i;
/** Longer than any plan: one of the two years is a slip. */
const MOST_YEARS = 10;

/** Whether what stands before a range of months says that it is none. */
const follows = (words: string, at: number): boolean =>
  DAY_BEFORE.test(words.slice(0, at)) || CHANGED.test(words.slice(0, at));

/** "From 1 April 2026 to 31 March 2027", "Oct-26 to Mar-27": two dates with "to" between them are one range. */
function ranged(words: string, [first, second, ...rest]: readonly Hit[]): Hit[] {
  if (first === undefined) return [];
  if (second === undefined) return [first];
  if (!isRange(words, first, second)) return [first, ...ranged(words, [second, ...rest])];
  const found: Found = { from: first.found.from, by: second.found.by, precision: 'range' };
  return [{ at: first.at, end: second.end, found }, ...ranged(words, rest)];
}

function isRange(words: string, first: Hit, second: Hit): boolean {
  const [before, between] = [words.slice(0, first.at), words.slice(first.end, second.at)];
  const years = Number(second.found.by.slice(0, 4)) - Number(first.found.from.slice(0, 4));
  if (first.found.from >= second.found.from || years > MOST_YEARS || CHANGED.test(before)) return false;
  if (/\bbetween\s+(the\s+)?$/i.test(before)) return /^\s*and\s*$/i.test(between) || UNTIL.test(between);
  // Two entries of a list, each behind its own dash, are no range.
  const isList = /^[-–—•*]$/.test(between.trim()) && before.trim().endsWith(between.trim());
  return UNTIL.test(between) && !isList;
}

function oneDay(year: number, month: number, day: number): Found | null {
  const civil = dayOf(year, month, day);
  return civil === null ? null : { from: civil, by: civil, precision: 'day' };
}

const oneMonth = (year: number, month: number): Found => ({
  from: firstOfMonth(year, month),
  by: lastOfMonth(year, month),
  precision: 'month',
});

function rangeOf(fromName = '', fromYear = '', toName = '', toYear = ''): Found | null {
  const from = monthNamed(fromName);
  const to = monthNamed(toName);
  if (from === null || to === null) return null;
  const last = yearOf(toYear);
  const first = fromYear !== '' ? yearOf(fromYear) : from > to ? last - 1 : last;
  if (first > last) return null;
  return { from: firstOfMonth(first, from), by: lastOfMonth(last, to), precision: 'range' };
}

/** "Janu uary 2019": the halves of a month that a column line cut, joined, are very nearly a month. */
function mendedMonth(said: string): Found | null {
  const match = /^([A-Za-z]{2,9})\s+([a-z]{2,9})\s+['’‘]?(\d{4}|\d{2})$/.exec(said);
  const joined = match === null ? '' : `${match[1]}${match[2]}`;
  const month = monthNamed(joined) ?? monthNearly(joined);
  return month === null || match === null ? null : oneMonth(yearOf(match[3] ?? ''), month);
}
