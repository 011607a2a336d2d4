import { offeredBy } from '../../access/trace/harvest.ts';
import type { Answer } from '../../support/house.ts';
import type { AskedForm } from './asked.ts';
import { presses } from './exceptions.ts';
import { type Body, filled, isText, probeFor } from './fill.ts';
import type { Written } from './rewinding.ts';
import { isOfAForm } from './samples.ts';
import { shown, shows } from './shown.ts';
import type { Met } from './walk.ts';

/** A way of filling a form that is accepted, and what becomes of the words in it. */
export interface Landing {
  met: Met;
  body: Body;
  /** Field to the places its words are kept at. */
  keeps: Map<string, string[]>;
  /** Field to the route of a page near by that shows its words. */
  shows: Map<string, string>;
}

/** A page that somebody is led to, by its route. */
export interface Near {
  path: string;
  body: string;
}

export interface Sending {
  /** Sends a form as whoever met it. */
  send(met: Met, body: Body): Promise<Answer>;
  /**
   * The pages an accepted form leads to: the next one, those it links to, and those above the form's own.
   *
   * @param only routes of pages worth looking at besides the next one.
   * @param enough whether what was seen is all that was looked for.
   */
  near(
    met: Met,
    answer: Answer,
    only?: ReadonlySet<string>,
    enough?: (seen: readonly Near[]) => boolean,
  ): Promise<Near[]>;
  written(): Promise<Written[]>;
  again(): Promise<void>;
}

const MOST_TRIES = 80;

/** Done, with another page to go to, or with what was asked for on this one: not the same form again. */
export const accepted = (answer: Answer, { form }: Met): boolean =>
  answer.status === 303 ||
  (answer.status === 200 && !offeredBy(answer.body).forms.some(({ action }) => action === form.action));

/**
 * Looks for ways of filling a form that are accepted, until every field somebody types into has been kept by one: fields of
 * a choice that was not made are rightly left out.
 *
 * @param mets the same form, as several people were shown it.
 * @param spares fields whose words are not kept by this form, and need not be.
 * @returns the ways found, the fields that none of them keeps, and what the form said when there is none.
 */
export async function settle(
  mets: readonly Met[],
  spares: ReadonlySet<string>,
  sending: Sending,
): Promise<{ landings: Landing[]; lost: string[]; instead: string }> {
  const first = mets[0];
  if (!first) throw new Error('Nobody was shown it');
  const wanted = new Set(
    first.form.fields
      .filter((field) => isText(field) && !isOfAForm(field) && !spares.has(field.name))
      .map(({ name }) => name),
  );
  const landings: Landing[] = [];
  let instead = '';
  let useful: Met | null = null;
  for (let seed = 1; seed <= MOST_TRIES && (wanted.size > 0 || landings.length === 0); seed += 1) {
    // Whoever was accepted once is asked again, in turn with everyone else.
    const met: Met = (seed % 2 === 0 && useful) || (mets[Math.floor(seed / 2) % mets.length] ?? first);
    const press = presses[met.route.path];
    const body: Body = [...filled(met.form, seed), ...(press ? [press] : [])];
    const answer = await sending.send(met, body);
    if (accepted(answer, met)) {
      useful = met;
      const keeps = keptBy(met.form, body, await sending.written());
      if (landings.length === 0 || [...keeps.keys()].some((name) => wanted.has(name)))
        landings.push({ met, body, keeps, shows: shownBy(body, keeps, await sending.near(met, answer)) });
      for (const name of keeps.keys()) wanted.delete(name);
    } else if (landings.length === 0) {
      instead = `${answer.status} ${saidWrong(answer.body)}`;
    }
    await sending.again();
  }
  return { landings, lost: [...wanted], instead };
}

export const wordsIn = (body: Body, name: string): string => body.find(([key]) => key === name)?.[1] ?? '';

/** Where each field's words were kept. */
function keptBy(form: AskedForm, body: Body, written: Written[]): Map<string, string[]> {
  const keeps = new Map<string, string[]>();
  for (const [nth, field] of form.fields.entries()) {
    if (!isText(field) || isOfAForm(field) || wordsIn(body, field.name) === '') continue;
    const probe = probeFor(field, nth);
    const places = written.filter(({ text }) => text === probe).map(({ at }) => at);
    if (places.length > 0) keeps.set(field.name, [...new Set(places)]);
  }
  return keeps;
}

function shownBy(body: Body, keeps: ReadonlyMap<string, unknown>, near: readonly Near[]): Map<string, string> {
  const pages = near.map((one) => ({ path: one.path, page: keeps.size > 0 ? shown(one.body) : null }));
  const found = new Map<string, string>();
  for (const name of keeps.keys()) {
    const where = pages.find(({ page }) => page && shows(page, wordsIn(body, name)));
    if (where) found.set(name, where.path);
  }
  return found;
}

/** What a page says is to be mended, in its own words. */
export const saidWrong = (html: string): string =>
  [...html.matchAll(/error-summary__list[\s\S]*?<\/ul>|<h1[\s\S]*?<\/h1>\s*<p[\s\S]*?<\/p>/g)]
    .join(' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 200);
