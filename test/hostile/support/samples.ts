import type { Dice } from '../../access/trace/dice.ts';
import type { AskedField } from './asked.ts';

/** What fits a field: several where it may be left empty, or where one person cannot stand in two places of a form. */
type Samples = readonly string[];

const COLLEAGUES: Samples = ['Wren Abara', 'Sol Second', 'Max Manager', 'Kit Keeper'];

/** What is said beside a box of what goes in it. The first that fits. */
const HINTED: [RegExp, Samples][] = [
  [/Part of their name/, ['', ...COLLEAGUES]],
  [/A name, a place or a label/, ['', 'Plover Park']],
  [/Codes of its answers/, ['', 'now, no']],
];

/** What goes into a field of such a name: dates, times, addresses and the like. The first that fits. */
const NAMED: [RegExp, Samples][] = [
  // Whoever was missing came back after they were last seen, and was talked to after that.
  [/^returned-day$/, ['16']],
  [/^done-day$/, ['27']],
  [/-day$/, ['14']],
  [/^on-month$/, ['2', '4']],
  [/(review|until|expires|due|ends|next|by).*-month$/i, ['4']],
  [/birth.*-year$|born-year$/, ['2010']],
  [/-month$/, ['2']],
  [/-year$/, ['2026']],
  [/^at$/, ['10am']],
  [/^until$/, ['', '4:30pm']],
  [/time$/, ['4:30pm']],
  [/email/i, ['new.person@test.example']],
  [/phone|telephone|ringback/i, ['01632 960123']],
  [/longitude/, ['1.21']],
  [/latitude/, ['52.2']],
  [/custodian|successor/, ['kit.keeper@test.example']],
  [/deputy/, ['dev.deputy@test.example']],
  [/second/, ['wren.abara@test.example']],
  [/^upn$/, ['H801200001001']],
  [/nhs/i, ['9434765919']],
  [/^target$|^value$/, ['', '12.5']],
  [/young_?people|number/i, ['5']],
];

/** What the box itself takes. */
function byKind({ kind, inputmode, values: [now = ''] }: AskedField): Samples | undefined {
  // A box that holds a whole definition takes another, and not words.
  if (kind === 'textarea' && now.trimStart().startsWith('{')) return [now];
  if (kind === 'email') return ['sol.second@test.example'];
  if (kind === 'number' || inputmode === 'numeric' || inputmode === 'decimal') return ['5'];
  return undefined;
}

const samplesFor = (field: AskedField): Samples | undefined =>
  HINTED.find(([pattern]) => pattern.test(field.hint ?? ''))?.[1] ??
  NAMED.find(([pattern]) => pattern.test(field.name))?.[1] ??
  byKind(field);

/** Whether a field takes only what is of one form. */
export const isOfAForm = (field: AskedField): boolean => samplesFor(field) !== undefined;

/** What a person types into a field that takes only what is of one form. */
export const sampleFor = (field: AskedField, dice: Dice): string => dice.one(samplesFor(field) ?? []) ?? '';

/** Whether each line of a box is kept by itself. */
export const isByLine = ({ hint }: AskedField): boolean => /on each line/.test(hint ?? '');
