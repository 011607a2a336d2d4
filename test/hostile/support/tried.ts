import { logged } from '../../support/house.ts';
import { type Body, isText, withText } from './fill.ts';
import type { PageReader } from './page-reader.ts';
import { isByLine } from './samples.ts';
import { accepted, type Landing, type Near, type Sending, saidWrong } from './settle.ts';
import { plain, shows } from './shown.ts';

/** Ids in the names of fields left out, so that faults of one field are told once. */
export const nameOf = (field: string): string => field.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

/** Whether words were kept to the byte: a form trims blank ends, and keeps nothing of what is only blank. */
export const isKept = (kept: readonly string[], text: string): boolean =>
  plain(text) === '' || kept.some((one) => one === text || one === plain(text) || one === text.trim());

/** Whether a list has each of its lines; where commas part a line as well, what is between them. */
const hasEach = (text: string, has: (words: string) => boolean): boolean =>
  plain(text)
    .split('\n')
    .every((line) => has(line) || line.split(/[,;]/).every((part) => has(part.replaceAll(/\s+/g, ' ').trim())));

/** Sends one form with strings in some of its fields, and says what went wrong. */
export async function tried(
  sending: Sending,
  read: PageReader,
  landing: Landing,
  texts: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { met } = landing;
  const isList = (name: string): boolean => met.form.fields.some((field) => field.name === name && isByLine(field));
  const body: Body = withText(landing.body, texts);
  const answer = await sending.send(met, body);
  const faults: string[] = [];
  const say = (fault: string, name = ''): void =>
    void faults.push(`${met.route.path} ${nameOf(name)} ${JSON.stringify(texts.get(name) ?? '')}: ${fault}`);
  if (answer.status >= 500) say(`${answer.status} ${logged.at(-2)?.slice(0, 300)}`);
  else if (accepted(answer, met)) {
    const written = await sending.written();
    for (const [name, text] of texts) {
      const places = landing.keeps.get(name);
      if (!places) continue;
      const kept = written.filter(({ at }) => places.includes(at)).map((one) => one.text);
      const whole = isList(name) ? hasEach(text, (words) => isKept(kept, words)) : isKept(kept, text);
      if (!whole) say(`was kept as ${JSON.stringify(kept)}`, name);
    }
    const only = new Set([...texts.keys()].flatMap((name) => landing.shows.get(name) ?? []));
    const isShown = (seen: readonly Near[], name: string): boolean =>
      seen.some(({ path, body: html }) => {
        const page = path === landing.shows.get(name) && read(html).page;
        const text = texts.get(name) ?? '';
        return page && (shows(page, text) || (isList(name) && hasEach(text, page.says)));
      });
    const looked = [...texts.keys()].filter((name) => landing.shows.has(name));
    const enough = (seen: readonly Near[]): boolean => looked.every((name) => isShown(seen, name));
    const near = only.size > 0 ? await sending.near(met, answer, only, enough) : [];
    const pages = near.map(({ path, body: html }) => ({ path, ...read(html) }));
    for (const page of pages) for (const fault of page.faults) say(`${page.path} has ${fault}`);
    for (const name of looked) if (!isShown(near, name)) say(`is not shown on ${landing.shows.get(name)}`, name);
  } else if (answer.status === 422) {
    const { page, faults: strange } = read(answer.body);
    for (const fault of strange) say(`the form has ${fault}`);
    for (const [name, text] of texts) {
      const boxes = page?.box(name) ?? [];
      if (!boxes.some((one) => plain(one) === plain(text))) say(`the form shows ${JSON.stringify(boxes)}`, name);
    }
  } else say(`${answer.status} ${saidWrong(answer.body)}`);
  await sending.again();
  return faults;
}

/** The fields of a landing that are typed into, with their kinds. */
export const typedIn = (landing: Landing): { name: string; kind: string }[] =>
  landing.met.form.fields.filter((field) => isText(field) && landing.body.some(([name]) => name === field.name));
