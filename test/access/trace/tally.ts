/** How often each route, job and command was asked, how often it answered with something, and what it said instead. */
export type Tally = Map<string, { asked: number; answered: number; instead: string }>;

/** @param status of an answer; below 400 it is something. */
export function count(tally: Tally | undefined, from: string, status: number, what: string): void {
  const before = tally?.get(from) ?? { asked: 0, answered: 0, instead: '' };
  const answered = before.answered + (status < 400 ? 1 : 0);
  // What came nearest to an answer tells most: something to mend, rather than not there.
  const nearer = status !== 404 || !before.instead ? `${status} to ${what}` : before.instead;
  tally?.set(from, { asked: before.asked + 1, answered, instead: answered ? '' : nearer });
}

/** What a page says is to be mended. */
export const saidWrong = (html: string): string =>
  [...html.matchAll(/error-summary__list[\s\S]*?<\/ul>/g)]
    .join(' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);
