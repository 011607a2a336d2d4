import { type Colleague, type Correction, withoutAgency } from '../../planning/index.ts';
import type { SaidPerson } from './panel-paper.ts';
import { choiceOf } from './read-panel.ts';

/** Somebody of the attendance and the account they seem to have. */
export interface Known {
  readonly person: SaidPerson;
  /** The account; null for somebody who has none, or who could be several. */
  readonly account: Colleague | null;
  /** Whether a person said so. */
  readonly said: boolean;
  /** Everybody of that very name. */
  readonly namesakes: readonly Colleague[];
}

const plain = (name: string): string => withoutAgency(name).toLowerCase().replace(/\s+/g, ' ').trim();

/** What a name of the attendance is known by, in corrections too. */
export const personKey = (said: string): string => said.toLowerCase();

/**
 * Who somebody named in the attendance is: whom a person chose, else the one colleague of that very name. Of two who share a name
 * neither is taken.
 */
export function whoIs(
  people: readonly SaidPerson[],
  colleagues: readonly Colleague[],
  corrections: readonly Correction[],
): Known[] {
  return people.map((person): Known => {
    const namesakes = colleagues.filter(({ name }) => plain(name) === plain(person.said));
    const said = choiceOf(corrections, 'who', personKey(person.said));
    if (said !== undefined)
      return { person, account: colleagues.find(({ id }) => id === said) ?? null, said: true, namesakes };
    return { person, account: namesakes.length === 1 ? (namesakes[0] ?? null) : null, said: false, namesakes };
  });
}
