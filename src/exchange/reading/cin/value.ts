import { quoted } from '../quoted.ts';
import { whyNotStorable } from '../storable.ts';
import { isDate, isMoment, isYear } from './dates.ts';
import type { TextRule } from './schema.ts';

/** A text that a rule allows, or one that differs from such a text only in form, or one that it does not allow. */
export type Value =
  | { readonly fits: true; readonly value: string; readonly readAs: boolean }
  | { readonly fits: false; readonly code: string; readonly reason: string };

/**
 * Reads an element's text by a rule.
 *
 * `readAs` is true where the schema does not allow the text but it says the same as one that the schema does allow:
 * `true` and `false` for 1 and 0, another case of letters in a code, spaces around a value, a date with the time
 * midnight. Dates come back as `2024-03-31` without any time zone. (XML Schema would let spaces stand around a date, but
 * validators in use do not; here they are a difference in form.)
 */
export function valueBy(rule: TextRule, text: string): Value {
  const unstorable = whyNotStorable(text);
  if (unstorable !== null) return { fits: false, ...unstorable };
  const fitting = asItStands(rule, text);
  if (fitting !== null) return { fits: true, value: fitting, readAs: false };
  const alike = alikeInForm(rule, collapsed(text));
  if (alike !== null) return { fits: true, value: alike, readAs: true };
  return {
    fits: false,
    code: codeFor[rule.kind],
    reason: `${text === '' ? 'Nothing' : quoted(text)} is not ${wanted(rule)}.`,
  };
}

/** The value of a text that is allowed as it stands, else null. */
function asItStands(rule: TextRule, text: string): string | null {
  switch (rule.kind) {
    case 'text':
      return text;
    case 'codes':
      return rule.codes.includes(text) ? text : null;
    case 'pattern':
      return patternOf(rule.pattern).test(text) ? text : null;
    case 'date':
      return isDate(text) ? withoutZone(text) : null;
    case 'year':
      return isYear(text) ? withoutZone(text) : null;
    case 'moment':
      return isMoment(text) ? text : null;
    case 'count':
      return /^(\+?\d+|-0+)$/.test(collapsed(text)) ? collapsed(text) : null;
  }
}

function withoutZone(text: string): string {
  return text.replace(/(Z|[+-]\d\d:\d\d)$/, '');
}

function alikeInForm(rule: TextRule, trimmed: string): string | null {
  switch (rule.kind) {
    case 'codes': {
      const code = { true: '1', false: '0' }[trimmed.toLowerCase()] ?? trimmed.toUpperCase();
      return rule.codes.includes(code) && (code === trimmed.toUpperCase() || rule.codes.length === 2) ? code : null;
    }
    case 'date': {
      const day = trimmed.replace(/T00:00:00(\.0+)?(?=Z|[+-]|$)/, '');
      return day === trimmed ? null : asItStands(rule, day);
    }
    default:
      return asItStands(rule, trimmed);
  }
}

/**
 * Without the white space at its ends; in XML Schema only these four characters are that. Not by a pattern, whose time
 * would grow with the square of a long run of spaces.
 */
function collapsed(text: string): string {
  const isSpace = (at: number) => ' \t\r\n'.includes(text.charAt(at));
  let [from, to] = [0, text.length];
  while (from < to && isSpace(from)) from++;
  while (to > from && isSpace(to - 1)) to--;
  return text.slice(from, to);
}

/** In XML Schema `\d` is any decimal digit of any script, and a pattern is for the whole text. */
function patternOf(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replaceAll('\\d', '\\p{Nd}')})$`, 'u');
}

const codeFor = {
  text: 'not-a-text',
  codes: 'not-in-list',
  pattern: 'wrong-pattern',
  date: 'not-a-date',
  year: 'not-a-year',
  moment: 'not-a-moment',
  count: 'not-a-count',
} as const satisfies Record<TextRule['kind'], string>;

function wanted(rule: TextRule): string {
  switch (rule.kind) {
    case 'codes':
      return rule.codes.length <= 13
        ? `one of ${rule.codes.join(', ')}`
        : `one of the ${rule.codes.length} codes that the census allows here`;
    case 'pattern':
      return `written like ${rule.example}`;
    case 'date':
      return 'a date written like 2024-03-31';
    case 'year':
      return 'a year written like 2024';
    case 'moment':
      return 'a date and time written like 2024-05-23T11:14:05';
    case 'count':
      return 'a whole number, 0 or more';
    case 'text':
      return 'text';
  }
}
