import type { AnyRoute } from '../../../src/kernel/http/route.ts';
import { isOpen } from '../../../src/kernel/http/route.ts';
import { addressOf, forms, queries } from '../requests.ts';
import { Dice } from './dice.ts';
import type { OfferedForm } from './harvest.ts';
import type { Known } from './known.ts';
import { type Sample, sampleOf } from './sample.ts';
import type { Step } from './step.ts';

/** One request as a person, or a machine with their token, would send it. */
export interface Request {
  /** The route it was made for, or where it came from. */
  from: string;
  method: 'GET' | 'POST';
  url: string;
  body: { [key: string]: Sample } | undefined;
  as: 'page' | 'api' | 'nobody';
  ids: string[];
}

const fillIn = (path: string, params: Record<string, string>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'nothing'));

/** The request a step makes of a route, in the world it is told in. A form is filled by schema; see `offeredForm`. */
export function requestOf(route: AnyRoute, step: Step, known: Known): Request {
  const dice = new Dice(step.dice);
  known.how = step.how;
  const address = addressOf(route.path);
  const table = typeof address?.about === 'string' ? address.about : dice.one(address?.about ?? []);
  const row = table === undefined ? undefined : known.row(table, step.how, dice.below(1000));
  const params = row && address && !dice.percent(4) ? address.params(row, known, dice) : guessed(route, dice, known);
  const api = step.api && route.api === true;
  const url = `${api ? '/api/v1' : ''}${fillIn(route.path, params)}${queryFor(route, dice, known)}`;
  return {
    from: route.name,
    method: route.method,
    url,
    body: route.method === 'POST' ? formFor(route, dice, known) : undefined,
    as: api ? 'api' : isOpen(route) && step.anonymous ? 'nobody' : 'page',
    ids: Object.values(params),
  };
}

/** Without an example, any id will do: it is mostly not there, which must look the same too. */
function guessed(route: AnyRoute, dice: Dice, known: Known): Record<string, string> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => [name, dice.percent(80) ? known.id(dice) : known.word(dice).slice(0, 60)]),
  );
}

function queryFor(route: AnyRoute, dice: Dice, known: Known): string {
  if (!route.query || dice.percent(35)) return '';
  const given = dice.percent(60) ? dice.one(queries[route.name] ?? []) : undefined;
  if (given !== undefined) return given;
  const sample = sampleOf(route.query, dice, known);
  const pairs = flat(sample).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A form made from the route's schema, or from what is known to land, now and then spoilt. */
function formFor(route: AnyRoute, dice: Dice, known: Known): { [key: string]: Sample } {
  const sampled = sampleOf(route.body, dice, known);
  const made = sampled !== null && typeof sampled === 'object' && !Array.isArray(sampled) ? sampled : {};
  const lands = forms[route.name]?.(known, dice);
  return lands ? spoilt(lands, dice, known) : made;
}

/** More often than not as it was; else with a field left out, or holding what it should not. */
function spoilt(form: { [key: string]: Sample }, dice: Dice, known: Known): { [key: string]: Sample } {
  if (dice.percent(65)) return form;
  const changed = { ...form };
  for (let times = 1 + dice.below(2); times > 0; times -= 1) {
    const name = dice.one(Object.keys(form).filter((one) => !one.startsWith('_'))) ?? 'nothing';
    const choice = dice.below(3);
    if (choice === 0) delete changed[name];
    else changed[name] = choice === 1 ? known.word(dice) : known.id(dice);
  }
  return changed;
}

/** A form an answer offered, filled in as a person would. */
export function offeredForm(form: OfferedForm, step: Step, known: Known): Request {
  const dice = new Dice(step.dice);
  known.how = step.how;
  const body: { [key: string]: Sample } = {};
  for (const field of form.fields) body[field.name] = filled(field, dice, known);
  const sent = spoilt(body, dice, known);
  const get = form.method === 'GET';
  const query = flat(sent)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
  return {
    from: 'a form',
    method: form.method,
    url: get ? `${form.action}?${query}` : form.action,
    body: get ? undefined : sent,
    as: 'page',
    ids: [],
  };
}

const DATES: [RegExp, string][] = [
  [/-day$/, '14'],
  [/-month$/, '4'],
  [/-year$/, '2026'],
  [/time/, '4:30pm'],
  [/email/, 'new.person@test.example'],
  [/longitude/, '1.21'],
  [/latitude/, '52.2'],
];

function filled({ name, kind, values }: OfferedForm['fields'][number], dice: Dice, known: Known): Sample {
  if (kind === 'hidden') return values[0];
  if (kind === 'checkbox') return values.filter(() => dice.percent(50));
  if (['radio', 'select', 'submit'].includes(kind)) return dice.one(values.filter(Boolean));
  const told = DATES.find(([pattern]) => pattern.test(name))?.[1];
  if (told) return told;
  return dice.percent(80) ? values[0] || 'Because somebody should know of it.' : known.word(dice);
}

/** A nested body as the names and values a form would send: `subjects[0][name]`. */
export function flat(value: Sample, name = ''): [string, string][] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((one, at) => flat(one, typeof one === 'object' ? `${name}[${at}]` : name));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => flat(one, name ? `${name}[${key}]` : key));
  return [[name, String(value)]];
}
