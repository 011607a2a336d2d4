import { afterAll, beforeAll, expect, test } from 'vitest';
import { logged } from '../support/house.ts';
import { BODIES, formOf, ODD, twice } from './support/bodies.ts';
import { lookedUp, neverAccepted, unmet } from './support/exceptions.ts';
import { isText, withText } from './support/fill.ts';
import { type Going, goRound, sendBytes } from './support/going-round.ts';
import { naughty, sample } from './support/naughty.ts';
import { answersIn, triedAlone } from './support/one-answer.ts';
import { type PageReader, pageReader } from './support/page-reader.ts';
import { type Landing, saidWrong, settle, wordsIn } from './support/settle.ts';
import { plain } from './support/shown.ts';
import { nameOf, tried, typedIn } from './support/tried.ts';
import { Turns } from './support/turns.ts';
import type { Met } from './support/walk.ts';

/** Every string in every field takes hours; by default a sample of them is spread over all fields. */
const LONG = process.env.KITH_LONG === '1';
/** Of the long form every nth string, so that several can share it: 2/3 is the second of three shares. */
const [share = 1, shares = 1] = (process.env.KITH_SHARE ?? '1/1').split('/').map(Number);
const strings = LONG ? naughty.filter((_, at) => at % shares === share - 1) : sample;
if (!LONG)
  console.log(
    `A sample: ${sample.length} of ${naughty.length} strings, each in some fields; KITH_LONG=1 types all into each.`,
  );

/** By default each form takes two of them in turn, so that each is sent to many forms. */
const turn = <T>(all: readonly T[], nth: number): readonly T[] =>
  all.filter((_, at) => LONG || at === (nth * 2) % all.length || at === (nth * 2 + 1) % all.length);

let going: Going;
/** Every form that is sent, by its route and its fields, as each person was shown it. */
let forms: Map<string, Met[]>;
const landings: Landing[] = [];
let read: PageReader;

beforeAll(async () => {
  going = await goRound();
  forms = Map.groupBy(
    going.found.met.filter(({ form }) => form.method === 'POST'),
    ({ route, form }) =>
      `${route.path} ${form.fields
        .map(({ name }) => name)
        .sort()
        .join(' ')}`,
  );
  read = pageReader(going.found.pages.map(({ body }) => body));
}, 900_000);
afterAll(() => going?.close());

test('every form of the route table was shown to somebody', () => {
  const met = new Set(going.found.met.map(({ route }) => route));
  const missed = going.routes.filter((route) => route.method === 'POST' && !met.has(route)).map(({ path }) => path);
  expect(missed.sort()).toEqual(Object.keys(unmet).sort());
});

test('every form can be sent, and keeps what is typed into each of its fields', { timeout: 900_000 }, async () => {
  const wrong = new Map<string, string>();
  const spares = new Set(Object.keys(lookedUp));
  for (const mets of forms.values()) {
    const found = await settle(mets, spares, going.sending);
    landings.push(...found.landings);
    const path = mets[0]?.route.path ?? '';
    if (!neverAccepted[path]) wrong.set(path, `${path} was never accepted: ${found.instead}`);
    if (found.landings.length > 0 && found.lost.length > 0)
      wrong.set(`${path} fields`, `${path} keeps nothing of ${found.lost.map(nameOf)}`);
  }
  // Of one route's forms, some with fewer fields are not yet ready to be sent.
  for (const { met } of landings) wrong.delete(met.route.path);
  expect([...wrong.values()]).toEqual([]);
});

test('whatever is typed into any field of any form is kept to the byte and shown as text, or is refused with it still there', {
  timeout: LONG ? 12 * 3_600_000 : 900_000,
}, async () => {
  const turns = new Turns(strings);
  const faults = new Set<string>();
  let posts = 0;
  const note = (found: string[]): void => {
    for (const one of found) faults.add(one);
  };
  for (let round = 0; LONG ? round < strings.length : round < 1 || !turns.isDone(); round += 1) {
    for (const landing of landings) {
      const free = typedIn(landing).filter(({ name }) => landing.keeps.has(name));
      const formed = typedIn(landing).filter(({ name }) => !landing.keeps.has(name));
      if (free.length > 0)
        note(
          await tried(
            going.sending,
            read,
            landing,
            new Map(free.map(({ name, kind }) => [name, LONG ? (strings[round] ?? '') : turns.next(kind)])),
          ),
        );
      // Dates, addresses and the like are tried apart from what is free: they are refused, and refuse the rest with them.
      if (formed.length > 0 && (LONG || round < 1))
        note(
          await tried(
            going.sending,
            read,
            landing,
            new Map(formed.map(({ name }) => [name, LONG ? (strings[round] ?? '') : turns.next('of a form')])),
          ),
        );
      posts += 2;
    }
    if (process.env.KITH_TIMES) console.log('T|', round, Math.round(performance.now()), faults.size);
  }
  console.log(`Tried ${strings.length} strings in ${landings.length} forms, ${posts} times.`);
  expect([...faults].slice(0, 60)).toEqual([]);
});

test('every string in every box of an answer that its page sends as it is typed: kept to the byte, or what to mend', {
  timeout: LONG ? 3_600_000 : 900_000,
}, async () => {
  const answers = landings.filter(({ met }) => met.route.path === '/assessments/:id/:section').flatMap(answersIn);
  const turns = new Turns(strings);
  const faults = new Set<string>();
  expect(answers.length).toBeGreaterThan(3);
  const rounds = LONG ? strings.length : Math.ceil(strings.length / answers.length);
  for (let round = 0; round < rounds; round += 1)
    for (const answer of answers) {
      const texts = new Map(answer.boxes.map(({ name }) => [name, LONG ? (strings[round] ?? '') : turns.next('text')]));
      for (const fault of await triedAlone(going, answer, texts)) faults.add(fault);
    }
  expect([...faults].slice(0, 40)).toEqual([]);
});

test('a null character is refused beside its field in every form, and the rest of the form is still there', {
  timeout: 900_000,
}, async () => {
  const faults: string[] = [];
  for (const [nth, landing] of landings.entries()) {
    const fields = typedIn(landing);
    // By default one field of each form, another one in each.
    const chosen = LONG ? fields : fields.slice(nth % (fields.length || 1)).slice(0, 1);
    for (const { name } of chosen) {
      const other = fields.find((field) => field.name !== name && landing.keeps.has(field.name))?.name;
      const answer = await going.sending.send(landing.met, withText(landing.body, new Map([[name, 'before\0after']])));
      const written = (await going.sending.written()).some(
        ({ text }) => text.includes('before') && text.includes('after'),
      );
      await going.sending.again();
      const page = answer.status === 422 ? read(answer.body).page : null;
      const where = `${landing.met.route.path} ${nameOf(name)}`;
      if (answer.status !== 422 || !answer.body.includes('cannot be kept'))
        faults.push(`${where}: ${answer.status} ${saidWrong(answer.body)}`);
      else if (written) faults.push(`${where}: kept all the same`);
      else if (!page?.mends(name)) faults.push(`${where}: not said beside it: ${saidWrong(answer.body)}`);
      else if (other && !page.box(other).some((one) => plain(one) === plain(wordsIn(landing.body, other))))
        faults.push(`${where}: ${other} is lost`);
    }
  }
  expect(faults).toEqual([]);
});

test('a body that is no form of Kith’s is refused in words on every route that changes anything, and nothing is stored', {
  timeout: 900_000,
}, async () => {
  const faults = new Set<string>();
  const one = new Map(landings.map((landing) => [landing.met.route, landing]));
  const before = new Set((await going.sending.written()).map(({ at, text }) => `${at} ${text}`));
  for (const [nth, [route, { met, body }]] of [...one].entries()) {
    const field = met.form.fields.find((one) => isText(one) && body.some(([name]) => name === one.name))?.name;
    for (const [what, make] of turn(Object.entries(BODIES), nth)) {
      const { type, payload } = make(body, field);
      const answer = await sendBytes(going.house, going.session(met.by.account), met.form.action, payload, type);
      if (answer.status < 400 || answer.status >= 500) faults.add(`${route.path}, ${what}: ${answer.status}`);
      const says = /<h1|"title":"[^"]{12,}"/.test(answer.body);
      if (!says) faults.add(`${route.path}, ${what}: ${answer.status} says nothing`);
      const stored = (await going.sending.written()).filter(
        ({ at, text }) => !before.has(`${at} ${text}`) && !/^(audit_|session)/.test(at),
      );
      if (stored.length > 0) faults.add(`${route.path}, ${what}: stored ${JSON.stringify(stored.slice(0, 2))}`);
      await going.sending.again();
    }
    const doubled = field === undefined ? [] : twice(field);
    for (const more of turn([...doubled, ...ODD], nth)) {
      const answer = await sendBytes(going.house, going.session(met.by.account), met.form.action, formOf(body, more));
      if (answer.status >= 500)
        faults.add(`${route.path} ${more.slice(0, 40)}: ${answer.status} ${logged.at(-2)?.slice(0, 200)}`);
      const stored = (await going.sending.written()).filter(
        ({ at: where, text: kept }) =>
          kept.includes('POISON') && !where.startsWith('audit_') && !(doubled.includes(more) && kept === 'POISON'),
      );
      if (stored.length > 0)
        faults.add(`${route.path} ${more.slice(0, 40)}: stored ${JSON.stringify(stored[0]).slice(0, 200)}`);
      await going.sending.again();
    }
  }
  expect(Object.hasOwn(Object.prototype, 'x') || Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect([...faults]).toEqual([]);
});

test('every string in every box of every search and filter: an answer with the string still in the box', {
  timeout: LONG ? 3_600_000 : 900_000,
}, async () => {
  const faults = new Set<string>();
  const searches = Map.groupBy(
    going.found.met.filter(({ form: one }) => one.method === 'GET' && one.fields.some(isText)),
    ({ route, form: one }) => `${route.path} ${one.fields.filter(isText).map(({ name }) => name)}`,
  );
  expect(searches.size).toBeGreaterThan(5);
  let at = 0;
  for (const [met] of searches.values()) {
    if (!met) continue;
    for (let times = 0; times < (LONG ? naughty.length : Math.ceil(naughty.length / searches.size)); times += 1) {
      const text = naughty[at++ % naughty.length] ?? '';
      const fields = met.form.fields.filter(isText).map(({ name }): [string, string] => [name, text]);
      const answer = await going
        .session(met.by.account)
        .ask('GET', `${met.form.action}?${new URLSearchParams(fields)}`);
      await going.sending.again();
      const where = `${met.route.path} ${JSON.stringify(text)}`;
      // Nobody is called anything so long: refused in words, as an address that is not right.
      const tooLong = text.length > 200 && answer.status === 400;
      if (answer.status !== 200 && answer.status !== 422 && !tooLong) faults.add(`${where}: ${answer.status}`);
      const { page, faults: strange } = read(answer.body);
      for (const fault of strange) faults.add(`${where} has ${fault}`);
      if (answer.status === 200)
        for (const [name] of fields)
          if (!page?.box(name).some((one) => plain(one) === plain(text)))
            faults.add(`${where}: ${name} shows ${JSON.stringify(page?.box(name))}`);
    }
  }
  console.log(`Searched ${searches.size} forms.`);
  expect([...faults].slice(0, 40)).toEqual([]);
});
