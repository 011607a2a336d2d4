import { logged } from '../../support/house.ts';
import { type Body, withText } from './fill.ts';
import { type Going, sendBytes } from './going-round.ts';
import type { Landing } from './settle.ts';
import { isKept, nameOf, typedIn } from './tried.ts';

/** One question of a section that was filled: the part of the form that the page's script sends as it is typed. */
export interface OneAnswer {
  landing: Landing;
  item: string;
  body: Body;
  /** Its boxes of free words. */
  boxes: { name: string; kind: string }[];
}

/** The questions of a filled section, as the page marks them: each has a box for what was shown. */
export const answersIn = (landing: Landing): OneAnswer[] =>
  landing.body.flatMap(([mark]) => {
    const item = /^was-(\w+)$/.exec(mark)?.[1];
    const isOfItem = (name: string): boolean => name.split('-')[1] === item;
    const boxes = typedIn(landing).filter(({ name }) => isOfItem(name) && landing.keeps.has(name));
    if (item === undefined || boxes.length === 0) return [];
    const body = landing.body.filter(([name]) => name === '_csrf' || isOfItem(name));
    return [{ landing, item, boxes, body: [...body, ['item', item]] }];
  });

/** Sends one question as its script does, with strings in its boxes, and says what went wrong. */
export async function triedAlone(
  going: Going,
  { landing, item, body }: OneAnswer,
  texts: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { met, keeps } = landing;
  const url = `${met.form.action}/answer`;
  const payload = new URLSearchParams(withText(body, texts)).toString();
  const answer = await sendBytes(going.house, going.session(met.by.account), url, payload);
  const written = await going.sending.written();
  await going.sending.again();
  const say = (fault: string, name = item): string =>
    `${met.route.path}/answer ${nameOf(name)} ${JSON.stringify(texts.get(name) ?? '')}: ${fault}`;
  if (answer.status >= 500) return [say(`${answer.status} ${logged.at(-2)?.slice(0, 300)}`)];
  const said: { saved?: unknown; problems?: Record<string, string> } = JSON.parse(answer.body);
  if (answer.status === 200 && typeof said.saved === 'string')
    return [...texts]
      .filter(([name, text]) => {
        const places = keeps.get(name) ?? [];
        return !isKept(
          written.flatMap((one) => (places.includes(one.at) ? [one.text] : [])),
          text,
        );
      })
      .map(([name]) => say('is not kept, and it said so', name));
  // The words are in the page that sent them: it is told beside which box to mend.
  if (answer.status === 422 && Object.keys(said.problems ?? {}).some((name) => name.split('-')[1] === item)) return [];
  return [say(`${answer.status} ${answer.body.slice(0, 200)}`)];
}
