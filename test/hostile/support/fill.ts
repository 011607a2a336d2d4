import { Dice } from '../../access/trace/dice.ts';
import type { AskedField, AskedForm } from './asked.ts';
import { isOfAForm, sampleFor } from './samples.ts';

/** A form as it would be sent: names and values, in order; a name may come twice. */
export type Body = [name: string, value: string][];

const TEXT = new Set(['text', 'textarea', 'email', 'tel', 'search', 'url', 'number', 'password']);

/** Fields that somebody types into. */
export const isText = (field: AskedField): boolean => TEXT.has(field.kind);

/** Words that are nowhere else, and that say which field they were typed into. */
export const probeFor = (field: AskedField, nth: number): string =>
  `Typed ${nth} into ${field.name.replaceAll(/\W+/g, ' ').trim().slice(0, 24).trim()}`;

/** A form filled as somebody would: every choice made by the dice, every text field with a probe of its own. */
export function filled(form: AskedForm, seed: number): Body {
  const dice = new Dice(seed);
  const [emptyDates, everyAnswer] = [dice.percent(40), dice.percent(60)];
  const body: Body = [];
  for (const [nth, field] of form.fields.entries()) {
    const { name, kind, values } = field;
    const add = (value: string | undefined): void => void (value !== undefined && body.push([name, value]));
    if (kind === 'hidden') add(values[0]);
    else if (kind === 'checkbox') for (const value of values) add(dice.percent(50) ? value : undefined);
    // Why there is no answer: not said where there is one.
    else if (everyAnswer && /^n(one)?-/.test(name)) add('');
    else if (kind === 'radio' || kind === 'select')
      add(dice.percent(94) ? dice.one(values.filter(Boolean)) : undefined);
    else if (!isText(field)) continue;
    else if (isOfAForm(field))
      add(emptyDates && /-(day|month|year|time)$/.test(name) && dice.percent(80) ? '' : sampleFor(field, dice));
    else add(probeFor(field, nth));
  }
  const button = dice.percent(30) ? dice.one(form.fields.filter((field) => field.kind === 'button')) : undefined;
  if (button) body.push([button.name, dice.one(button.values) ?? '']);
  return body;
}

/** The same form with other words in one field. */
export const withText = (body: Body, texts: ReadonlyMap<string, string>): Body =>
  body.map(([name, value]) => [name, texts.get(name) ?? value]);
