import type { AnyRoute } from '../../../src/kernel/http/route.ts';
import { isOpen } from '../../../src/kernel/http/route.ts';
import { type Example, examples } from '../requests.ts';
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

/** The request a step makes of a route, in the world it is told in. */
export function requestOf(
  route: AnyRoute,
  step: Step,
  known: Known,
  example: Example | undefined = examples[route.name],
): Request {
  const dice = new Dice(step.dice);
  known.how = step.how;
  const row = example?.about ? known.row(example.about, step.how, dice.below(1000)) : undefined;
  const params = row && example?.params ? example.params(row, known) : guessed(route, dice, known);
  const api = step.api && route.api === true;
  const url = `${api ? '/api/v1' : ''}${fillIn(route.path, params)}${queryFor(route, example, dice, known)}`;
  return {
    from: route.name,
    method: route.method,
    url,
    body: route.method === 'POST' ? formFor(route, example, dice, known) : undefined,
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

function queryFor(route: AnyRoute, example: Example | undefined, dice: Dice, known: Known): string {
  if (!route.query || dice.percent(35)) return '';
  const given = example?.query && dice.percent(60) ? dice.one(example.query) : undefined;
  if (given !== undefined) return given;
  const sample = sampleOf(route.query, dice, known);
  const pairs = flat(sample).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A form that lands, or one with a field left out, filled otherwise, or filled with what breaks things. */
function formFor(route: AnyRoute, example: Example | undefined, dice: Dice, known: Known): Request['body'] {
  const whole = example?.form?.(known, dice);
  const sampled = sampleOf(route.body, dice, known);
  const other = sampled !== null && typeof sampled === 'object' && !Array.isArray(sampled) ? sampled : {};
  if (!whole) return other;
  if (dice.percent(55)) return whole;
  const names = [...new Set([...Object.keys(whole), ...Object.keys(other)])];
  const changed = { ...whole };
  for (let times = 1 + dice.below(2); times > 0; times -= 1) {
    const name = dice.one(names) ?? '';
    const choice = dice.below(4);
    if (choice === 0) delete changed[name];
    else changed[name] = choice === 1 ? known.word(dice) : choice === 2 ? known.id(dice) : other[name];
  }
  return changed;
}

/** A form an answer offered, filled in as it says it may be. */
export function offeredForm(form: OfferedForm, step: Step, known: Known): Request {
  const dice = new Dice(step.dice);
  known.how = step.how;
  const body: { [key: string]: Sample } = {};
  for (const { name, kind, values } of form.fields) {
    if (kind === 'hidden') body[name] = values[0];
    else if (kind === 'checkbox') body[name] = values.filter(() => dice.percent(50));
    else if (['radio', 'select', 'submit'].includes(kind)) body[name] = dice.percent(90) ? dice.one(values) : undefined;
    else body[name] = dice.percent(70) ? 'Because somebody should know of it.' : known.word(dice);
  }
  const url =
    form.method === 'GET'
      ? `${form.action}?${flat(body)
          .map((pair) => pair.map(encodeURIComponent).join('='))
          .join('&')}`
      : form.action;
  return {
    from: 'a form',
    method: form.method,
    url,
    body: form.method === 'POST' ? body : undefined,
    as: 'page',
    ids: [],
  };
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
