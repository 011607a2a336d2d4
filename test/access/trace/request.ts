import type { AnyRoute } from '../../../src/kernel/http/route.ts';
import { isOpen } from '../../../src/kernel/http/route.ts';
import { addressOf, type forms, queries } from '../requests.ts';
import { Dice } from './dice.ts';
import { contents, papers } from './files.ts';
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
  /** A file sent with the form, in a field of this name. */
  file?: { field: string; content: string };
}

const fillIn = (path: string, params: Record<string, string>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'nothing'));

/** The request a step makes of a route, in the world it is told in. A form is filled by schema; see `offeredForm`. */
export function requestOf(route: AnyRoute, step: Step, known: Known, landing: typeof forms): Request {
  const dice = new Dice(step.dice);
  known.how = step.how;
  const address = addressOf(route.path);
  const table = typeof address?.about === 'string' ? address.about : dice.one(address?.about ?? []);
  const row = table === undefined ? undefined : known.row(table, step.how, dice.below(1000));
  const params = row && address && !dice.percent(4) ? address.params(row, known, dice) : guessed(route, dice, known);
  const api = step.api && route.api === true;
  const met =
    route.path.includes(':') && step.how === 'seen' && dice.percent(40)
      ? dice.one(offeredFor(route, known))
      : undefined;
  const path = met ?? fillIn(route.path, params);
  const url = `${api ? '/api/v1' : ''}${path}${queryFor(route, dice, known)}`;
  const body = route.method === 'POST' ? formFor(route, dice, known, landing[route.name]) : undefined;
  const takes = isOpen(route) ? undefined : route.takesFile;
  return {
    from: route.name,
    method: route.method,
    url,
    body,
    ...(takes && body && { file: { field: takes.field, content: fileFor(body, dice) } }),
    as: api ? 'api' : isOpen(route) && step.anonymous ? 'nobody' : 'page',
    ids: Object.values(params),
  };
}

/** The file a form speaks of by its format; now and then another. */
function fileFor(body: { [key: string]: Sample }, dice: Dice): string {
  const files = Object.entries({ ...contents, ...papers });
  const wanted = files.find(([format]) => format === (body.format ?? body.kind))?.[1];
  return (dice.percent(85) ? wanted : undefined) ?? dice.one(files)?.[1] ?? '';
}

/** Addresses of this route that answers have offered so far. */
function offeredFor(route: AnyRoute, known: Known): string[] {
  const { links, forms } = known.offered;
  const pattern = patternOf(route.path);
  const paths = [...links, ...forms.map((form) => form.action)].map((url) => url.split(/[?#]/)[0] ?? '');
  return paths.filter((path) => pattern.test(path));
}

/** The addresses a route's path stands for. */
export const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:(\w+)/g, '[^/]+')}$`);

/** Without an example, any id will do: it is mostly not there, which must look the same too. */
function guessed(route: AnyRoute, dice: Dice, known: Known): Record<string, string> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => [name, dice.percent(80) ? known.id(dice) : known.word(dice).slice(0, 60)]),
  );
}

/** A query worth asking, one made from the route's schema, or none. */
export function queryFor(route: AnyRoute, dice: Dice, known: Known): string {
  const given = queries[route.name];
  if (given && dice.percent(70)) return typeof given === 'function' ? given(known, dice) : (dice.one(given) ?? '');
  if (!route.query || dice.percent(50)) return '';
  const sample = sampleOf(route.query, dice, known);
  const pairs = flat(sample).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A form made from the route's schema, or from what is known to land, now and then spoilt. */
function formFor(
  route: AnyRoute,
  dice: Dice,
  known: Known,
  landing: (typeof forms)[string] | undefined,
): { [key: string]: Sample } {
  const sampled = sampleOf(route.body, dice, known);
  const made = sampled !== null && typeof sampled === 'object' && !Array.isArray(sampled) ? sampled : {};
  const lands = landing?.(known, dice);
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
  for (const field of form.fields) if (field.kind !== 'button') body[field.name] = filled(field, dice, known);
  // One button is pressed: now and then one that says more than "send".
  const button = dice.percent(45) ? dice.one(form.fields.filter((field) => field.kind === 'button')) : undefined;
  if (button) body[button.name] = dice.one(button.values);
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

/** What a person types into a field of such a name. The first that fits. */
const TYPED: [RegExp, ...string[]][] = [
  [/^(who|reviewer|planOwner|representative)$/, 'Wren Abara', 'Sol Second', 'Kit Keeper'],
  [/^(at|until)$/, '10:30am', '2pm'],
  [/^(value|target)$/, '5', '12.5'],
  [/quorum/, '5'],
  [/-day$/, '14'],
  [/((review|until|expires|due|ends|next).*|^by)-month$/, '4'],
  [/^from-month$/, '2', '4'],
  [/-month$/, '2'],
  [/-year$/, '2026'],
  [/time$/, '4:30pm'],
  [/email/, 'new.person@test.example'],
  [/phone|telephone|ring/, '01632 960123'],
  [/longitude/, '1.21'],
  [/latitude/, '52.2'],
  [/nhs/i, '999 000 0018'],
  [/upn|pupil/i, 'H801200001001'],
  [/young_?people|number/i, '5'],
  [/custodian|successor/, 'kit.keeper@test.example'],
  [/deputy/, 'dev.deputy@test.example', 'Dev Deputy'],
  [/second/, 'wren.abara@test.example'],
];

function filled({ name, kind, values }: OfferedForm['fields'][number], dice: Dice, known: Known): Sample {
  if (kind === 'hidden') return values[0];
  // "Not known" beside an answer is one too many: an answer is given, and why there is none is not.
  if (kind === 'checkbox') return values.filter((value) => !value.startsWith('!') && dice.percent(50));
  // Nor does a question come to depend on another, which needs that other's codes.
  if (/^(n|when|is)-/.test(name)) return undefined;
  if (['radio', 'select'].includes(kind)) return dice.percent(92) ? dice.one(values.filter(Boolean)) : undefined;
  const [, ...told] = TYPED.find(([pattern]) => pattern.test(name)) ?? [];
  if (told.length > 0) return dice.one(told);
  return dice.percent(95) ? values[0] || 'Because somebody should know of it.' : known.word(dice);
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
