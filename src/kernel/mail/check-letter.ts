import { type Letter, NotSent } from './letter.ts';

/** One plain address: no display name, no list, no route, and nothing that could end a line of a header. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;
const CONTROL = /\p{Cc}/u;

/** Whether text is one e-mail address and nothing else. */
export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** Refuses a letter whose headers somebody could write into: a line break in what becomes one line, or more than one address. */
export function checkLetter(letter: Letter, from: string): void {
  for (const [name, line] of Object.entries({ id: letter.id, subject: letter.subject, to: letter.to, from }))
    if (line === '' || CONTROL.test(line)) throw new NotSent(`bad ${name}`, true);
  if (!isAddress(letter.to)) throw new NotSent('bad to', true);
  if (!isAddress(from)) throw new NotSent('bad from', true);
}
