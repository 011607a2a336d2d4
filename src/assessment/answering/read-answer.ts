import { londonDate } from '../../kernel/clock/index.ts';
import { readDate } from '../../kernel/ui/index.ts';
import { chosen, type Raw, typed, typedMany } from '../../subjects/index.ts';
import type { Definition, Item } from '../definition/definition.ts';
import { isNoAnswer } from '../definition/no-answer.ts';
import { optionsOf } from '../definition/options-of.ts';
import { bands, type Statement, type Value } from '../definition/value.ts';
import { type Given, notAnswered } from '../standing/given.ts';
import { bandsInOrder } from '../standing/overall-from-bands.ts';
import { boxes, MOST_STATEMENTS } from './boxes.ts';

/** What was typed for one item: an answer, or what to mend beside which box. */
export type ReadAnswer =
  | { given: Given; problems?: undefined }
  | { given?: undefined; problems: Record<string, string> };

/** The most characters in one box of words. */
const MOST = 10_000;

/** Reads one item of a sent form. A blank is "not asked": never a "no". */
export function readAnswer(definition: Definition, item: Item, raw: Raw, now: Date): ReadAnswer {
  const names = boxes(item.code);
  const problems: Record<string, string> = {};
  const text = (name: string): string | null => {
    const words = typed(raw, name);
    if (words.length > MOST) problems[name] = 'Use 10,000 characters or fewer';
    return words || null;
  };
  const asOf = readDate(raw, names.asOf, 'When it was');
  if (asOf.error) problems[names.asOf] = asOf.error;
  else if (asOf.date && asOf.date > londonDate(now)) problems[names.asOf] = 'When it was must be today or in the past';
  const about = {
    note: text(names.note),
    evidence: text(names.evidence),
    howKnown: text(names.howKnown),
    asOf: asOf.date ?? null,
  };
  const value = readValue(definition, item, raw, problems);
  if (Object.keys(problems).length > 0) return { problems };
  if (typeof value === 'string') return { given: { ...notAnswered, ...about, state: value } };
  if (!value) return { given: { ...notAnswered, ...about } };
  const answer = item.also && chosen(raw, names.also, ['yes', 'no', 'not_known'] as const);
  return {
    given: {
      ...about,
      state: 'answered',
      value: item.also && answer ? { ...value, also: { [item.also.code]: answer } } : value,
    },
  };
}

type Reading = Value | null | 'not_known' | 'not_asked' | 'declined';

function readValue(definition: Definition, item: Item, raw: Raw, problems: Record<string, string>): Reading {
  const names = boxes(item.code);
  const codes = typedMany(raw, names.answer);
  const none = codes.find(isNoAnswer) ?? chosen(raw, names.none, ['not_known', 'not_asked', 'declined'] as const);
  const value = readKind(definition, item, raw, problems);
  if (none && value && item.kind !== 'choice' && item.kind !== 'yes_no')
    problems[names.answer] = 'Give an answer, or choose why there is none: not both';
  return none ?? value;
}

function readKind(definition: Definition, item: Item, raw: Raw, problems: Record<string, string>): Value | null {
  const { answer } = boxes(item.code);
  const words = typed(raw, answer);
  const codes = typedMany(raw, answer).filter((code) => !isNoAnswer(code));
  switch (item.kind) {
    case 'choice':
    case 'yes_no':
    case 'choices': {
      const offered = optionsOf(definition, item).map(({ code }) => code);
      if (codes.some((code) => !offered.includes(code))) problems[answer] = 'Choose one of the answers offered';
      const [first] = codes;
      if (first === undefined) return null;
      return item.kind === 'choices' ? { are: offered.filter((code) => codes.includes(code)) } : { is: first };
    }
    case 'text':
      if (words.length > MOST) problems[answer] = 'Use 10,000 characters or fewer';
      return words ? { text: words } : null;
    case 'number':
      return readNumber(item, words, problems);
    case 'date': {
      const read = readDate(raw, answer, 'The date');
      if (read.error) problems[answer] = read.error;
      return read.date ? { date: read.date } : null;
    }
    case 'statements': {
      const statements = readStatements(item, raw, problems);
      return statements.length > 0 ? { statements } : null;
    }
    case 'shares':
      return readShares(definition, item, raw, problems);
    case 'overall': {
      const rating = bandsInOrder(bands.filter((band) => codes.includes(band)));
      if (rating.length > 2) problems[answer] = 'Choose one or two bands: two make a rating such as “Amber/Red”';
      return rating.length > 0 ? { bands: rating } : null;
    }
  }
}

/** A share is a whole number, and together they are 100: what is left out has none (I18). */
function readShares(definition: Definition, item: Item, raw: Raw, problems: Record<string, string>): Value | null {
  const names = boxes(item.code);
  const offered = optionsOf(definition, item).map(({ code }) => ({ code, words: typed(raw, names.share(code)) }));
  const [first] = offered;
  if (!first || offered.every(({ words }) => words === '')) return null;
  const shares = Object.fromEntries(offered.map(({ code, words }) => [code, Number(words)]));
  for (const { code, words } of offered)
    if (!/^\d{0,3}$/.test(words) || Number(words) > 100)
      problems[names.share(code)] = 'Enter a whole number from 0 to 100';
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  if (Object.keys(problems).length === 0 && total !== 100)
    problems[names.share(first.code)] = `Together they must be 100: these are ${total}`;
  return { shares };
}

function readNumber(item: Item & { kind: 'number' }, words: string, problems: Record<string, string>): Value | null {
  const { answer } = boxes(item.code);
  if (words === '') return null;
  const number = /^-?\d{1,12}(\.\d{1,6})?$/.test(words) ? Number(words) : Number.NaN;
  if (Number.isNaN(number)) problems[answer] = 'Enter a number, such as 12 or 2.5';
  else if (item.min !== undefined && number < item.min) problems[answer] = `Enter ${item.min} or more`;
  else if (item.max !== undefined && number > item.max) problems[answer] = `Enter ${item.max} or less`;
  return { number };
}

function readStatements(item: Item, raw: Raw, problems: Record<string, string>): Statement[] {
  const names = boxes(item.code);
  return Array.from({ length: MOST_STATEMENTS }, (_, at) => at).flatMap((at): Statement[] => {
    const part = (name: 'text' | 'action' | 'lead') => {
      const words = typed(raw, names.statement(name, at));
      if (words.length > MOST) problems[names.statement(name, at)] = 'Use 10,000 characters or fewer';
      return words;
    };
    const [text, action, lead] = [part('text'), part('action'), part('lead')];
    const band = chosen(raw, names.statement('band', at), bands);
    if (text === '' && action === '' && lead === '') return [];
    if (text === '') problems[names.statement('text', at)] = 'Enter the statement that this is about';
    if (!band) problems[names.statement('band', at)] = 'Select red, amber or green';
    return band && text !== '' ? [{ band, text, ...(action && { action }), ...(lead && { lead }) }] : [];
  });
}
