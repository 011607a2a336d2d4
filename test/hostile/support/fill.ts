import { Dice } from '../../access/trace/dice.ts';
import type { OfferedForm } from '../../access/trace/harvest.ts';

/** A form as it would be sent: names and values, in order; a name may come twice. */
export type Body = [name: string, value: string][];

type Field = OfferedForm['fields'][number];

const TEXT = new Set(['text', 'textarea', 'email', 'tel', 'search', 'url', 'number', 'password']);

/** Fields that somebody types into. */
export const isText = (field: Field): boolean => TEXT.has(field.kind);

/** What a person types into a field of such a name: fields that take a date, a time, an address and the like. The first that fits. */
const TYPED: [RegExp, ...string[]][] = [
  // Whoever was missing came back after they were last seen, and was talked to after that.
  [/^returned-day$/, '16'],
  [/^done-day$/, '27'],
  [/-day$/, '14'],
  [/(review|until|expires|due|ends|next).*-month$/, '4'],
  [/birth.*-year$|born-year$/, '2010'],
  [/-month$/, '2'],
  [/-year$/, '2026'],
  [/time$/, '4:30pm'],
  [/email/i, 'new.person@test.example'],
  [/phone|telephone|ringback/i, '01632 960123'],
  [/longitude/, '1.21'],
  [/latitude/, '52.2'],
  [/custodian|successor/, 'kit.keeper@test.example'],
  [/deputy/, 'dev.deputy@test.example'],
  [/second/, 'wren.abara@test.example'],
  [/^upn$/, 'H801200001001'],
  [/nhs/i, '9434765919'],
  [/young_?people|number/i, '5'],
];

const typedInto = (name: string): string | undefined => TYPED.find(([pattern]) => pattern.test(name))?.[1];

/** Whether a field takes only what is of one form. */
export const isOfAForm = (field: Field): boolean => typedInto(field.name) !== undefined;

/** Words that are nowhere else, and that say which field they were typed into. */
export const probeFor = (field: Field, nth: number): string =>
  `Typed ${nth} into ${field.name.replaceAll(/\W+/g, ' ').trim().slice(0, 24).trim()}`;

/** A form filled as somebody would: every choice made by the dice, every text field with a probe of its own. */
export function filled(form: OfferedForm, seed: number): Body {
  const dice = new Dice(seed);
  const [emptyDates, everyAnswer] = [dice.percent(40), dice.percent(60)];
  const body: Body = [];
  for (const [nth, field] of form.fields.entries()) {
    const { name, kind, values } = field;
    const add = (value: string | undefined): void => void (value !== undefined && body.push([name, value]));
    if (kind === 'hidden') add(values[0]);
    else if (kind === 'checkbox') for (const value of values) add(dice.percent(50) ? value : undefined);
    // Why there is no answer: not said where there is one.
    else if (everyAnswer && name.startsWith('n-')) add('');
    else if (kind === 'radio' || kind === 'select')
      add(dice.percent(94) ? dice.one(values.filter(Boolean)) : undefined);
    else if (!isText(field)) continue;
    else if (isOfAForm(field))
      add(emptyDates && /-(day|month|year|time)$/.test(name) && dice.percent(80) ? '' : typedInto(name));
    else add(probeFor(field, nth));
  }
  const button = dice.percent(30) ? dice.one(form.fields.filter((field) => field.kind === 'button')) : undefined;
  if (button) body.push([button.name, dice.one(button.values) ?? '']);
  return body;
}

/** The same form with other words in one field. */
export const withText = (body: Body, texts: ReadonlyMap<string, string>): Body =>
  body.map(([name, value]) => [name, texts.get(name) ?? value]);
